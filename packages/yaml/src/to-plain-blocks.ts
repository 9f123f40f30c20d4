import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';

/**
 * Returns a text of the same meaning in which every value can be changed by itself: aliases and merge keys written out, `{}` and `[]` as blocks.
 * Comments, order and quoting stay, spacing may not.
 */
export function toPlainBlocks(text: string): string {
  const document = parseDocument(text, { uniqueKeys: false });
  visit(document, {
    Alias: (_, alias) => {
      const copy = alias.resolve(document)?.clone() as Node;
      // The comments are those of this place.
      return Object.assign(copy, { commentBefore: alias.commentBefore, comment: alias.comment });
    },
  });
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) delete node.anchor;
      if (isCollection(node) && node.items.length > 0) node.flow = false;
      if (isMap(node)) writeOutMerges(node);
    },
  });
  return document.toString({ lineWidth: 0 });
}

function writeOutMerges(map: YAMLMap): void {
  const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');
  const own = new Set(map.items.map(keyOf));
  map.items = map.items.flatMap((pair) => {
    if (keyOf(pair) !== '<<') return [pair];
    const sources = (isSeq(pair.value) ? pair.value.items : [pair.value]).filter(isMap);
    return sources
      .flatMap((source) => source.items)
      .filter((each) => {
        const isNew = !own.has(keyOf(each));
        own.add(keyOf(each));
        return isNew;
      });
  });
}
