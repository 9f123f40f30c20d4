import picomatch from 'picomatch';
import { MirrorError } from '../mirror-error.ts';

/** Returns whether a name is selected by globs: any of `include` (all where there is none), and none of `exclude`. */
export function isSelected(
  name: string,
  { include = [], exclude = [] }: { include?: string[]; exclude?: string[] },
): boolean {
  return (include.length === 0 || matches(name, include)) && !matches(name, exclude);
}

/** Returns whether two names of owners or repositories are one to a forge, which does not know case. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Returns whether a repository is among those that a list of mirror.yaml names. */
export const isAllowed = (name: string, list: string[]): boolean => list.some((each) => sameName(each, name));

/** Returns whether globs select an owner's repository or package, in any case, as a forge takes names. */
export function isSelectedName(
  name: string,
  { include = [], exclude = [] }: { include?: string[]; exclude?: string[] },
): boolean {
  return isSelected(name.toLowerCase(), { include: lower(include), exclude: lower(exclude) });
}

const lower = (globs: string[]): string[] => globs.map((glob) => glob.toLowerCase());

/** Returns those of the globs that stand for one name alone. */
export const plainNames = (globs: string[]): string[] =>
  globs.filter((glob) => {
    const { isGlob, negated } = picomatch.scan(glob);
    return !isGlob && !negated;
  });

/** Returns whether any glob matches; `*` does not cross a slash, `**` does. */
export function matches(name: string, globs: string[]): boolean {
  return globs.length > 0 && picomatch(globs, { dot: true })(name);
}

/**
 * Returns the candidates (`owner/name`) that `only` selects, all where it is empty.
 * @throws MirrorError `ONLY_UNMATCHED`
 */
export function selectOnly(candidates: string[], only: string[]): Set<string> {
  const isMatched = (candidate: string, globs: string[]): boolean => matches(candidate.toLowerCase(), lower(globs));
  const unmatched = only.filter((glob) => !candidates.some((candidate) => isMatched(candidate, [glob])));
  if (unmatched.length > 0) {
    throw new MirrorError({
      code: 'ONLY_UNMATCHED',
      message: `only: nothing that is mirrored matches ${unmatched.join(', ')}`,
      fix: 'Give owner/name as in the report of a whole run, such as DevFW-CICD/stacks or DevFW-CICD/*.',
    });
  }
  return new Set(only.length === 0 ? candidates : candidates.filter((candidate) => isMatched(candidate, only)));
}
