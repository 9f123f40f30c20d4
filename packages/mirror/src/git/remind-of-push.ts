import { encodePack, pushPack, type Remote, ZERO_ID } from '@edp/git-wire';

const REMINDER = 'refs/heads/edp-mirror-reminder';

/** A push that makes a forge look at its repository, and its undoing. */
export interface Reminder {
  send: () => Promise<void>;
  /** Removes what `send` has left, if it was called. */
  remove: () => Promise<void>;
}

/**
 * Returns a reminder for a forge that has not taken notice of a first push, since it was ended right after it: only another new branch makes
 * it look, and may be no longer there than until the default branch is set. Without a commit to put there it does nothing. Codes as `pushPack`.
 */
export function remindOfPush(target: Remote, { id }: { id: string | undefined }): Reminder {
  let isSent = false;
  return {
    send: async () => {
      if (id === undefined) return;
      target.log?.(`${target.url} has not taken notice of its first push; reminding it by a branch.`);
      await pushPack(target, { updates: [{ ref: REMINDER, oldId: ZERO_ID, newId: id }], pack: encodePack([]) });
      isSent = true;
    },
    remove: async () => {
      if (isSent && id !== undefined)
        await pushPack(target, { updates: [{ ref: REMINDER, oldId: id, newId: ZERO_ID }] });
    },
  };
}
