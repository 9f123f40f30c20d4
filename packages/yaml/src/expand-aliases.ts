/** Above what any configuration holds, below what hurts: about 20 MB of objects. */
const MAX_NODES = 200_000;

/** Why a value is no tree of bearable size. */
export class ExpansionError extends Error {}

/**
 * Returns the value as a tree of its own objects: what aliases share is copied, so that filling in one place never changes another.
 * @throws ExpansionError when a node holds itself, or the tree is too large (an alias bomb)
 */
export function expandAliases(value: unknown, { maxNodes = MAX_NODES }: { maxNodes?: number } = {}): unknown {
  const open = new Set<object>();
  let nodes = 0;
  return copy(value);

  function copy(node: unknown): unknown {
    nodes += 1;
    if (nodes > maxNodes) throw new ExpansionError(`its aliases stand for more than ${maxNodes} values`);
    if (typeof node !== 'object' || node === null) return node;
    if (open.has(node)) throw new ExpansionError('an alias stands inside of what it names');
    open.add(node);
    const result = Array.isArray(node)
      ? node.map(copy)
      : // Keeps a key named __proto__ an ordinary one.
        Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, copy(inner)]));
    open.delete(node);
    return result;
  }
}
