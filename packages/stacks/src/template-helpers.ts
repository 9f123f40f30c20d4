import { stringifyYaml } from '@edp/yaml';
import { UNKNOWN } from './unknown.ts';

export interface Helper {
  name: string;
  usage: string;
  /** One sentence for the reference. */
  gives: string;
  /** How many arguments it takes. */
  arity: [least: number, most: number];
  /** Throws an Error whose message says what is wrong with the arguments. */
  run: (...args: unknown[]) => unknown;
}

const text = (value: unknown): string => {
  if (value === UNKNOWN) return String(UNKNOWN);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(
    `needs a text, a number or true/false, not ${value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value}`,
  );
};
const yaml = (value: unknown): string => stringifyYaml(JSON.parse(JSON.stringify(value ?? null))).trimEnd();
const spaces = (width: unknown): string => ' '.repeat(Math.min(Math.max(Number(width) || 0, 0), 100));
const indent = (width: unknown, value: unknown): string => text(value).replace(/^(?=.)/gm, spaces(width));
const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
const number = (value: unknown): number => {
  if (typeof value === 'number') return value;
  throw new Error(`needs numbers, not ${JSON.stringify(value)}`);
};

const helper = (name: string, args: string, gives: string, arity: Helper['arity'], run: Helper['run']): Helper => ({
  name,
  usage: `{{${name} ${args}}}`,
  gives,
  arity,
  run,
});

/** Every helper a template may call, besides the blocks if, unless, each and with. */
export const HELPERS: readonly Helper[] = [
  helper(
    'quote',
    'value',
    'The value as a quoted text that YAML and JSON read back as the same text.',
    [1, 1],
    (value) => JSON.stringify(text(value)),
  ),
  helper('toYaml', 'value', 'The value as YAML block text.', [1, 1], yaml),
  helper('toJson', 'value', 'The value as JSON on one line.', [1, 1], (value) => JSON.stringify(value ?? null)),
  helper('indent', 'width text', 'The text with every line moved right.', [2, 2], indent),
  helper(
    'nindent',
    'width text',
    'A line break, then the text with every line moved right.',
    [2, 2],
    (width, value) => `\n${indent(width, value)}`,
  ),
  helper('b64enc', 'text', 'The text in base64.', [1, 1], (value) => Buffer.from(text(value)).toString('base64')),
  helper(
    'default',
    'value fallback',
    'The value, or the fallback where it is not set or empty.',
    [2, 2],
    (value, fallback) => (value === null || value === '' ? fallback : value),
  ),
  helper('eq', 'a b', 'Whether both are the same.', [2, 2], (a, b) => a === b),
  helper('ne', 'a b', 'Whether both differ.', [2, 2], (a, b) => a !== b),
  helper('lt', 'a b', 'Whether a is less than b.', [2, 2], (a, b) => number(a) < number(b)),
  helper('gt', 'a b', 'Whether a is greater than b.', [2, 2], (a, b) => number(a) > number(b)),
  helper('and', 'a b …', 'Whether all are true.', [1, 20], (...args) => args.every(truthy)),
  helper('or', 'a b …', 'Whether any is true.', [1, 20], (...args) => args.some(truthy)),
  helper('not', 'a', 'Whether it is false, empty or not set.', [1, 1], (value) => !truthy(value)),
  helper('join', 'list separator', 'The parts of a list as one text.', [2, 2], (list, separator) => {
    if (!Array.isArray(list)) throw new Error('needs a list');
    return list.map(text).join(text(separator));
  }),
  helper('lower', 'text', 'The text in lower case.', [1, 1], (value) => text(value).toLowerCase()),
  helper('upper', 'text', 'The text in upper case.', [1, 1], (value) => text(value).toUpperCase()),
  helper(
    'lookup',
    'object key',
    'The value below a key that is computed; an absent key is an error.',
    [2, 2],
    (object, key) => {
      if (typeof object === 'object' && object !== null && Object.hasOwn(object, String(key)))
        return (object as Record<string, unknown>)[String(key)];
      throw new Error(`finds no "${String(key)}"`);
    },
  ),
];
