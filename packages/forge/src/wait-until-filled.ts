import { setTimeout as sleep } from 'node:timers/promises';
import type { Forge } from './create-forge.ts';

const POLL_MS = 200;
const REMIND_AFTER_MS = 5000;
const LIMIT_MS = 60_000;

/**
 * Waits until the forge has taken notice of a first push, which it does after the push has ended: until then it knows no branch and
 * refuses releases. One that was ended right after the push never does by itself, and is reminded. Returns whether it has within a minute.
 * @throws ForgeError, and what `remind` throws
 */
export async function waitUntilFilled(
  forge: Pick<Forge, 'getRepository'>,
  { owner, name, remind }: { owner: string; name: string; remind?: () => Promise<unknown> },
): Promise<boolean> {
  const from = Date.now();
  for (let isReminded = false; ;) {
    if ((await forge.getRepository(owner, name))?.empty === false) return true;
    const waitedMs = Date.now() - from;
    if (waitedMs > LIMIT_MS) return false;
    if (waitedMs > REMIND_AFTER_MS && !isReminded) {
      isReminded = true;
      await remind?.();
    }
    await sleep(POLL_MS);
  }
}
