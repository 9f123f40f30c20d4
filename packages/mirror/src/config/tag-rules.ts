import semver from 'semver';
import * as z from 'zod/mini';
import { isSelected } from './selection.ts';
import { texts } from './selection-fields.ts';

/** A repository may have thousands of tags, and a pattern is matched against each of them. */
const MAX_REGEX_LENGTH = 200;

/** Which tags or versions are copied; a rule that is not there lets everything pass. */
export const tagRules = z.strictObject({
  include: texts(z.minLength(1)).check(z.describe('Globs of tags to mirror; all unless told.')),
  exclude: texts(z.minLength(1)).check(z.describe('Globs of tags to leave out.')),
  regex: z
    .optional(z.string().check(z.maxLength(MAX_REGEX_LENGTH), z.refine(isRegex, 'must be a regular expression')))
    .check(z.describe('Regular expression that the whole tag has to match.')),
  semver: z
    .optional(
      z
        .string()
        .check(z.refine((range) => semver.validRange(range) !== null, 'must be a semver range, such as >=1.2 <3')),
    )
    .check(
      z.describe(
        'Range of versions, such as `>=1.2 <3` or `^17`. `v1.2`, `1.2` and `1` count as versions; other tags are left out.',
      ),
    ),
  newest: z
    .optional(z.int().check(z.minimum(1)))
    .check(
      z.describe(
        'Only so many of the highest versions that pass the other rules; tags that are no version are left out.',
      ),
    ),
});

export type TagRules = z.output<typeof tagRules>;

/** Returns the tags that all rules let pass, in the order they have, or from the highest version down where `newest` counts them. */
export function selectTags(tags: string[], rules: TagRules): string[] {
  const { regex, semver: range, newest } = rules;
  const pattern = regex === undefined ? undefined : new RegExp(`^(?:${regex})$`, 'u');
  const passing = tags.filter((tag) => {
    if (!isSelected(tag, rules) || pattern?.test(tag) === false) return false;
    if (range === undefined) return true;
    const version = toVersion(tag);
    return version !== undefined && semver.satisfies(version, range);
  });
  if (newest === undefined) return passing;
  return passing
    .flatMap((tag) => {
      const version = toVersion(tag);
      return version === undefined ? [] : [{ tag, version }];
    })
    .sort((a, b) => semver.rcompare(a.version, b.version) || (a.tag < b.tag ? -1 : 1))
    .slice(0, newest)
    .map(({ tag }) => tag);
}

/** Tags are often shorter than versions: 17 is 17.0.0, and 17-alpine is a variant of it, which ranges leave out as they do a pre-release. */
function toVersion(tag: string): semver.SemVer | undefined {
  const [, major, minor = '0', patch = '0', rest = ''] =
    /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(-[\w.-]+)?$/.exec(tag) ?? [];
  if (major === undefined) return undefined;
  return semver.parse(`${Number(major)}.${Number(minor)}.${Number(patch)}${rest.replaceAll('_', '-')}`) ?? undefined;
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u').test('');
    return true;
  } catch {
    return false;
  }
}
