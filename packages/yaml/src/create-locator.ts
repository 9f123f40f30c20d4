import { LineCounter, parseAllDocuments } from 'yaml';
import { findNodes } from './find-nodes.ts';

/** Returns line and column (from 1) of the key at `path`, or of its nearest existing ancestor; undefined for a text without any. */
export type Locate = (path: (string | number)[]) => { line: number; column: number } | undefined;

/** Returns the locator of a text that `parseYaml` accepts; the text is parsed once, when it is first asked. `document` counts from 0. */
export function createLocator(text: string, { document = 0 }: { document?: number } = {}): Locate {
  const lineCounter = new LineCounter();
  let root: { contents: unknown } | undefined;
  return (path) => {
    root ??= parse();
    const range = findNodes(root.contents, path).at(-1)?.key.range;
    if (!range) return undefined;
    const { line, col } = lineCounter.linePos(range[0]);
    return { line, column: col };
  };

  function parse(): { contents: unknown } {
    // The other parser has found duplicate keys already; this one would compare each key with all others.
    const documents = parseAllDocuments(text, { lineCounter, uniqueKeys: false, logLevel: 'silent' });
    return (Array.isArray(documents) ? documents[document] : undefined) ?? { contents: undefined };
  }
}

/** Returns the place of one path; for several of a text, make a locator. */
export function positionOf(
  text: string,
  path: (string | number)[],
  options: { document?: number } = {},
): ReturnType<Locate> {
  return createLocator(text, options)(path);
}
