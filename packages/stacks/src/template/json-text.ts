/** Beyond what JSON escapes: characters that YAML does not take as they are, and halves of pairs, which no UTF-8 can hold. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** Most texts: nothing to look at twice. */
const PRINTABLE = /^[\x20-\x7E]*$/;

/** Values beyond this are a mistake or an attack; what aliases share counts each time it is written. */
const MAX_VALUES = 100_000;
const MAX_DEPTH = 100;

/** Returns a value as JSON on one line that YAML 1.1 and 1.2 read as the same value. */
export function jsonText(value: unknown): string {
  if (typeof value !== 'string') checkSize(value);
  const text = JSON.stringify(value ?? null);
  if (PRINTABLE.test(text)) return text;
  return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Throws an Error where a value is too large to be written, or holds what JSON has no word for. */
export function checkSize(value: unknown, { finite = true }: { finite?: boolean } = {}): void {
  let values = 0;
  const visit = (node: unknown, depth: number): void => {
    values += 1;
    if (values > MAX_VALUES) throw new Error(`holds more than ${MAX_VALUES} values`);
    if (depth > MAX_DEPTH) throw new Error(`is nested deeper than ${MAX_DEPTH} levels`);
    if (finite && typeof node === 'number' && !Number.isFinite(node)) throw new Error(`cannot write ${node} as JSON`);
    if (typeof node === 'object' && node !== null) for (const inner of Object.values(node)) visit(inner, depth + 1);
  };
  visit(value, 0);
}
