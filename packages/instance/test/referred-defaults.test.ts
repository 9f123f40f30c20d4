import { expect, test } from '@jest/globals';
import { mergeFields, parseEntry, parseFieldSchema } from '@edp/instance';
import { stringifyYaml } from '@edp/yaml';

const DEFS = {
  size: { type: 'integer', default: 3 },
  again: { $ref: '#/$defs/size' },
  all: { allOf: [{ $ref: '#/$defs/again' }] },
  pool: { type: 'object', properties: { size: { $ref: '#/$defs/size' }, name: { type: 'string' } } },
  loop: { $ref: '#/$defs/loop2' },
  loop2: { type: 'object', properties: { inner: { $ref: '#/$defs/loop' }, size: { $ref: '#/$defs/again' } } },
};

test.each<[string, object, object, object]>([
  ['directly', { $ref: '#/$defs/size' }, {}, { f: 3 }],
  ['through a chain', { $ref: '#/$defs/again' }, {}, { f: 3 }],
  ['through allOf', { $ref: '#/$defs/all' }, {}, { f: 3 }],
  ['the nearer one counts', { $ref: '#/$defs/size', default: 5 }, {}, { f: 5 }],
  ['in an object of $defs', { $ref: '#/$defs/pool' }, { f: {} }, { f: { size: 3 } }],
  [
    'in a list',
    { type: 'array', items: { $ref: '#/$defs/pool' } },
    { f: [{ name: 'x' }] },
    { f: [{ name: 'x', size: 3 }] },
  ],
  [
    'in a list, written there',
    { type: 'array', items: { type: 'object', properties: { size: { $ref: '#/$defs/again' } } } },
    { f: [{}] },
    { f: [{ size: 3 }] },
  ],
  [
    'in a map',
    { type: 'object', additionalProperties: { $ref: '#/$defs/pool' } },
    { f: { x: {} } },
    { f: { x: { size: 3 } } },
  ],
  [
    'below a pattern',
    { type: 'object', patternProperties: { '^p': { type: 'object', properties: { size: { $ref: '#/$defs/all' } } } } },
    { f: { p1: {} } },
    { f: { p1: { size: 3 } } },
  ],
  [
    'where a schema refers to itself',
    { $ref: '#/$defs/loop' },
    { f: { inner: {} } },
    { f: { size: 3, inner: { size: 3 } } },
  ],
])('a default behind $ref takes effect %s', (_, property, fields, expected) => {
  const schema = parseFieldSchema(
    stringifyYaml({ type: 'object', $defs: DEFS, properties: { f: property } }),
    's.yaml',
  );
  const entryText = stringifyYaml({ fields });
  const entry = parseEntry(entryText, 'e.yaml');
  const merged = mergeFields({ schema, entry, form: {}, operation: 'plan', entryFile: 'e.yaml', entryText });
  expect(merged).toMatchObject({ violations: [], fields: expected, set: fields });
});
