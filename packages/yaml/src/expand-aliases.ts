/** Above what any configuration repeats, below what hurts: about 20 MB of objects. */
const MAX_REPEATED = 200_000;

/** Why a value is no tree of bearable size. */
export class ExpansionError extends Error {}

/**
 * Returns the value as a tree of its own objects: what aliases share is copied, so that filling in one place never changes another.
 * @throws ExpansionError when a node holds itself, or the aliases stand for too much (an alias bomb)
 */
export function expandAliases(value: unknown, { maxRepeated = MAX_REPEATED }: { maxRepeated?: number } = {}): unknown {
  const seen = new Set<object>();
  const open = new Set<object>();
  let repeated = 0;
  return copy(value, false);

  function copy(node: unknown, isCopy: boolean): unknown {
    if (isCopy) repeated += 1;
    if (repeated > maxRepeated) throw new ExpansionError(`its aliases stand for more than ${maxRepeated} values`);
    if (typeof node !== 'object' || node === null) return node;
    if (open.has(node)) throw new ExpansionError('an alias stands inside of what it names');
    const isRepeated = isCopy || seen.has(node);
    seen.add(node);
    open.add(node);
    const result = Array.isArray(node)
      ? node.map((each) => copy(each, isRepeated))
      : // Keeps a key named __proto__ an ordinary one.
        Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, copy(inner, isRepeated)]));
    open.delete(node);
    return result;
  }
}
