import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { redact } from '@edp/kit';

const CHUNK_BYTES = 64 * 1024;
/** Enough for every error Terraform reports; the whole stays in the file. */
const MAX_KEPT_LINES = 20_000;

export interface Tail {
  /** Hands every whole line written since the last call to the reader; with `last`, an unfinished one too. */
  read(options?: { last?: boolean }): void;
  /** Lines read so far, redacted. */
  lines: string[];
  /** Terraform printed its state as a last resort; it was withheld. */
  stateWithheld(): boolean;
}

/**
 * Returns a reader of a growing file: every line redacted, and the state that Terraform prints when it can save it
 * nowhere (hashicorp/terraform internal/backend/local/backend_apply.go, backupStateForError) withheld.
 */
export function tailFile(file: string, { onLine = () => {} }: { onLine?: (line: string) => void } = {}): Tail {
  const decoder = new StringDecoder('utf8');
  const lines: string[] = [];
  let offset = 0;
  let partial = '';
  let inState = false;
  let withheld = false;

  function take(raw: string): void {
    const line = raw.replace(/\r$/, '');
    // Resources, outputs and provisioners never print a bare brace in the first column; the state dump starts with one.
    if (!inState && line === '{') {
      inState = true;
      withheld = true;
      keep('(the state, printed by Terraform as a last resort, is withheld here)');
    } else if (!inState) keep(redact(line));
    else if (line === '}') inState = false;
  }

  function keep(line: string): void {
    if (lines.length < MAX_KEPT_LINES) lines.push(line);
    onLine(line);
  }

  return {
    lines,
    stateWithheld: () => withheld,
    read({ last = false } = {}) {
      const descriptor = openSync(file, 'r');
      try {
        const buffer = Buffer.alloc(CHUNK_BYTES);
        for (let count = 1; count > 0;) {
          count = readSync(descriptor, buffer, 0, CHUNK_BYTES, offset);
          offset += count;
          const parts = (partial + decoder.write(buffer.subarray(0, count))).split('\n');
          partial = parts.pop() ?? '';
          for (const part of parts) take(part);
        }
      } finally {
        closeSync(descriptor);
      }
      if (last && partial !== '') {
        take(partial);
        partial = '';
      }
    },
  };
}
