import { isMap, parseDocument } from 'yaml';

export interface YamlChange {
  path: (string | number)[];
  /** undefined removes the key. */
  value: unknown;
}

/** Returns the text with the changes made; comments, key order and quoting of everything else stay as they were. */
export function editYaml(text: string, changes: YamlChange[]): string {
  const document = parseDocument(text);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  for (const { path, value } of changes) {
    if (value === undefined) document.deleteIn(path);
    else if (value === null || typeof value !== 'object') document.setIn(path, value);
    else {
      const node = document.createNode(value);
      // A block replaced keeps its place and the comment before it.
      const before = document.getIn(path, true);
      if (isMap(before) && isMap(node) && before.commentBefore) node.commentBefore = before.commentBefore;
      document.setIn(path, node);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
