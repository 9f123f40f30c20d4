/** One thing that is wanted, and what stands for it at the target. */
export interface Pair<T, U> {
  wanted: T;
  present: U | undefined;
  isSame: boolean;
}

/**
 * Returns what of two lists belongs together, one to one, in the order of the wanted ones, and what is left over: names may repeat, as those of
 * labels and of a release's files do. What is the same is paired before what only has the same name.
 */
export function pairUp<T, U>(
  wanted: T[],
  present: U[],
  {
    nameOf,
    ownNameOf,
    isSame,
  }: { nameOf: (each: T) => string; ownNameOf: (each: U) => string; isSame: (each: T, own: U) => boolean },
): { pairs: Pair<T, U>[]; extra: U[] } {
  const byName = new Map<string, U[]>();
  for (const each of present) byName.set(ownNameOf(each), [...(byName.get(ownNameOf(each)) ?? []), each]);
  const take = (each: T, fits: (own: U) => boolean): U | undefined => {
    const candidates = byName.get(nameOf(each)) ?? [];
    const at = candidates.findIndex(fits);
    return at < 0 ? undefined : candidates.splice(at, 1)[0];
  };
  const same = wanted.map((each) => take(each, (own) => isSame(each, own)));
  const pairs = wanted.map((each, index): Pair<T, U> => {
    const own = same[index];
    return own === undefined
      ? { wanted: each, present: take(each, () => true), isSame: false }
      : { wanted: each, present: own, isSame: true };
  });
  return { pairs, extra: [...byName.values()].flat() };
}
