import { YamlError } from './yaml-error.ts';

/** What git leaves at the beginning of lines where it could not merge, in this order; the name of a side may follow. */
const MARKS = [/^<{7}(?=[ \r]|$)/, /^={7}\r?$/, /^>{7}(?=[ \r]|$)/];

/** Returns the line (from 1) in which an unresolved merge begins; undefined where the text holds none. */
export function findConflict(text: string): number | undefined {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return undefined;
  const lines = text.split('\n');
  let at = -1;
  let first: number | undefined;
  for (const mark of MARKS) {
    at = lines.findIndex((line, index) => index > at && mark.test(line));
    if (at === -1) return undefined;
    first ??= at + 1;
  }
  return first;
}

/** What is said of it, as the end of a sentence, and what to do. */
export const CONFLICT = {
  problem: 'holds a merge that nobody has resolved: "<<<<<<<" begins it',
  fix: 'Keep one of the two sides (or both, put together), remove the lines that begin with <<<<<<<, ======= and >>>>>>>, and commit.',
};

/**
 * Refuses a text that holds an unresolved merge: its marks may well be YAML, and what is wrong with them as YAML helps nobody.
 * @throws YamlError `MERGE_CONFLICT`
 */
export function refuseConflict(text: string, file: string): void {
  const line = findConflict(text);
  if (line === undefined) return;
  throw new YamlError('MERGE_CONFLICT', `${file} ${CONFLICT.problem}`, { at: { file, line }, fix: CONFLICT.fix });
}
