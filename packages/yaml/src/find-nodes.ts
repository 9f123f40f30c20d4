import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';

export interface FoundNode {
  /** The key of a map, or the item of a list. */
  key: Node;
  value: Node | undefined;
}

/** Returns the nodes that a path leads through, as far as it leads; keys are compared as the texts they become. */
export function findNodes(contents: unknown, path: (string | number)[]): FoundNode[] {
  const found: FoundNode[] = [];
  let node = contents;
  for (const part of path) {
    let key: unknown;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(part));
      [key, node] = [pair?.key, pair?.value];
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      key = node;
    }
    if (!isNode(key)) break;
    found.push({ key, value: isNode(node) ? node : undefined });
  }
  return found;
}

/** A hostile file has thousands of keys, and something wrong with each. */
const known = new WeakMap<YAMLMap, Map<string, Pair>>();

function pairsOf(map: YAMLMap): Map<string, Pair> {
  let pairs = known.get(map);
  if (pairs === undefined) {
    const scalars = map.items.filter(({ key }) => isScalar(key));
    pairs = new Map(scalars.map((pair) => [String((pair.key as Scalar).value), pair]));
    known.set(map, pairs);
  }
  return pairs;
}
