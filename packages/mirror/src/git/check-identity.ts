import type { Repository } from '@edp/forge';
import { isAllowed } from '../config/selection.ts';
import type { RepositoryState } from '../mirror-state.ts';
import type { RepositoryTask } from './find-repositories.ts';
import type { GitPairPlan } from './git-pair.ts';

/**
 * Returns the plan of a repository, stopped as a whole where its name belonged to another one that was mirrored: another id at the source, and no
 * branch that goes on from the target's. A source that was set up anew has other ids, too, and the same branches.
 */
export function checkIdentity(
  plan: GitPairPlan,
  {
    task,
    known,
    existing,
  }: { task: RepositoryTask; known: RepositoryState | undefined; existing: Repository | undefined },
): GitPairPlan {
  const { key, item, repository } = task;
  if (known === undefined || existing === undefined || known.id === repository.id) return plan;
  if (isAllowed(repository.name, item.allow.replaced) || goesOn(plan)) return plan;
  return {
    ...plan,
    updates: [],
    refusals: [
      {
        code: 'NAME_REUSED',
        message: `${key} is another repository at the source (id ${repository.id}) than the one that was mirrored under this name (id ${known.id})`,
        fix: `Rename or remove ${existing.owner}/${existing.name} at the target. If the new one is to take its place, add ${repository.name} to allow.replaced, and what it rewrites to allow.rewrite.`,
      },
    ],
  };
}

function goesOn({ listing, before, refusals }: GitPairPlan): boolean {
  const branches = [...before.refs.keys()].filter((ref) => ref.startsWith('refs/heads/'));
  if (branches.length === 0) return true;
  return branches.some((ref) => listing.refs.has(ref)) && refusals.every(({ ref }) => ref === undefined);
}
