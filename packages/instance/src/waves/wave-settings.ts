import * as z from 'zod/mini';

/** A part of the fleet that a rollout reaches at one time. */
export interface WaveSettings {
  name: string;
  select: string[];
  maxParallel: number;
  soakMinutes: number;
}

/** What `waves` of tenants.yaml holds. */
export const waveSchema = z.strictObject({
  name: z
    .string()
    .check(z.regex(/^[a-z][a-z0-9-]{0,30}$/, 'must match [a-z][a-z0-9-]{0,30}'))
    .check(z.describe('What `wave` of an entry, and the input of a rollout, call it by.')),
  select: z
    ._default(z.array(z.string().check(z.minLength(1))), [])
    .check(
      z.describe(
        'Globs of tenant/environment. An instance belongs to the wave that its entry names, else to the first one that selects it, else to the last.',
      ),
    ),
  maxParallel: z
    ._default(z.int().check(z.minimum(1), z.maximum(50)), 1)
    .check(z.describe('How many instances of it are deployed at once.')),
  soakMinutes: z
    ._default(z.number().check(z.minimum(0), z.maximum(20_160)), 0)
    .check(z.describe('How long the next wave waits after its last instance was deployed and healthy.')),
});
