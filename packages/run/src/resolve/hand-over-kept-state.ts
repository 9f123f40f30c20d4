import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import type { Remote } from '@edp/git-wire';
import { type LockHolder, lockRef, noteLock, readLock } from '@edp/gitops';
import type { Instance } from '@edp/instance';
import type { Log } from '@edp/kit';
import { readWorkNote } from '@edp/plan-review';
import { listKeptStates } from '@edp/terraform';

/** Name of an encrypted state in a run lock. */
export const STATE_IN_LOCK = 'errored.tfstate.age';

/**
 * Does what the post hook of a cancelled run could not do, since the token of its job was dead: writes into its lock that a state is kept on
 * this host, and the state itself where it is encrypted, so that no run on any host goes on without it. Nothing happens where none is kept.
 * @throws GitWireError
 */
export async function handOverKeptState(
  remote: Remote,
  { instance, hasEnded, log }: { instance: Instance; hasEnded: (holder: LockHolder) => Promise<boolean>; log: Log },
): Promise<void> {
  const [kept] = await listKeptStates(instance.domain);
  if (kept === undefined) return;
  const ref = lockRef(instance.tenant, instance.environment);
  const holder = await readLock(remote, { ref });
  const work = holder && readWorkNote(holder.note);
  if (work === undefined || work.host !== hostname() || kept.at < work.since || !(await hasEnded(holder!))) return;
  const isEncrypted = kept.file.endsWith('.age');
  const files = isEncrypted ? { [STATE_IN_LOCK]: await readFile(kept.file) } : {};
  const where = isEncrypted ? `, and as ${STATE_IN_LOCK} in this lock` : '';
  const note = `its state could not be saved and is kept in ${kept.file} on ${work.host}${where}`;
  const id = await noteLock(remote, { ref, id: holder!.id, note, files });
  if (id !== undefined)
    log.warning(
      `The state of ${instance.domain} that the last run could not save is kept in ${basename(kept.file)} on this host; its run lock says so from now on.`,
    );
}
