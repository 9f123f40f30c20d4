import * as z from 'zod/mini';

/** Where a run stops instead of going on, and how much it does at once. */
export const limits = z.strictObject({
  deletions: z
    ._default(z.int().check(z.minimum(0)), 10)
    .check(z.describe('How many branches, tags and files of releases of one repository may be removed in one run.')),
  deletionsPercent: z
    ._default(z.number().check(z.minimum(0), z.maximum(100)), 10)
    .check(z.describe('How much of them may be removed in one run; one alone always may.')),
  deepCheck: z
    ._default(z.int().check(z.minimum(1)), 7)
    .check(
      z.describe('Every how many runs everything is compared, also what the listings of both sides call unchanged.'),
    ),
  repositoriesAtOnce: z
    ._default(z.int().check(z.minimum(1), z.maximum(16)), 4)
    .check(z.describe('How many repositories are worked on side by side.')),
});

export type Limits = z.output<typeof limits>;
