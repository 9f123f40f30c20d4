import { parseAllDocuments } from 'yaml';
import { findNodes } from './find-nodes.ts';

export interface Overwrite {
  /** Which document of the text, from 0. */
  document: number;
  path: (string | number)[];
  text: string;
}

/**
 * Returns the text with the values at these paths written over, in whatever style they stand; every other byte stays.
 * undefined where one of them has no place of its own: it comes through an alias or a merge key.
 */
export function overwriteValues(text: string, overwrites: Overwrite[]): string | undefined {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  const places: { from: number; to: number; replacement: string }[] = [];
  for (const { document, path, text: replacement } of overwrites) {
    const found = findNodes(Array.isArray(documents) ? documents[document]?.contents : undefined, path);
    const range = found[path.length - 1]?.value?.range;
    if (!range) return undefined;
    // A block of text reaches to the start of the next line.
    const end = text.slice(range[0], range[1]).endsWith('\n') ? '\n' : '';
    places.push({ from: range[0], to: range[1], replacement: `${replacement}${end}` });
  }
  let result = text;
  for (const { from, to, replacement } of places.sort((a, b) => b.from - a.from))
    result = `${result.slice(0, from)}${replacement}${result.slice(to)}`;
  return result;
}
