import { createHash } from 'node:crypto';
import { VALUE_SHAPES, type ValueShape } from '@edp/kit';
import * as z from 'zod/mini';
import { FleetError } from '../fleet-error.ts';

const shaped = (shape: ValueShape): z.ZodMiniString => z.string().check(z.regex(VALUE_SHAPES[shape]));
const path = z.string().check(z.regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]{0,30}$/));
const name = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/));

const schema = z.strictObject({
  version: z.literal(1),
  made: z.strictObject({ at: shaped('time'), actor: shaped('actor'), run: shaped('runUrl') }),
  /** The templates that every plan of it was made with. */
  stacks: z.strictObject({ ref: shaped('stacksRef'), commit: shaped('commit') }),
  /** Never two deployments at once, since the forge would cancel the first: whatever the waves say. */
  oneAtATime: z.optional(z.literal(true)),
  waves: z.array(
    z.strictObject({
      name,
      maxParallel: z.int().check(z.minimum(1), z.maximum(50)),
      soakMinutes: z.number().check(z.minimum(0), z.maximum(20_160)),
    }),
  ),
  instances: z.array(
    z.strictObject({
      path,
      wave: name,
      plan: shaped('planId'),
      /** What Terraform would do, judged when it was planned; undefined where the plan does not tell. */
      risk: z.optional(z.enum(['none', 'change', 'replace', 'data-loss'])),
      /** What of the configuration holds data that Argo CD would delete. */
      atRisk: z.array(shaped('line')),
    }),
  ),
  /** Selected, and not planned. */
  leftOut: z.array(z.strictObject({ path, why: shaped('line') })),
});

/** A reviewed rollout: which plans, in which order. What its id stands for, and so never changed. */
export type Rollout = z.output<typeof schema>;
export type RolloutInstance = Rollout['instances'][number];

/** Returns the document that stands for a rollout. */
export function renderRollout(rollout: Omit<Rollout, 'version'>): string {
  return `${JSON.stringify({ version: 1, ...rollout }, null, 1)}\n`;
}

/** Returns the id of a rollout: the SHA-256 of all bytes of its document, in hexadecimal digits. */
export function rolloutIdOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

/**
 * Returns what a kept document says, once it is proved that it is the one that the id stands for.
 * @throws FleetError `ROLLOUT_FORGED`, `ROLLOUT_UNREADABLE`
 */
export function parseRollout(document: string, id: string): Rollout {
  if (rolloutIdOf(document) !== id) {
    throw new FleetError({
      code: 'ROLLOUT_FORGED',
      message: `what is kept as rollout ${id} is another document than its name, a digest, stands for: somebody changed what was reviewed. Nothing of it was used`,
      fix: 'Find out who may push refs to infra-deploy, then dispatch the rollout again with mode plan.',
    });
  }
  try {
    return schema.parse(JSON.parse(document));
  } catch (cause) {
    throw new FleetError({
      code: 'ROLLOUT_UNREADABLE',
      message: `rollout ${id} was made by another version of these actions`,
      fix: 'Dispatch the rollout again with mode plan, and use the id that it prints.',
      cause,
    });
  }
}
