import * as z from 'zod/mini';

type Default<T extends z.core.SomeType> = z.ZodMiniDefault<T>;

/** Returns a list of texts, empty unless told, each of which passes a check. */
export const texts = (...checks: z.core.$ZodCheck<string>[]): Default<z.ZodMiniArray<z.ZodMiniString<string>>> =>
  z._default(z.array(z.string().check(...checks)), []);

/** Returns a switch with its value unless told. */
export const flag = (unlessTold: boolean, description: string): Default<z.ZodMiniBoolean<boolean>> =>
  z._default(z.boolean(), unlessTold).check(z.describe(description));

const owner = z.string().check(z.regex(/^[\w.-]+$/, 'must be the name of an organisation or user'));

/** What every item of mirror.yaml says: whose things, which of them, and to whom they go. */
export const selection = {
  owner: owner.check(z.describe('Organisation or user at the source.')),
  to: z.optional(owner).check(z.describe('Owner at the target; the same unless told.')),
  include: texts(z.minLength(1)).check(z.describe('Globs of names to mirror; all unless told.')),
  exclude: texts(z.minLength(1)).check(z.describe('Globs of names to leave out.')),
};
