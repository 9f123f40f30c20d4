import picomatch from 'picomatch';
import { FleetError } from './fleet-error.ts';

/**
 * Returns the instances that globs of `<tenant>/<environment>` select, all where there are none.
 * @throws FleetError `SELECTION_EMPTY` where a glob selects nothing
 */
export function selectInstances<T extends { path: string }>(instances: T[], globs: string[]): T[] {
  if (globs.length === 0) return instances;
  const empty = globs.filter((glob) => !instances.some(({ path }) => picomatch.isMatch(path, glob)));
  if (empty.length > 0) {
    throw new FleetError({
      code: 'SELECTION_EMPTY',
      message: `select: no instance matches ${empty.map((glob) => JSON.stringify(glob)).join(', ')}`,
      fix: 'Give globs of tenant/environment, one a line, such as non-prod/* or prod/customer-{a,b}.',
    });
  }
  const isSelected = picomatch(globs);
  return instances.filter(({ path }) => isSelected(path));
}
