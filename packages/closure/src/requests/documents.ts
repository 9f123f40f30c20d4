import { type PlacedYaml, placeYaml, YamlError } from '@edp/yaml';

type Path = readonly (string | number)[];

/** A document of a file, or of a text inside another one, whose values know their lines. */
export interface PlacedDocument {
  file: string;
  value: unknown;
  lineOf(path: Path): number;
  /** Documents of the YAML text at `path`; none where it is no YAML. */
  inside(path: Path, text: string): PlacedDocument[];
}

/** Returns the documents of a YAML or JSON file; none where it does not parse, which other checks report. */
export function readDocuments(text: string, { file }: { file: string }): PlacedDocument[] {
  return place(text, { file, above: 0 });
}

function place(text: string, { file, above }: { file: string; above: number }): PlacedDocument[] {
  let placed: PlacedYaml;
  try {
    placed = placeYaml(text, { file });
  } catch (error) {
    if (error instanceof YamlError) return [];
    throw error;
  }
  return placed.documents.map((value, index) => ({
    file,
    value,
    lineOf: (path) => above + placed.lineOf(index, path),
    inside: (path, inner) => place(inner, { file, above: above + placed.textLineOf(index, path) - 1 }),
  }));
}
