/** A commit as far as its place in the history goes. */
interface Placed {
  parents: string[];
}

/**
 * Returns how many commits lead to `tip` and not to `commit`, as far as the history was read; undefined where it does not reach `commit`.
 */
export function countBehind(
  history: ReadonlyMap<string, Placed>,
  { tip, commit }: { tip: string; commit: string },
): number | undefined {
  if (tip === commit) return 0;
  const all = before(history, tip);
  if (!all.has(commit)) return undefined;
  const known = before(history, commit);
  return [...all].filter((each) => !known.has(each)).length;
}

/** A commit with all before it. */
function before(history: ReadonlyMap<string, Placed>, from: string): Set<string> {
  const found = new Set<string>();
  const next = [from];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    const commit = history.get(id);
    if (commit === undefined || found.has(id)) continue;
    found.add(id);
    next.push(...commit.parents);
  }
  return found;
}
