import { setTimeout as sleep } from 'node:timers/promises';
import type { Forge } from '@edp/forge';
import { MirrorError } from '../mirror-error.ts';

const POLL_MS = 200;
const REMIND_AFTER_MS = 5000;
const LIMIT_MS = 60_000;

/**
 * Returns once the forge has taken notice of a first push, which it does after the push has ended: until then it knows no branch and
 * refuses releases. One that was ended right after the push never does by itself, and is reminded.
 * @throws MirrorError `VERIFY_FAILED`; ForgeError and what `remind` throws
 */
export async function waitUntilFilled(
  forge: Forge,
  { owner, name, remind }: { owner: string; name: string; remind: () => Promise<unknown> },
): Promise<void> {
  const from = Date.now();
  for (let isReminded = false; ;) {
    if ((await forge.getRepository(owner, name))?.empty === false) return;
    const waitedMs = Date.now() - from;
    if (waitedMs > LIMIT_MS) {
      throw new MirrorError({
        code: 'VERIFY_FAILED',
        message: `${forge.origin} still calls ${owner}/${name} empty, a minute after its first push`,
        fix: 'Look into the queues and the log of the target, then dispatch the sync again.',
      });
    }
    if (waitedMs > REMIND_AFTER_MS && !isReminded) {
      isReminded = true;
      await remind();
    }
    await sleep(POLL_MS);
  }
}
