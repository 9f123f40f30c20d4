import { isDeepStrictEqual } from 'node:util';

/** Returns how many elements two lists have alike at their beginnings and, of the rest, at their ends. */
export function alikeEnds(old: unknown[], values: unknown[]): { head: number; tail: number } {
  const most = Math.min(old.length, values.length);
  let [head, tail] = [0, 0];
  while (head < most && isDeepStrictEqual(old[head], values[head])) head += 1;
  while (tail < most - head && isDeepStrictEqual(old.at(-1 - tail), values.at(-1 - tail))) tail += 1;
  return { head, tail };
}
