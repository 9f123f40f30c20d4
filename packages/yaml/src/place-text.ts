import { YAMLException } from 'js-yaml';
import { indexLines } from './line-index.ts';
import { followPlaces, type PlaceTrees, placeTrees } from './place-tree.ts';

type Path = readonly (string | number)[];

/** Where in a YAML text the values of its documents stand. */
export interface Places {
  /** Returns the line (from 1) of the key or list item at `path` of a document, or of its nearest ancestor. */
  lineOf(document: number, path: Path): number;
  /** Returns line and column (from 1) of the key or list item at `path`, or of its nearest ancestor; undefined where there is none. */
  positionOf(document: number, path: Path): { line: number; column: number } | undefined;
  /** Returns the line (from 1) on which the text at `path` begins: below its key where it is a block. */
  textLineOf(document: number, path: Path): number;
}

/** Returns the places in a text that `parseYaml` accepts; it is looked at a second time, once, when the first is asked for. */
export function placeText(text: string): Places {
  let trees: PlaceTrees | undefined;
  const lineOf = (document: number, path: Path, of: 'key' | 'value'): number => {
    trees ??= treesOf(text);
    const root = trees.roots[document];
    return root === undefined ? 1 : trees.lines.placeOf(followPlaces(root, path).at(-1)![of]).line;
  };
  return {
    lineOf: (document, path) => lineOf(document, path, 'key'),
    positionOf: (document, path) => {
      trees ??= treesOf(text);
      const root = trees.roots[document];
      const found = root === undefined ? [] : followPlaces(root, path);
      return found.length < 2 ? undefined : trees.lines.placeOf(found.at(-1)!.key);
    },
    textLineOf: (document, path) => lineOf(document, path, 'value'),
  };
}

/** Returns the places of a text; none where only a reader that forgives takes it. */
function treesOf(text: string): PlaceTrees {
  try {
    return placeTrees(text);
  } catch (error) {
    if (error instanceof YAMLException) return { roots: [], lines: indexLines('') };
    throw error;
  }
}
