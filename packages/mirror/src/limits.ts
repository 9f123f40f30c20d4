import { z } from 'zod';

/** Where a run stops instead of going on, and how much it does at once. */
export const limits = z.strictObject({
  deletions: z
    .int()
    .min(0)
    .default(10)
    .describe('How many branches and tags of one repository may be removed in one run.'),
  deletionsPercent: z
    .number()
    .min(0)
    .max(100)
    .default(10)
    .describe('How much of them may be removed in one run; one alone always may.'),
  deepCheck: z
    .int()
    .min(1)
    .default(7)
    .describe('Every how many runs everything is compared, also what the listings of both sides call unchanged.'),
  repositoriesAtOnce: z.int().min(1).max(16).default(4).describe('How many repositories are worked on side by side.'),
});

export type Limits = z.output<typeof limits>;
