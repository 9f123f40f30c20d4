/** Blanks and comments. */
const SPACE = String.raw`(?:\s|/\*[\s\S]*?\*/|//[^\n]*|#[^\n]*)*`;
const TEXT = String.raw`@"(?:[^"]|"")*"|@'(?:[^']|'')*'|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'`;
const IMPORT = new RegExp(String.raw`\bimport(str|bin)?${SPACE}(${TEXT})`, 'g');

export interface JsonnetImport {
  /** As it was written; Jsonnet looks for it beside the file first, then in its libraries. */
  path: string;
  /** What is imported is Jsonnet itself, not its text or bytes. */
  isCode: boolean;
  /** Where it stands in the text. */
  offset: number;
}

/** Returns what a text in Jsonnet imports: its language takes no path but one that is written out (jsonnet.org/ref/spec, "import"). */
export function jsonnetImports(text: string): JsonnetImport[] {
  return [...text.matchAll(IMPORT)].map(({ 1: kind, 2: quoted = '', index }) => ({
    path: valueOf(quoted),
    isCode: kind === undefined,
    offset: index,
  }));
}

function valueOf(quoted: string): string {
  if (quoted.startsWith('@')) {
    const quote = quoted[1]!;
    return quoted.slice(2, -1).replaceAll(quote + quote, quote);
  }
  return quoted
    .slice(1, -1)
    .replaceAll(/\\(?:u([0-9a-f]{4})|([\s\S]))/gi, (_, code: string | undefined, letter: string) =>
      code === undefined ? letter : String.fromCharCode(Number.parseInt(code, 16)),
    );
}
