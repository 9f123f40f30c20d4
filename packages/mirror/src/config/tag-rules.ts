import { createContext, runInContext } from 'node:vm';
import semver from 'semver';
import * as z from 'zod/mini';
import { MirrorError } from '../mirror-error.ts';
import { isSelected } from './selection.ts';
import { texts } from './selection-fields.ts';

const MAX_REGEX_LENGTH = 200;
/** A repository may have thousands of tags, a pattern is matched against each of them, and some patterns take for ever. */
const REGEX_TIMEOUT_MS = 5000;

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
  const selected = tags.filter((tag) => isSelected(tag, rules));
  const matching = regex === undefined ? selected : matchingTags(selected, regex);
  const passing = matching.filter((tag) => {
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
    .sort((a, b) => semver.compareBuild(b.version, a.version) || (a.tag < b.tag ? -1 : 1))
    .slice(0, newest)
    .map(({ tag }) => tag);
}

/**
 * Tags are often shorter than versions: 17 is 17.0.0, and 17-alpine is a variant of it, which ranges leave out as they do a pre-release. Build
 * metadata stands behind a plus, which no tag may have: there it is an underscore, as Helm writes it.
 */
function toVersion(tag: string): semver.SemVer | undefined {
  const [, major, minor = '0', patch = '0', rest = '', build = ''] =
    /^v?(\d{1,15})(?:\.(\d{1,15}))?(?:\.(\d{1,15}))?(-[A-Za-z\d.-]+)?([+_][\w.+-]+)?$/.exec(tag) ?? [];
  if (major === undefined) return undefined;
  const metadata = build.slice(1).replace(/[^A-Za-z\d.-]/g, '-');
  const version = `${Number(major)}.${Number(minor)}.${Number(patch)}${rest}`;
  // What is no build metadata after all is no reason to leave a version out.
  return semver.parse(metadata === '' ? version : `${version}+${metadata}`) ?? semver.parse(version) ?? undefined;
}

/** @throws MirrorError `CONFIG_INVALID` where the pattern takes too long */
function matchingTags(tags: string[], regex: string): string[] {
  const context = createContext({ tags: tags.join('\n'), pattern: `^(?:${regex})$` });
  const code =
    "{ const regex = new RegExp(pattern, 'u'); tags.split('\\n').map((tag) => (regex.test(tag) ? '1' : '0')).join('') }";
  try {
    // Nothing else can interrupt a pattern; what goes in and comes out are texts alone.
    const answer = String(runInContext(code, context, { timeout: REGEX_TIMEOUT_MS }));
    return tags.filter((_, index) => answer[index] === '1');
  } catch (cause) {
    throw new MirrorError({
      code: 'CONFIG_INVALID',
      message: `regex: ${regex} takes more than ${REGEX_TIMEOUT_MS / 1000} s for ${tags.length} tags`,
      fix: 'Write it without nested repetitions such as (a+)+, or use include.',
      cause,
    });
  }
}

function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u').test('');
    return true;
  } catch {
    return false;
  }
}
