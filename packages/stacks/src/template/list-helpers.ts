import { suggest } from '@edp/kit';
import { ANY, describe, type Helper, helper, joined, list, MANY, text } from './define-helper.ts';
import { isKnown } from './known-names.ts';

function lookup(object: unknown, key: unknown): unknown {
  if (typeof object !== 'object' || object === null)
    throw new Error(`needs a list or an object, not ${describe(object)}`);
  const name = text(key);
  if (Object.hasOwn(object, name)) return (object as Record<string, unknown>)[name];
  if (isKnown(object, [name])) return null;
  throw new Error(`finds no "${name}"${suggest(name, Object.keys(object))}`);
}

/** Helpers for lists and objects. */
export const LIST_HELPERS: readonly Helper[] = [
  helper(
    'list',
    ['a b …', [0, MANY]],
    'A list of the arguments.',
    ['join (list 1 2) "+"', '1+2'],
    (...args) => args,
    ANY,
  ),
  helper(
    'join',
    ['list separator', [2, 2]],
    'The parts of a list as one text.',
    ['join (list "a" "b") ", "', 'a, b'],
    (value, separator) => joined(list(value).map(text), text(separator)),
  ),
  helper(
    'split',
    ['text separator', [2, 2]],
    'The parts of a text as a list.',
    ['lookup (split "a/b" "/") 1', 'b'],
    (value, separator) => text(value).split(text(separator)),
  ),
  helper(
    'includes',
    ['list value', [2, 2]],
    'Whether a list holds a value, or a text another text.',
    ['includes (list 1 2) 2', 'true'],
    (value, part) => (Array.isArray(value) ? value.includes(part) : text(value).includes(text(part))),
  ),
  helper('length', ['list', [1, 1]], 'How many a list or an object holds.', ['length (list "a" "b")', '2'], (value) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length : list(value).length,
  ),
  helper(
    'keys',
    ['object', [1, 1]],
    'The names in an object, in their order.',
    ['join (keys stacks) " "', 'ref commit'],
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : list(null)),
  ),
  helper(
    'lookup',
    ['object key', [2, 2]],
    'The value below a key that is computed; an absent key is an error.',
    ['lookup (list "a" "b") 1', 'b'],
    lookup,
  ),
];
