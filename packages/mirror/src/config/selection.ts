import picomatch from 'picomatch';
import { MirrorError } from '../mirror-error.ts';

/** Returns whether a name is selected by globs: any of `include` (all where there is none), and none of `exclude`. */
export function isSelected(
  name: string,
  { include = [], exclude = [] }: { include?: string[]; exclude?: string[] },
): boolean {
  return (include.length === 0 || matches(name, include)) && !matches(name, exclude);
}

/** Returns whether any glob matches; `*` does not cross a slash, `**` does. */
export function matches(name: string, globs: string[]): boolean {
  return globs.length > 0 && picomatch(globs, { dot: true })(name);
}

/**
 * Returns the candidates (`owner/name`) that `only` selects, all where it is empty.
 * @throws MirrorError `ONLY_UNMATCHED`
 */
export function selectOnly(candidates: string[], only: string[]): Set<string> {
  const unmatched = only.filter((glob) => !candidates.some((candidate) => matches(candidate, [glob])));
  if (unmatched.length > 0) {
    throw new MirrorError({
      code: 'ONLY_UNMATCHED',
      message: `only: nothing that is mirrored matches ${unmatched.join(', ')}`,
      fix: 'Give owner/name as in the report of a whole run, such as DevFW-CICD/stacks or DevFW-CICD/*.',
    });
  }
  return new Set(only.length === 0 ? candidates : candidates.filter((candidate) => matches(candidate, only)));
}
