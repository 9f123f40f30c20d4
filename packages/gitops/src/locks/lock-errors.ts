import { GitWireError, type Remote } from '@edp/git-wire';
import { GitopsError } from '../gitops-error.ts';
import type { LockHolder } from './lock-commit.ts';

/** Returns the error of something that another run works on: who, since when, where, and how to remove the lock of a dead run. */
export function lockRefused(
  remote: Remote,
  { holder, ref, subject }: { holder: LockHolder; ref: string; subject: string },
): GitopsError {
  const note = holder.note === '' ? '' : ` (${holder.note})`;
  return new GitopsError({
    code: 'LOCKED',
    message:
      holder.kind === 'commit'
        ? `${subject} is locked by ${holderOf(holder)}, ${age(holder.since)} ago: ${holder.runUrl}${note}`
        : `${subject} is locked by something that is no run lock: ${ref} of ${remote.url} points at ${holder.kind === 'unreadable' ? 'what cannot be read' : `a ${holder.kind}`}, and a lock is a commit`,
    fix: `${holder.kind === 'commit' ? 'Wait for that run, or give lock-wait minutes. Only if it has ended for sure, and no Terraform of it runs on' : 'Find out who put it there. Only if no run of the instance is at work, and no Terraform of one'}: give unlock ${holder.id.slice(0, 12)} (repository variable EDP_UNLOCK), or git push --force-with-lease=${ref}:${holder.id} ${remote.url} :${ref}`,
  });
}

/** Returns whose lock it is, as far as it says. */
export function holderOf({ operation, actor }: LockHolder): string {
  return `the ${operation || 'run'} of ${actor || 'somebody'}`;
}

/** Returns the error of a run that could not find out whether it is alone: it must not go on. */
export function lockUnreachable(remote: Remote, cause: Error): GitopsError {
  return new GitopsError({
    code: 'LOCK_UNREACHABLE',
    message: `the run lock in ${remote.url} cannot be taken: ${cause.message}`,
    fix:
      (cause instanceof GitWireError ? cause.fix : undefined) ??
      'Nothing was changed; dispatch again once the server answers.',
    cause,
  });
}

function age(since: Date): string {
  const minutes = Math.max(0, Math.round((Date.now() - since.getTime()) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 60 / 24)} days`;
}
