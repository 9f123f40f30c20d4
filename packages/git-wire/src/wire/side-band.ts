import { GitWireError } from '../git-wire-error.ts';
import type { PacketReader } from './pkt-line.ts';

const MAX_SAID = 400;
/** What is no data: progress, packets that keep the line open, and whatever stands behind the end. */
const MAX_ASIDE = { packets: 1_000_000, bytes: 64 * 1024 * 1024 };

/**
 * Yields the data of band 1 in the parts that it arrives in; progress (band 2) goes to `onProgress`.
 * @throws GitWireError `GIT_REJECTED` when the server reports an error (band 3), `GIT_TOO_LARGE` for progress without end, and the codes of `readPackets`
 */
export async function* readSideBand(
  packets: PacketReader,
  {
    source = 'the git server',
    onProgress,
    maxAside = MAX_ASIDE,
  }: { source?: string; onProgress?: (text: string) => void; maxAside?: typeof MAX_ASIDE } = {},
): AsyncGenerator<Buffer> {
  let ended = false;
  // What git says before it gives up, such as the object that cannot be read, comes as progress.
  let said = '';
  const aside = { packets: 0, bytes: 0 };
  try {
    for (let head = await packets.head(); head !== undefined; head = await packets.head()) {
      aside.packets += 1;
      if (aside.packets > maxAside.packets || aside.bytes > maxAside.bytes) throw endless(source);
      // Read on to the end of the answer, or the connection could not be used again.
      if (typeof head === 'string') ended = true;
      if (typeof head === 'string' || head === 0) continue;
      const band = (await packets.take(1))[0];
      let left = head - 1;
      if (band === 1 && !ended) {
        // A copy of every packet of a large pack would soon be more than the pack.
        if (left > 0) aside.packets -= 1;
        for (let part: Buffer; left > 0; left -= part.length) yield (part = await packets.some(left));
        continue;
      }
      aside.bytes += left;
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

/** Returns the error of an answer that goes on without bringing anything. */
export function endless(source: string): GitWireError {
  return new GitWireError({
    code: 'GIT_TOO_LARGE',
    message: `${source} goes on without sending what was asked for`,
    fix: 'Look into the log of the server, and at what stands between it and the runner.',
  });
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
