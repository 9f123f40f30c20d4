import { placeText } from './place-text.ts';

/** Returns line and column (from 1) of the key at `path`, or of its nearest existing ancestor; undefined for a text without any. */
export type Locate = (path: readonly (string | number)[]) => { line: number; column: number } | undefined;

/** Returns the locator of a text with one document that `parseYaml` accepts; the text is looked at once, when it is first asked. */
export function createLocator(text: string): Locate {
  const places = placeText(text);
  return (path) => places.positionOf(0, path);
}
