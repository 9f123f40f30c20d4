import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Returns line and column (from 1) of the key at `path`, or of its nearest existing ancestor; undefined for a text without any. */
export function positionOf(text: string, path: (string | number)[]): { line: number; column: number } | undefined {
  const lineCounter = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter, logLevel: 'silent' }).contents;
  let found: Node | undefined;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) break;
      found = pair.key as Node;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (node === undefined) break;
      found = node as Node;
    } else break;
  }
  if (!found?.range) return undefined;
  const { line, col } = lineCounter.linePos(found.range[0]);
  return { line, column: col };
}
