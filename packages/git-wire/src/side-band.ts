import { GitWireError } from './git-wire-error.ts';
import type { Packet } from './pkt-line.ts';

/**
 * Yields the data of band 1; progress (band 2) goes to `onProgress`.
 * @throws GitWireError `GIT_REJECTED` when the server reports an error (band 3)
 */
export async function* readSideBand(
  packets: AsyncIterable<Packet>,
  { onProgress }: { onProgress?: (text: string) => void } = {},
): AsyncGenerator<Buffer> {
  let ended = false;
  for await (const each of packets) {
    // Read on to the end of the answer, or the connection could not be used again.
    if (typeof each === 'string') ended = true;
    if (ended || typeof each === 'string') continue;
    const data = each.subarray(1);
    if (each[0] === 1) yield data;
    else if (each[0] === 2) onProgress?.(data.toString('utf8'));
    else {
      throw new GitWireError({
        code: 'GIT_REJECTED',
        message: `the git server reports: ${data.toString('utf8').trim().slice(0, 500)}`,
        fix: 'Look into the log of the server; the run can be dispatched again.',
      });
    }
  }
}
