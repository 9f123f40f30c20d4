import { isRecord, textOf } from '@edp/kit';
import { type Documents, parseDocuments } from './read-documents.ts';

type Path = readonly (string | number)[];

/** A document of a file, or of a text inside another one, whose values know their lines. */
export interface PlacedDocument {
  file: string;
  value: unknown;
  lineOf(path: Path): number;
  /** Documents of the YAML text at `path`; none where it is no YAML. */
  inside(path: Path, text: string): PlacedDocument[];
}

/** Returns the documents of a file, those inside of Lists each by itself; none where it does not parse, which other checks report. */
export function placeDocuments(
  { documents, places }: Documents,
  { file, above = 0 }: { file: string; /** Lines above the text in its file. */ above?: number },
): PlacedDocument[] {
  return documents.flatMap((value, index) =>
    itemsOf({
      file,
      value,
      lineOf: (path) => above + places.lineOf(index, path),
      inside: (path, text) =>
        placeDocuments(parseDocuments(text, { file: 'text.yaml' }), {
          file,
          above: above + places.textLineOf(index, path) - 1,
        }),
    }),
  );
}

/** Returns what stands at `path` of a document as a document of its own. */
export function documentAt(document: PlacedDocument, path: Path, value: unknown): PlacedDocument {
  return {
    file: document.file,
    value,
    lineOf: (below) => document.lineOf([...path, ...below]),
    inside: (below, text) => document.inside([...path, ...below], text),
  };
}

function itemsOf(document: PlacedDocument): PlacedDocument[] {
  const { value } = document;
  if (!isRecord(value) || !textOf(value['kind']).endsWith('List') || !Array.isArray(value['items'])) return [document];
  return value['items'].flatMap((item: unknown, index) => itemsOf(documentAt(document, ['items', index], item)));
}
