import { type ParseOptions, parseYamlDocuments } from './parse-yaml.ts';
import { followPlaces, type PlaceTrees, placeTrees } from './place-tree.ts';

/** The documents of a YAML text, and where in it their values stand. */
export interface PlacedYaml {
  documents: unknown[];
  /** Returns the line (from 1) of the key or list item at `path` of a document, or of its nearest ancestor. */
  lineOf(document: number, path: readonly (string | number)[]): number;
  /** Returns the line (from 1) on which the text at `path` begins: below its key where it is a block. */
  textLineOf(document: number, path: readonly (string | number)[]): number;
}

/**
 * Returns every document of a YAML text with the lines of its values; these cost a second look at the text, when the first is asked for.
 * @throws YamlError `YAML_INVALID`, `YAML_TOO_LARGE`
 */
export function placeYaml(text: string, options: ParseOptions): PlacedYaml {
  const documents = parseYamlDocuments(text, options);
  let trees: PlaceTrees | undefined;
  const lineOf = (document: number, path: readonly (string | number)[], of: 'key' | 'value'): number => {
    trees ??= placeTrees(text);
    const root = trees.roots[document];
    return root === undefined ? 1 : trees.lineAt(followPlaces(root, path).at(-1)![of]).line;
  };
  return {
    documents,
    lineOf: (document, path) => lineOf(document, path, 'key'),
    textLineOf: (document, path) => lineOf(document, path, 'value'),
  };
}
