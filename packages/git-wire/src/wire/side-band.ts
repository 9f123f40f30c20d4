import { GitWireError } from '../git-wire-error.ts';
import type { PacketReader } from './pkt-line.ts';

const MAX_SAID = 400;

/**
 * Yields the data of band 1 in the parts that it arrives in; progress (band 2) goes to `onProgress`.
 * @throws GitWireError `GIT_REJECTED` when the server reports an error (band 3), and the codes of `readPackets`
 */
export async function* readSideBand(
  packets: PacketReader,
  { source = 'the git server', onProgress }: { source?: string; onProgress?: (text: string) => void } = {},
): AsyncGenerator<Buffer> {
  let ended = false;
  // What git says before it gives up, such as the object that cannot be read, comes as progress.
  let said = '';
  try {
    for (let head = await packets.head(); head !== undefined; head = await packets.head()) {
      // Read on to the end of the answer, or the connection could not be used again.
      if (typeof head === 'string') ended = true;
      if (typeof head === 'string' || head === 0) continue;
      const band = (await packets.take(1))[0];
      let left = head - 1;
      if (band === 1 && !ended) {
        // A copy of every packet of a large pack would soon be more than the pack.
        for (let part: Buffer; left > 0; left -= part.length) yield (part = await packets.some(left));
        continue;
      }
      const text = (await packets.take(left)).toString('utf8');
      if (ended) continue;
      if (band !== 2) throw refused(source, `${text} ${said}`);
      said = `${said}${text}`.slice(-MAX_SAID);
      onProgress?.(text);
    }
  } finally {
    await packets.close();
  }
}

function refused(source: string, words: string): GitWireError {
  return new GitWireError({
    code: 'GIT_REJECTED',
    message: `${source} reports: ${words
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 2 * MAX_SAID)}`,
    fix: 'Look into the log of the server; the run can be dispatched again.',
  });
}
