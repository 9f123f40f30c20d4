import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

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
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(part));
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
