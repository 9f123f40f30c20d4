import { describe, expect, test } from '@jest/globals';
import { editYaml, parseYaml } from '@edp/yaml';
import fc from 'fast-check';
import { parse as parseBySecondParser } from 'yaml';

const parse = (text: string): Record<string, unknown> =>
  (parseYaml(text, { file: 'f.yaml' }) ?? {}) as Record<string, unknown>;

const HAND_WRITTEN = `# head

fields:
    adminEmail:   "ops@buildth.ing"   # who is told
    # two for the forge
    nodes: 3
    zones: [ 'eu-de-01', eu-de-02 ]   # both

    network:   # the block
        cidr: '10.0.0.0/16'
        subnets:
        -   name: a   # first
            size: 24
        -   name: b
    motd: |
        Hello
        there
    empty:
status: deployed # by a run
# tail
`;

describe('editYaml', () => {
  const edits: [string, (value: Record<string, any>) => void, [string, string][]][] = [
    ['a number', (v) => (v.fields.nodes = 4), [['    nodes: 3\n', '    nodes: 4\n']]],
    ['a text, in its quotes', (v) => (v.fields.adminEmail = 'a@b.de'), [['"ops@buildth.ing"', '"a@b.de"']]],
    ['one element', (v) => (v.fields.zones[1] = 'eu-de-03'), [[' eu-de-02 ', ' eu-de-03 ']]],
    ['one more element', (v) => v.fields.zones.push('x, y'), [['eu-de-02 ]', "eu-de-02, 'x, y' ]"]]],
    ['a nested value', (v) => (v.fields.network.cidr = '10.1.0.0/16'), [["'10.0.0.0/16'", "'10.1.0.0/16'"]]],
    ['a value in a list', (v) => (v.fields.network.subnets[0].size = 25), [['size: 24', 'size: 25']]],
    [
      'a new key in a list',
      (v) => (v.fields.network.subnets[1].size = 26),
      [['name: b\n', 'name: b\n            size: 26\n']],
    ],
    [
      'one more of a block list',
      (v) => v.fields.network.subnets.push({ name: 'c' }),
      [['name: b\n', 'name: b\n        - name: c\n']],
    ],
    [
      'a new key at depth',
      (v) => (v.fields.network.gateway = true),
      [['name: b\n', 'name: b\n        gateway: true\n']],
    ],
    ['a block text', (v) => (v.fields.motd = 'Bye'), [['|\n        Hello\n        there\n', 'Bye\n']]],
    ['what was empty', (v) => (v.fields.empty = [1]), [['empty:\n', 'empty: [1]\n']]],
    ['a key removed', (v) => delete v.fields.nodes, [['    nodes: 3\n', '']]],
    [
      'blocks added and removed at the end',
      (v) => {
        delete v.status;
        v.attempt = { run: 'https://x/1', at: '2026-01-01' };
      },
      [['status: deployed # by a run\n', "attempt:\n  run: https://x/1\n  at: '2026-01-01'\n"]],
    ],
  ];
  test.each(edits)('changes %s and not one byte more', (_, edit, replaced) => {
    for (const text of [HAND_WRITTEN, HAND_WRITTEN.replaceAll('\n', '\r\n')]) {
      const next = parse(text);
      edit(next);
      const newline = text === HAND_WRITTEN ? '\n' : '\r\n';
      const expected = replaced.reduce(
        (at, [from, to]) => at.replace(from.replaceAll('\n', newline), to.replaceAll('\n', newline)),
        text,
      );
      expect(editYaml(text, next)).toBe(expected);
    }
  });
  const LISTS = `zones:
  # first
  - a # one
  - b # two
  # last
  - c # three
pools:
- name: x
  size: 1 # small
- name: y
  size: 2 # large
flow: [ 'a', b, c ] # flow
`;
  test.each<[string, (value: Record<string, any>) => void, string, string]>([
    ['the last', (v) => v.zones.pop(), '  - c # three\n', ''],
    ['the first', (v) => v.zones.shift(), '  - a # one\n', ''],
    ['one between', (v) => v.zones.splice(1, 1), '  - b # two\n', ''],
    ['two for one', (v) => v.zones.splice(0, 2, 'z'), '- a # one\n  - b # two\n', '- z # one\n'],
    ['one more between', (v) => v.zones.splice(1, 0, 'q'), '# one\n', '# one\n  - q\n'],
    ['one more before', (v) => v.zones.unshift('q'), '  - a # one', '  - q\n  - a # one'],
    ['a map', (v) => v.pools.shift(), '- name: x\n  size: 1 # small\n', ''],
    ['a map before', (v) => v.pools.unshift({ name: 'w' }), '- name: x', '- name: w\n- name: x'],
    ['the first of one line', (v) => v.flow.shift(), "'a', b", 'b'],
    ['the last of one line', (v) => v.flow.pop(), 'b, c ]', 'b ]'],
    ['one more before on one line', (v) => v.flow.unshift('x'), "[ 'a'", "[ x, 'a'"],
  ])('of a list it takes out or puts in %s, and each comment stays with its element', (_, edit, from, to) => {
    for (const text of [LISTS, LISTS.replaceAll('\n', '\r\n')]) {
      const next = parse(text);
      edit(next);
      const [old, changed] = text === LISTS ? [from, to] : [from.replaceAll('\n', '\r\n'), to.replaceAll('\n', '\r\n')];
      expect(editYaml(text, next)).toBe(text.replace(old, changed));
    }
  });
  test.each([
    [
      'the first of a list that stands behind a dash',
      '# head\na: # zones\n  - x # one\n  - - y\n    - z\nb: 1 # beside\n',
      { a: ['x', ['z']], b: 1 },
      '# head\na: # zones\n  - x # one\n  - - z\nb: 1 # beside\n',
    ],
    [
      'one more before it',
      '# head\na:\n  - - w\n    - z\nb: 1 # beside\n',
      { a: [['x', 'w', 'z']], b: 1 },
      '# head\na:\n  - - x\n    - w\n    - z\nb: 1 # beside\n',
    ],
    ['several of one line', '# head\na: [1, 2, 3, 4] # four\n', { a: [1] }, '# head\na: [1] # four\n'],
    ['the first of them', '# head\na: [1, 2, 3, 4] # four\n', { a: [4] }, '# head\na: [4] # four\n'],
    ['several keys of one line', '# head\na: { b: 1, c: 2, d: 3 } # x\n', { a: { b: 1 } }, '# head\na: { b: 1 } # x\n'],
    ['the first of those', '# head\na: { b: 1, c: 2, d: 3 } # x\n', { a: { d: 3 } }, '# head\na: { d: 3 } # x\n'],
  ])('changes %s, and everything else stays', (_, text, next, after) => {
    expect(editYaml(text, next)).toBe(after);
  });
  test('keeps the comment beside the mark of a block text', () => {
    expect(editYaml('motd: |+ # shown\n  x\n\n# b\nb: 1\n', { motd: 'bye', b: 1 })).toBe(
      'motd: bye # shown\n# b\nb: 1\n',
    );
  });
  test('starts from nothing, from comments and from a file without a last line break', () => {
    expect(editYaml('', { a: { b: 1 } })).toBe('a:\n  b: 1\n');
    expect(editYaml('# note', { a: 1 })).toBe('# note\na: 1\n');
    expect(editYaml('a: 1', { a: 1, b: 2 })).toBe('a: 1\nb: 2\n');
    expect(editYaml('{ a: 1 }\n', { a: 2, b: [3] })).toBe('{ a: 2, b: [3] }\n');
  });
  test('writes aliases out where they are in the way, and keeps comments', () => {
    const text = 'a: &x # shared\n  n: 1\nb: *x # same\nc:\n  <<: *x\n  m: 2\n';
    for (const next of [
      { a: { n: 2 }, b: { n: 1 }, c: { n: 1, m: 2 } },
      { a: { n: 1 }, b: { n: 3 }, c: { n: 1, m: 2 } },
      { a: { n: 1 }, b: { n: 1 }, c: { m: 2 } },
    ]) {
      const after = editYaml(text, next);
      expect(parse(after)).toEqual(next);
      expect(after).toMatch(/# shared[\s\S]*# same/);
    }
    expect(editYaml(text, { ...parse(text), d: 1 })).toBe(`${text}d: 1\n`);
  });

  test('any of these changes go together, and no comment is lost', () => {
    // The last two remove what others change.
    const together = edits.slice(0, -2).map(([, edit]) => edit);
    const comments = HAND_WRITTEN.match(/#.*/g)!;
    fc.assert(
      fc.property(fc.shuffledSubarray(together, { minLength: 2 }), (chosen) => {
        const next = parse(HAND_WRITTEN);
        for (const edit of chosen) edit(next);
        const after = editYaml(HAND_WRITTEN, next);
        expect(parse(after)).toEqual(next);
        expect(after.match(/#.*/g)).toEqual(comments);
        const kept = new Set(after.split('\n'));
        expect(HAND_WRITTEN.split('\n').filter((line) => !kept.has(line)).length).toBeLessThanOrEqual(
          chosen.length + 2,
        );
      }),
      { numRuns: 300 },
    );
  });

  const scalar = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/\p{Cs}/u.test(text)),
    fc.constantFrom(
      'yes',
      '1e3',
      '0x1f',
      ' a',
      'a: b',
      '#',
      '- x',
      "it's",
      '{{x}}',
      'null',
      '',
      '2026-01-01',
      'a\n b\n',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'a b', '1', 'yes', '#k');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const object = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });

  test('means what was asked for, to a second parser too, after any chain of changes', () => {
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 5 }), (steps) => {
        let text = '# head\n';
        for (const step of steps) {
          text = editYaml(text, step);
          expect(parse(text)).toEqual(step);
          expect(parseBySecondParser(text) ?? {}).toEqual(step);
          expect(text).toMatch(/^# head\n/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
