/** A string or a number of JSON. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const DECIMAL = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
/** Fewer digits than these always survive. */
const MAY_BE_INEXACT = /\d[\d.]{15,}|\d[eE][-+]?\d{2}/;

/** Returns a JSON text with its numbers as texts: what `findInexact` compares with, as Node 20 hands a reviver no source text. */
export function numbersAsTexts(json: string): string {
  return json.replaceAll(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

/**
 * Returns the path of the first number that its parser did not keep as it was written (beyond 2^53, a fraction of more digits than a double has),
 * undefined when all survived. `texts` is the same document with its numbers as texts.
 */
export function findInexact(value: unknown, texts: unknown): (string | number)[] | undefined {
  if (typeof value === 'number') return typeof texts === 'string' && !isExact(value, texts) ? [] : undefined;
  if (value === null || typeof value !== 'object' || texts === null || typeof texts !== 'object') return undefined;
  for (const [key, each] of Object.entries(value)) {
    const below = findInexact(each, (texts as Record<string, unknown>)[key]);
    if (below !== undefined) return [Array.isArray(value) ? Number(key) : key, ...below];
  }
  return undefined;
}

/** Whether a text may hold a number that is not kept: most do not, and need no closer look. */
export const mayBeInexact = (text: string): boolean => MAY_BE_INEXACT.test(text);

function isExact(value: number, text: string): boolean {
  const written = digitsOf(text);
  // Hexadecimal, infinity and the like are no decimals; what cannot be held of them is refused by value.
  return written === undefined || written === digitsOf(String(value));
}

/** One spelling for all spellings of a decimal: `1.50`, `15e-1` and `1.5` are one number. */
function digitsOf(text: string): string | undefined {
  const [all, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (all === undefined || whole + fraction === '') return undefined;
  const digits = whole + fraction;
  let [from, to] = [0, digits.length];
  while (digits[from] === '0') from += 1;
  while (to > from && digits[to - 1] === '0') to -= 1;
  if (from === to) return '0';
  return `${sign === '-' ? '-' : ''}${digits.slice(from, to)}e${Number(exponent) - fraction.length + digits.length - to}`;
}
