/** How closely a deployment looks at what it needs, from the weakest on. */
export const CLOSURE_MODES = ['off', 'warn', 'enforce'] as const;
export type ClosureMode = (typeof CLOSURE_MODES)[number];
