import { isCollection, isMap, type Node, type Pair } from 'yaml';

/** Returns where the last value of a node ends, without comments after it; `whole` includes the closing bracket of a flow collection. */
export function endOf(node: Node, { whole = false }: { whole?: boolean } = {}): number {
  if (!isCollection(node) || node.items.length === 0 || (whole && node.flow)) return node.range![1];
  const last = node.items.at(-1) as Node | Pair;
  return isMap(node) ? pairEnd(last as Pair) : endOf(last as Node, { whole: true });
}

/** Returns where a key and its value end. */
export function pairEnd({ key, value }: Pair): number {
  return value === null
    ? (key as Node).range![1]
    : Math.max(endOf(value as Node, { whole: true }), (key as Node).range![1]);
}
