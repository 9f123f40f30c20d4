import { type Delimiters, splitActions } from './split-actions.ts';

/** What gomplate has by itself, and what those give it whose files are full of the braces of Helm. */
export const DELIMITERS: readonly Delimiters[] = [
  ['{{{', '}}}'],
  ['{{', '}}'],
];

/** What nobody says but gomplate: its environment, its way to data, its functions with the name of where they are. */
const GOMPLATE =
  /(?:^|[\s(|])(?:\$?\.Env\b|getenv\s|(?:datasource|ds)\s|(?:aws|base64|cidr|coll|conv|crypto|data|env|file|filepath|gcp|math|net|path|random|regexp|semver|sockaddr|strings|test|time|tmpl|uuid)\.[A-Z])/;

/** Returns the delimiters that a file is written with; undefined where nothing in it speaks of gomplate. */
export function delimitersOf(text: string): Delimiters | undefined {
  return DELIMITERS.find((each) =>
    splitActions(text, each).actions.some(({ body, isComment }) => !isComment && GOMPLATE.test(body)),
  );
}
