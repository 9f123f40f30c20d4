import { setTimeout as sleep } from 'node:timers/promises';
import { GitWireError, type GitWireErrorCode } from '../git-wire-error.ts';
import type { Remote } from './remote.ts';

const TRIES = 3;
const PAUSE_MS = 300;

/** What a broken line or a broken server process leaves behind; everything before the answer's headers is retried by `http`. */
const BROKEN = new Set<GitWireErrorCode>(['GIT_TRUNCATED', 'GIT_CHECKSUM', 'GIT_PACK']);

/** Returns what a reading transfer brings; one that breaks in the middle is tried again, three times in all, each said in the log. */
export async function retryTransfer<T>(remote: Pick<Remote, 'log'>, transfer: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transfer();
    } catch (error) {
      if (!(error instanceof GitWireError) || !BROKEN.has(error.code) || attempt === TRIES) throw error;
      remote.log?.(`${error.message}; reading it again (try ${attempt + 1} of ${TRIES})`);
      await sleep(PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2));
    }
  }
}
