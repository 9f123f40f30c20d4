import { setTimeout as sleep } from 'node:timers/promises';
import type { Forge } from '@edp/forge';
import { MirrorError } from './mirror-error.ts';

const POLL_MS = 200;
const LIMIT_MS = 60_000;

/**
 * Returns once the forge has taken notice of a first push, which it does after the push has ended: until then it knows no branch and
 * refuses releases.
 * @throws MirrorError `VERIFY_FAILED`; ForgeError
 */
export async function waitUntilFilled(forge: Forge, { owner, name }: { owner: string; name: string }): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    if ((await forge.getRepository(owner, name))?.empty === false) return;
    if (Date.now() > deadline) {
      throw new MirrorError({
        code: 'VERIFY_FAILED',
        message: `${forge.origin} still calls ${owner}/${name} empty, a minute after its first push`,
        fix: 'Look into the queues and the log of the target, then dispatch the sync again.',
      });
    }
    await sleep(POLL_MS);
  }
}
