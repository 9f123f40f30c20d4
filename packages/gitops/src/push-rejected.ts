import type { Remote } from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

/** Returns the error of a ref that the server does not let us move: its own words, the token, and the ways out. */
export function pushRejected(remote: Remote, { ref, reason }: { ref: string; reason: string }): GitopsError {
  const name = ref.replace(/^refs\/heads\//, '');
  const user = `the user of ${remote.tokenInput ?? 'the token'}`;
  return new GitopsError({
    code: 'PUSH_REJECTED',
    message: `${remote.url} refuses to move ${name}: ${reason}`,
    fix: ref.startsWith('refs/heads/')
      ? `Let ${user} push to ${name} (branch protection: push whitelist, signed commits, protected files), then dispatch again. For stacks-instances, pull-request: true goes round a protected branch.`
      : `Let ${user} write to the repository, and no hook or rule of the server stand in the way of ${ref}; then dispatch again.`,
  });
}
