import { LineCounter, parseAllDocuments } from 'yaml';
import { findNodes } from './find-nodes.ts';

/**
 * Returns line and column (from 1) of the key at `path`, or of its nearest existing ancestor; undefined for a text without any.
 * `document` counts from 0.
 */
export function positionOf(
  text: string,
  path: (string | number)[],
  { document = 0 }: { document?: number } = {},
): { line: number; column: number } | undefined {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, logLevel: 'silent' });
  const contents = Array.isArray(documents) ? documents[document]?.contents : undefined;
  const range = findNodes(contents, path).at(-1)?.key.range;
  if (!range) return undefined;
  const { line, col } = lineCounter.linePos(range[0]);
  return { line, column: col };
}
