/** Far deeper than any document, far above what recursion stands. */
const MAX_DEPTH = 200;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A string of JSON to its closing quote; no control characters, only the known escapes. */
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;

export interface JsonFault {
  offset: number;
  reason: string;
}

/**
 * Returns the first place where a text is not JSON (RFC 8259) or repeats a key of one object; undefined for sound text.
 * The engine's own parser quotes the text, gives positions only in some versions, and lets the last of two keys win.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  let fault: JsonFault | undefined;
  const space = (): void => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
  };
  const fail = (reason: string, offset = at): false => {
    fault ??= { offset, reason };
    return false;
  };
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const key = (keys: Set<string>): boolean => {
    const from = at;
    if (!matches(STRING)) return fail('a quoted key is expected');
    const name = JSON.parse(text.slice(from, at)) as string;
    if (keys.has(name)) return fail('the same key stands twice in one object', from);
    keys.add(name);
    space();
    if (text[at] !== ':') return fail('a colon is expected after the key');
    at += 1;
    return true;
  };
  const block = (end: string, item: () => boolean, depth: number): boolean => {
    if (depth > MAX_DEPTH) return fail(`it is nested deeper than ${MAX_DEPTH} levels`);
    at += 1;
    space();
    if (text[at] === end) at += 1;
    else
      for (;;) {
        space();
        if (!item()) return false;
        space();
        const mark = text[at];
        if (mark !== ',' && mark !== end) return fail(`a comma or ${end} is expected`);
        at += 1;
        if (mark === end) break;
      }
    return true;
  };
  const value = (depth: number): boolean => {
    space();
    const mark = text[at];
    if (mark === '{') {
      const keys = new Set<string>();
      return block('}', () => key(keys) && value(depth + 1), depth);
    }
    if (mark === '[') return block(']', () => value(depth + 1), depth);
    if (mark === '"') return matches(STRING) || fail('the quoted text has no end or an unknown escape');
    return matches(LITERAL) || fail(mark === undefined ? 'it ends too early' : 'a value is expected');
  };
  if (value(0)) {
    space();
    if (at < text.length) fail('something follows the end of the document');
  }
  return fault;
}
