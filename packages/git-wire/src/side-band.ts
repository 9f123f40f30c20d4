import { GitWireError } from './git-wire-error.ts';
import type { Packet } from './pkt-line.ts';

const MAX_SAID = 400;

/**
 * Yields the data of band 1; progress (band 2) goes to `onProgress`.
 * @throws GitWireError `GIT_REJECTED` when the server reports an error (band 3)
 */
export async function* readSideBand(
  packets: AsyncIterable<Packet>,
  { source = 'the git server', onProgress }: { source?: string; onProgress?: (text: string) => void } = {},
): AsyncGenerator<Buffer> {
  let ended = false;
  // What git says before it gives up, such as the object that cannot be read, comes as progress.
  let said = '';
  for await (const each of packets) {
    // Read on to the end of the answer, or the connection could not be used again.
    if (typeof each === 'string') ended = true;
    if (ended || typeof each === 'string') continue;
    const data = each.subarray(1);
    if (each[0] === 1) yield data;
    else if (each[0] === 2) {
      const text = data.toString('utf8');
      said = `${said}${text}`.slice(-MAX_SAID);
      onProgress?.(text);
    } else {
      const words = `${data.toString('utf8')} ${said}`.replace(/\s+/g, ' ').trim();
      throw new GitWireError({
        code: 'GIT_REJECTED',
        message: `${source} reports: ${words.slice(0, 2 * MAX_SAID)}`,
        fix: 'Look into the log of the server; the run can be dispatched again.',
      });
    }
  }
}
