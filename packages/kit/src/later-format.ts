import { isRecord } from './record.ts';

/** What an operator does who meets what a later version of this project wrote. */
export const LATER_FIX =
  'Use that version of the actions, or a later one (the part after @ in uses:). Remove nothing: what it says would be lost.';

/** Returns the format that a stored record says it has, where that is a later one than `known`; undefined for every other. */
export function laterFormat(record: unknown, { key, known }: { key: string; known: number }): number | undefined {
  const format = isRecord(record) ? record[key] : undefined;
  return typeof format === 'number' && format > known ? format : undefined;
}
