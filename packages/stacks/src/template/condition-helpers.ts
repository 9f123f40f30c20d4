import { ANY, type Helper, helper, isSet, MANY, number, PAIR, truthy, VALUE } from './define-helper.ts';

/** Helpers for conditions and fallbacks. */
export const CONDITION_HELPERS: readonly Helper[] = [
  helper(
    'default',
    ['value fallback', [2, 2]],
    'The value, or the fallback where it is not set or an empty text.',
    ['default "" "none"', 'none'],
    (value, fallback) => (isSet(value) ? value : fallback),
    ANY,
  ),
  helper(
    'eq',
    PAIR,
    'Whether both are the same; a number is never the same as a text.',
    ['eq 1 1', 'true'],
    (a, b) => a === b,
  ),
  helper('ne', PAIR, 'Whether both differ.', ['ne 1 "1"', 'true'], (a, b) => a !== b),
  helper('lt', PAIR, 'Whether number a is less than b.', ['lt 1 2', 'true'], (a, b) => number(a) < number(b)),
  helper('le', PAIR, 'Whether number a is at most b.', ['le 2 2', 'true'], (a, b) => number(a) <= number(b)),
  helper('gt', PAIR, 'Whether number a is greater than b.', ['gt 1 2', 'false'], (a, b) => number(a) > number(b)),
  helper('ge', PAIR, 'Whether number a is at least b.', ['ge 2 2', 'true'], (a, b) => number(a) >= number(b)),
  helper(
    'and',
    ['a b …', [1, MANY]],
    'Whether all are true: set, not empty, not 0.',
    ['and true 0', 'false'],
    (...args) => args.every(truthy),
    ANY,
  ),
  helper(
    'or',
    ['a b …', [1, MANY]],
    'Whether any is true.',
    ['or false "x"', 'true'],
    (...args) => args.some(truthy),
    ANY,
  ),
  helper('not', VALUE, 'Whether it is false, empty, 0 or not set.', ['not ""', 'true'], (value) => !truthy(value)),
];
