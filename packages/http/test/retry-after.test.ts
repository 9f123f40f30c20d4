import { expect, test } from '@jest/globals';
import { retryAfterMs } from '../src/retry-after.ts';

const now = Date.parse('2026-11-28T12:00:00Z');

test.each([
  ['seconds', '120', 120_000],
  ['none', '0', 0],
  ['a date', 'Sat, 28 Nov 2026 12:00:30 GMT', 30_000],
  ['a date that is over', 'Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['a moment in seconds since 1970', String(now / 1000 + 90), 90_000],
  ['a moment that is over', String(now / 1000 - 90), 0],
  ['nothing', undefined, undefined],
  ['an empty text', '', undefined],
  ['a negative number', '-5', undefined],
  ['words', 'soon', undefined],
])('%s', (_, header, expected) => expect(retryAfterMs(header, { now })).toBe(expected));
