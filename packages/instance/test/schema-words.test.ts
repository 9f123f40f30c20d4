import { expect, test } from '@jest/globals';
import { ViolationsError } from '@edp/kit';
import { parseFieldSchema } from '@edp/instance';

function refusal(text: string): object[] {
  try {
    parseFieldSchema(text, 's.yaml');
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  return [];
}

test.each([
  ['another draft', '$schema: http://json-schema.org/draft-07/schema#\ntype: object\nproperties: {}\n', 1, /2020-12/],
  ['an address that nobody knows', '$schema: https://x.example/s\ntype: object\nproperties: {}\n', 1, /2020-12/],
  ['an anchor', 'type: object\nproperties: {}\n$defs:\n  a:\n    $anchor: here\n    type: string\n', 5, /\$defs/],
  [
    'a default in a choice',
    'type: object\nproperties:\n  f:\n    oneOf:\n      - type: object\n        properties:\n          a:\n            type: string\n            default: x\n',
    9,
    /beside the choice/,
  ],
  [
    'a default at the root of a choice',
    'type: object\nproperties:\n  f:\n    anyOf:\n      - type: string\n        default: x\n      - type: integer\n',
    6,
    /beside the choice/,
  ],
  [
    'a default that a choice refers to',
    'type: object\nproperties:\n  f:\n    anyOf:\n      - $ref: "#/$defs/a"\n$defs:\n  a:\n    type: string\n    default: x\n',
    5,
    /beside the choice/,
  ],
])('%s is refused with its line and a fix', (_, text, line, fix) => {
  expect(refusal(text)).toMatchObject([
    { code: 'SCHEMA_INVALID', at: { file: 's.yaml', line }, fix: expect.stringMatching(fix) },
  ]);
});

test.each([
  [0.01, 19.99, 0],
  [0.01, 0.07, 0],
  [0.1, 1.1, 0],
  [0.01, 19.995, 1],
  [5, 12, 1],
])('multiples of %d: %d has %d faults', (multipleOf, value, faults) => {
  const text = `$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\nproperties:\n  price: {type: number, multipleOf: ${multipleOf}}\n`;
  expect(parseFieldSchema(text, 's.yaml').check({ price: value })).toHaveLength(faults);
});

test('a default beside a choice, and fields named like words, are let be', () => {
  const text =
    'type: object\nproperties:\n  f:\n    default: x\n    anyOf: [{type: string}, {type: integer}]\n  anyOf:\n    type: object\n    properties:\n      default: {type: string, default: y}\n';
  expect(refusal(text)).toEqual([]);
});
