import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const CHUNK_BYTES = 64 * 1024;
/** Diagnostics are far shorter; a state that is printed as a last resort is one line of any length. */
export const MAX_LINE_CHARACTERS = 1024 * 1024;

export interface Tail {
  /** Hands every whole line written since the last call to the reader; with `last`, an unfinished one too. */
  read(options?: { last?: boolean }): void;
}

/** Returns a reader of a growing file that keeps one line in memory at most, and of an overlong one the beginning. */
export function tailFile(file: string, { onLine }: { onLine: (line: string) => void }): Tail {
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK_BYTES);
  let offset = 0;
  let partial = '';

  function take(text: string): void {
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      if (partial.length < MAX_LINE_CHARACTERS) partial += part.slice(0, MAX_LINE_CHARACTERS - partial.length);
      if (index === parts.length - 1) return;
      hand();
    }
  }

  function hand(): void {
    const line = partial.replace(/\r$/, '');
    partial = '';
    onLine(line);
  }

  return {
    read({ last = false } = {}) {
      const descriptor = openSync(file, 'r');
      try {
        for (let count = 1; count > 0;) {
          count = readSync(descriptor, buffer, 0, CHUNK_BYTES, offset);
          offset += count;
          take(decoder.write(buffer.subarray(0, count)));
        }
      } finally {
        closeSync(descriptor);
      }
      if (last && partial !== '') hand();
    },
  };
}
