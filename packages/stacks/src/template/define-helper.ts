import { UNKNOWN } from '@edp/kit';

export interface Helper {
  name: string;
  usage: string;
  /** One sentence for the reference. */
  gives: string;
  /** An expression with it, and what that prints; shown in the reference and kept true by a test. */
  example: [expression: string, prints: string];
  /** How many arguments it takes. */
  arity: [least: number, most: number];
  /** Throws an Error whose message says what is wrong with the arguments. */
  run: (...args: unknown[]) => unknown;
  /** It gives a piece of YAML or JSON, to be read as such and not as a text. */
  givesSyntax?: boolean;
  /** It makes something of what only apply will know; for the others that stays unknown. */
  takesUnknown?: boolean;
}

export const text = (value: unknown): string => {
  if (value === UNKNOWN) return String(UNKNOWN);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`needs a text, a number or true/false, not ${describe(value)}`);
};
export const list = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`needs a list, not ${describe(value)}`);
};
export const number = (value: unknown): number => {
  if (typeof value === 'number') return value;
  throw new Error(`needs numbers, not ${describe(value)}`);
};
const width = (value: unknown): string => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100) return ' '.repeat(value);
  throw new Error(`needs a whole number from 0 to 100 first, not ${describe(value)}`);
};
export const indent = (by: unknown, value: unknown): string => {
  const [space, lines] = [width(by), text(value)];
  fits(lines.length + space.length * lines.split('\n').length);
  return lines.replace(/(^|\n)(?=[^\n])/g, `$1${space}`);
};
/** Parts as one text, which is seen to be too long before it is made. */
export const joined = (parts: string[], separator: string): string => {
  let length = Math.max(parts.length - 1, 0) * separator.length;
  for (const part of parts) length += part.length;
  fits(length);
  return parts.join(separator);
};
/** No file may be as large, and texts that are made of texts grow fast. */
const MAX_LENGTH = 10 * 1024 * 1024;
const fits = (length: number): void => {
  if (length > MAX_LENGTH) throw new Error(`would give more than ${MAX_LENGTH} characters`);
};
export const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
export const isSet = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'a value that is not set';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? `${value}` : 'true or false';
}

type Rest = Pick<Helper, 'givesSyntax' | 'takesUnknown'>;
export const SYNTAX: Rest = { givesSyntax: true, takesUnknown: true };
export const ANY: Rest = { takesUnknown: true };
export const MANY = 50;

export const helper = (
  name: string,
  [args, arity]: [args: string, arity: Helper['arity']],
  gives: string,
  example: Helper['example'],
  run: Helper['run'],
  rest: Rest = {},
): Helper => ({ name, usage: `{{${name} ${args}}}`, gives, example, arity, run, ...rest });

export const VALUE: [string, Helper['arity']] = ['value', [1, 1]];
export const TEXT: [string, Helper['arity']] = ['text', [1, 1]];
export const PAIR: [string, Helper['arity']] = ['a b', [2, 2]];
