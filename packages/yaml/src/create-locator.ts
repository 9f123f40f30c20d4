import { followPlaces, type PlaceTrees } from './place-tree.ts';
import { treesOf } from './place-text.ts';

/** Returns line and column (from 1) of the key at `path`, or of its nearest existing ancestor; undefined for a text without any. */
export type Locate = (path: (string | number)[]) => { line: number; column: number } | undefined;

/** Returns the locator of a text that `parseYaml` accepts; the text is looked at once, when it is first asked. `document` counts from 0. */
export function createLocator(text: string, { document = 0 }: { document?: number } = {}): Locate {
  let trees: PlaceTrees | undefined;
  return (path) => {
    trees ??= treesOf(text);
    const root = trees.roots[document];
    const found = root === undefined ? [] : followPlaces(root, path);
    return found.length < 2 ? undefined : trees.lineAt(found.at(-1)!.key);
  };
}

/** Returns the place of one path; for several of a text, make a locator. */
export function positionOf(
  text: string,
  path: (string | number)[],
  options: { document?: number } = {},
): ReturnType<Locate> {
  return createLocator(text, options)(path);
}
