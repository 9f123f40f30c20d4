import { createHash } from 'node:crypto';
import { VALUE_SHAPES, type ValueShape } from '@edp/kit';
import { type CanonicalPlan, canonicalJson } from '@edp/terraform';
import * as z from 'zod/mini';

/** A text that may be no other than the same value as an input. */
export const shaped = (shape: ValueShape): z.ZodMiniString => z.string().check(z.regex(VALUE_SHAPES[shape]));

const name = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u));

const change = z.strictObject({
  address: name,
  type: z.optional(name),
  provider: z.optional(name),
  actions: z.array(z.string().check(z.regex(/^[a-z-]{1,20}$/))),
  before: z.unknown(),
  after: z.unknown(),
  deposed: z.optional(name),
  previousAddress: z.optional(name),
  importId: z.optional(z.string()),
  importIdentity: z.optional(z.unknown()),
  reason: z.optional(name),
  replacePaths: z.optional(z.array(z.array(z.union([z.string(), z.number()])))),
});

/** What a reviewed plan stands for: a change of any of it makes another plan. */
export const identitySchema = z.strictObject({
  instance: shaped('line'),
  configDigest: shaped('digest'),
  code: z.strictObject({
    files: z.record(shaped('line'), shaped('digest')),
    modules: z.record(
      shaped('line'),
      z.strictObject({ source: shaped('line'), version: shaped('line'), digest: z.optional(shaped('digest')) }),
    ),
  }),
  /** Product and version of the tool, and the digest of its executable. */
  tool: shaped('line'),
  toolDigest: shaped('digest'),
  /** Of `.terraform.lock.hcl`: providers by version and checksum. */
  providerLock: shaped('digest'),
  /** Where the provider was told to work. */
  environment: z.record(shaped('line'), shaped('line')),
  lineage: shaped('line'),
  serial: z.number(),
  plan: z.strictObject({
    format: z.literal(1),
    resources: z.array(change),
    outputs: z.array(change),
    variables: z.record(z.string(), z.unknown()),
    actions: z.optional(
      z.array(
        z.strictObject({ address: name, type: name, provider: z.optional(name), trigger: name, config: z.unknown() }),
      ),
    ),
    complete: z.optional(z.boolean()),
  }),
});

/** Everything a reviewed plan stands for, without secrets. */
export type PlanIdentity = Omit<z.output<typeof identitySchema>, 'plan'> & { plan: CanonicalPlan };

/** Returns whether two plans stand for the same deed. */
export function sameIdentity(one: PlanIdentity, other: PlanIdentity): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Returns the digest that stands for a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Returns the text where it is one line, else a line that stands for it and for no other. */
export function asLine(text: string): string {
  return VALUE_SHAPES.line.test(text) ? text : `sha256:${sha256(text)}`;
}
