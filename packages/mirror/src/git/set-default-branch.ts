import { type Forge, waitUntilFilled } from '@edp/forge';
import type { GitPairPlan } from './git-pair.ts';
import { MirrorError } from '../mirror-error.ts';
import { remindOfPush } from './remind-of-push.ts';

/**
 * Sets the default branch of a repository at the target, once the forge has taken notice of what was pushed: the first push sets one of the
 * forge's own choice, some time after it.
 * @throws MirrorError `VERIFY_FAILED`; ForgeError, GitWireError
 */
export async function setDefaultBranch(
  forge: Forge,
  {
    target,
    owner,
    name,
    branch,
    id,
    isNew,
  }: { target: GitPairPlan['target']; owner: string; name: string; branch: string; id: string; isNew: boolean },
): Promise<void> {
  const reminder = remindOfPush(target, { id });
  try {
    if (isNew && !(await waitUntilFilled(forge, { owner, name, remind: reminder.send }))) {
      throw new MirrorError({
        code: 'VERIFY_FAILED',
        message: `${forge.origin} still calls ${owner}/${name} empty, a minute after its first push`,
        fix: 'Look into the queues and the log of the target, then dispatch the sync again.',
      });
    }
    await forge.updateRepository(owner, name, { defaultBranch: branch });
  } catch (error) {
    // What went wrong first is what has to be told.
    await reminder.remove().catch(() => {});
    throw error;
  }
  await reminder.remove();
}
