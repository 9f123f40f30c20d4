import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rebaseFields } from '../src/fields/rebase-fields.ts';

test('what the form set is written, and what stands in Git beside it stays', () => {
  const base = { mail: 'a', nodes: 3, net: { cidr: '10.0.0.0/8', note: 'x' }, gone: 1 };
  const set = { ...base, mail: 'b', net: { ...base.net, note: 'y' }, added: [1] };
  const tip = { mail: 'a', nodes: 5, net: { cidr: '10.0.0.0/8', note: 'x', mtu: 9000 }, theirs: true };
  expect(rebaseFields({ base, set, tip })).toEqual({
    fields: { mail: 'b', nodes: 5, net: { cidr: '10.0.0.0/8', note: 'y', mtu: 9000 }, theirs: true, added: [1] },
    kept: [
      { name: 'nodes', ours: '3', theirs: '5' },
      { name: 'net.mtu', ours: '(not set)', theirs: '9000' },
      { name: 'theirs', ours: '(not set)', theirs: 'true' },
      { name: 'gone', ours: '1', theirs: '(not set)' },
    ],
  });
});

test('a value that form and Git both changed stays as Git has it, and is named', () => {
  const rebased = rebaseFields({ base: { nodes: 3 }, set: { nodes: 4 }, tip: { nodes: 5 } });
  expect(rebased).toEqual({ fields: { nodes: 5 }, kept: [{ name: 'nodes', ours: '4', theirs: '5' }] });
});

test('both changed it to the same: nothing to say', () => {
  expect(rebaseFields({ base: { n: 3 }, set: { n: 4 }, tip: { n: 4 } })).toEqual({ fields: { n: 4 }, kept: [] });
});

test('a list is one value', () => {
  const rebased = rebaseFields({ base: { list: [1] }, set: { list: [1, 2] }, tip: { list: [0, 1] } });
  expect(rebased.fields).toEqual({ list: [0, 1] });
  expect(rebased.kept).toHaveLength(1);
});

test('a name like __proto__ is an ordinary one', () => {
  const tip = JSON.parse('{"__proto__": {"a": 1}}') as Record<string, unknown>;
  expect(JSON.stringify(rebaseFields({ base: {}, set: {}, tip }).fields)).toBe('{"__proto__":{"a":1}}');
});

const values = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.dictionary(fc.constantFrom('d', 'e'), fc.integer({ min: 0, max: 2 }))),
);

test('where Git stood still the form is written as it is; where the form is empty Git stays as it is', () => {
  fc.assert(
    fc.property(values, values, (base, other) => {
      expect(rebaseFields({ base, set: other, tip: base }).fields).toEqual(other);
      expect(rebaseFields({ base, set: other, tip: base }).kept).toEqual([]);
      expect(rebaseFields({ base, set: base, tip: other }).fields).toEqual(other);
    }),
  );
});
