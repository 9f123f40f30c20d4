/** What somebody reviewed longer ago may not be what they would decide today. */
export const DEFAULT_MAX_PLAN_AGE_HOURS = 24;
