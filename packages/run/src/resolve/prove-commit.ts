import { isAncestor, type Remote } from '@edp/git-wire';
import { resolveCommit } from '@edp/gitops';
import type { RunContext } from '@edp/kit';
import { RunError } from '../run-error.ts';
import { checkedOutCommit } from './checked-out-commit.ts';

/**
 * Returns why what this run works with is not what its ref holds on the forge; undefined where it is. The runner's word for ref and commit is not
 * taken: the commit that was dispatched, and the one that is checked out, have to be the tip of that ref there or one of its ancestors.
 */
export async function proveCommit(
  infraDeploy: Remote,
  { context: { ref, sha }, root }: { context: Pick<RunContext, 'ref' | 'sha'>; root: string },
): Promise<RunError | undefined> {
  const tip = await resolveCommit(infraDeploy, ref);
  if (tip === '') return refused(`${ref} is not on the forge`, ref);
  const checkedOut = await checkedOutCommit(root);
  const commits = [
    { what: 'the commit that was dispatched', commit: sha },
    ...(checkedOut === undefined || checkedOut === sha
      ? []
      : [{ what: 'the commit that is checked out', commit: checkedOut }]),
  ];
  for (const { what, commit } of commits) {
    if (!/^[0-9a-f]{40}$/.test(commit)) return refused(`the runner does not say which commit was dispatched`, ref);
    if (await isAncestor(infraDeploy, { commit, of: tip })) continue;
    return refused(
      `${what}, ${commit.slice(0, 12)}, is no part of ${ref}, which is at ${tip.slice(0, 12)} on the forge`,
      ref,
    );
  }
  return undefined;
}

function refused(message: string, ref: string): RunError {
  return new RunError({
    code: 'COMMIT_NOT_ALLOWED',
    message,
    fix: `Merge it into ${ref}, plan again there, and dispatch anew: a run deploys what that ref holds. A checkout step takes the ref of the run, or one that is merged.`,
  });
}
