import { describe, expect, test } from '@jest/globals';
import { parseForm } from '../src/index.ts';

const parse = (fields: string): ReturnType<typeof parseForm> => parseForm(JSON.stringify({ fields }));

describe('the input fields as the page of a forge sends it', () => {
  test.each([
    ['{a: x, n: 2}', { a: 'x', n: 2 }],
    ['a: x', { a: 'x' }],
    ['a: x # why', { a: 'x' }],
    ['a: x\nn: 2', { a: 'x', n: 2 }],
    ['a: x # why: this\nn: 2', { a: 'x', n: 2 }],
    ['motd: "a # b: c"', { motd: 'a # b: c' }],
    ['url: "http://x/#a: b"', { url: 'http://x/#a: b' }],
  ])('%j is taken', (text, lines) => {
    expect(parse(text)).toMatchObject({ form: { lines }, violations: [] });
  });

  test.each([
    'a: xn: 2',
    'a: x n: 2',
    'a: "x"n: 2',
    'a: x # whyn: 2',
    '# whya: 2',
    'zones:- a- b',
    'network:  cidr: 10.0.0.0/8',
  ])('%j, pasted as lines and joined, is refused with what to write', (text) => {
    const { form, violations } = parse(text);
    expect(form.lines).toEqual({});
    expect(violations).toEqual([
      expect.objectContaining({
        code: 'FIELDS_INVALID',
        fix: expect.stringMatching(/joined.*\{name: value, other: value\}/),
      }),
    ]);
  });

  test('lines that cannot be read are not blamed on the page', () => {
    expect(parse('a: x\nb: y: z').violations[0]!.fix).toMatch(/one `name: value` a line/);
  });
});
