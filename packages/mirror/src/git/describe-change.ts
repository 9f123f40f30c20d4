import { ZERO_ID } from '@edp/git-wire';
import type { GitPairPlan } from './git-pair.ts';
import type { RepositoryPlan } from './plan-repository.ts';

/** Returns what a plan changes beside making the repository, in a few words each. */
export function describeChange({
  existing,
  renameFrom,
  change,
  git,
  defaultBranch,
  archive,
}: RepositoryPlan): string[] {
  return [
    ...(renameFrom === undefined ? [] : [`renamed from ${renameFrom}`]),
    ...Object.keys(change.settings),
    ...(change.topics === undefined ? [] : ['topics']),
    ...(defaultBranch === undefined || existing === undefined ? [] : [`default branch ${defaultBranch}`]),
    ...(git === undefined ? [] : describeRefs(git)),
    ...(archive.open && !archive.close ? ['unarchived'] : []),
    ...(archive.close && !archive.open ? ['archived'] : []),
  ];
}

const MAX_NAMED = 3;

/** Returns the refs that a plan changes: a few by name, and how many more. */
export function describeRefs({ updates }: GitPairPlan): string[] {
  const named = updates.slice(0, MAX_NAMED).map(({ ref, oldId, newId }) => {
    const sign = newId === ZERO_ID ? '-' : oldId === ZERO_ID ? '+' : '';
    return `${sign}${ref.replace(/^refs\/(heads|tags)\//, '')}`;
  });
  const more = updates.length - named.length;
  return more > 0 ? [...named, `and ${more} more refs`] : named;
}
