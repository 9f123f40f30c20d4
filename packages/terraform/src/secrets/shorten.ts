import { redact } from '@edp/kit';
import { MAX_LINE_CHARACTERS } from '../run/tail-file.ts';

const MAX_CHARACTERS = 20_000;
/** Longer than any secret of one line but a few. */
const MAX_SECRET_CHARACTERS = 4096;

/**
 * Returns a text that may be of any length as far as somebody reads it: what went wrong stands at the beginning or at the end. Secrets are hidden
 * first, since no mask finds half of one; the end of a text that was `cut` where it was read may be such a half, and is left out.
 */
export function shorten(text: string, { cut = false }: { cut?: boolean } = {}): string {
  const hidden = redact(text);
  const half = MAX_CHARACTERS / 2;
  if (cut) {
    const length = Math.max(0, Math.min(half, hidden.length - MAX_SECRET_CHARACTERS));
    return `${hidden.slice(0, length)}\n… further characters left out …`;
  }
  if (hidden.length <= MAX_CHARACTERS) return hidden;
  return `${hidden.slice(0, half)}\n… ${hidden.length - MAX_CHARACTERS} characters left out …\n${hidden.slice(-half)}`;
}

/** Tells whether a line of output was cut where it was read. */
export const isCutLine = (line: string): boolean => line.length >= MAX_LINE_CHARACTERS;
