import { describe, expect, test } from '@jest/globals';
import {
  createLocator,
  overwriteValues,
  parseJson,
  parseYaml,
  parseYamlDocuments,
  placeText,
  stringifyYaml,
} from '@edp/yaml';
import fc from 'fast-check';

const file = 'f.yaml';
const codeOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return { code: (error as { code: string }).code, at: (error as { at: unknown }).at };
  }
};

describe('parseYaml', () => {
  test('reads YAML 1.2 scalars and merge keys', () => {
    expect(parseYaml('a: &x {n: 1}\nb: {<<: *x, yes: on}\n', { file })).toEqual({
      a: { n: 1 },
      b: { n: 1, yes: 'on' },
    });
  });
  test('gives undefined for nothing and for comments only', () => {
    expect(parseYaml('', { file })).toBeUndefined();
    expect(parseYaml('# nothing\n', { file })).toBeUndefined();
  });
  test('names line and column of a syntax error without quoting the text', () => {
    let message = '';
    try {
      parseYaml('ok: 1\nsecret: "s3cr3t\n', { file });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^f\.yaml is not valid YAML/);
    expect(message).not.toMatch(/s3cr3t/);
    expect(codeOf(() => parseYaml('a: 1\na: 2\n', { file }))).toMatchObject({
      code: 'YAML_INVALID',
      at: { file, line: 2 },
    });
  });
  test('refuses several documents, oversized text and alias bombs', () => {
    expect(codeOf(() => parseYaml('a: 1\n---\nb: 2\n', { file }))).toMatchObject({ code: 'YAML_INVALID' });
    expect(codeOf(() => parseYaml('a: 1', { file, maxBytes: 2 }))).toMatchObject({ code: 'YAML_TOO_LARGE' });
    const bomb = `a: &a [${'x,'.repeat(9)}x]\nb: [${'*a,'.repeat(1001)}*a]\n`;
    expect(codeOf(() => parseYaml(bomb, { file }))).toMatchObject({ code: 'YAML_INVALID' });
  });
  test('writes aliases out, each as a value of its own', () => {
    const value = parseYaml('a: &x {n: 1}\nb: *x\n', { file }) as { a: object; b: object };
    expect(value).toEqual({ a: { n: 1 }, b: { n: 1 } });
    expect(value.a).not.toBe(value.b);
  });
  test('refuses aliases that grow without bound or name what they stand in', () => {
    const levels = Array.from({ length: 8 }, (_, level) =>
      level === 0
        ? 'l0: &l0 x'
        : `l${level}: &l${level} [${Array(10)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    );
    for (const text of [levels.join('\n'), 'a: &a [*a]\n', 'a: &a {b: {c: *a}}\n'])
      expect(codeOf(() => parseYaml(text, { file }))).toMatchObject({ code: 'YAML_INVALID' });
  });
  test('has no limit of values for a file without aliases, globs in it or not', () => {
    const large = `glob: "*x"\nlist: [${'1,'.repeat(250_000)}1]\n`;
    expect((parseYaml(large, { file }) as { list: number[] }).list).toHaveLength(250_001);
    expect((parseYaml(`${large}a: &a 1\nb: *a\n`, { file }) as { b: number }).b).toBe(1);
  });
  test('leaves prototypes untouched', () => {
    const value = parseYaml('__proto__: {polluted: true}\n', { file }) as object;
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(value)).toEqual(['__proto__']);
  });
  test('reads several documents', () => {
    expect(parseYamlDocuments('a: 1\n---\nb: 2\n', { file })).toEqual([{ a: 1 }, { b: 2 }]);
  });
});

test('createLocator names the key or its nearest ancestor', () => {
  const locate = createLocator('a:\n  b:\n    - x\n    - y: 1\n');
  expect(locate(['a', 'b', 1, 'y'])).toEqual({ line: 4, column: 7 });
  expect(locate(['a', 'missing'])).toEqual({ line: 1, column: 1 });
  expect(createLocator('# nothing\n')(['a'])).toBeUndefined();
});

test('a closing bracket may stand as far left as its key where that is asked for, and nothing else', () => {
  const text = 'a:\n  b: [\n    1, {\n      c: "]"\n    }\n  ]\n  text: |\n    [\n    ]\nd: 1\n';
  const lenient = { file, lenient: true };
  expect(parseYaml(text, lenient)).toEqual({ a: { b: [1, { c: ']' }], text: '[\n]\n' }, d: 1 });
  expect(createLocator(text)(['a', 'b', 1, 'c'])).toEqual({ line: 4, column: 7 });
  expect(createLocator(text)(['d'])).toEqual({ line: 10, column: 1 });
  expect(codeOf(() => parseYaml(text, { file }))).toMatchObject({ code: 'YAML_INVALID', at: { line: 6 } });
  for (const wrong of ['a:\n  b: [\n    1\n]\n', 'a: [\n1\n]\n'])
    expect(codeOf(() => parseYaml(wrong, lenient))).toMatchObject({ code: 'YAML_INVALID' });
});

test('createLocator finds quoted keys, keys of every kind and what stands below aliases', () => {
  const locate = createLocator('"a b": {\'c\': [ {}, x ]}\n? [complex, key]\n: 1\nd: &d {e: 1}\nf: *d\n');
  expect(locate(['a b'])).toEqual({ line: 1, column: 1 });
  expect(locate(['a b', 'c', 1])).toEqual({ line: 1, column: 20 });
  expect(locate(['d', 'e'])).toEqual({ line: 4, column: 8 });
  expect(locate(['f', 'e'])).toEqual({ line: 5, column: 1 });
  expect(createLocator('a: [')(['a'])).toBeUndefined();
});

test('stringifyYaml gives back what parseYaml reads', () => {
  const value = { text: 'a: b', yes: 'yes', number: 1, list: ['- x', null] };
  expect(parseYaml(stringifyYaml(value), { file })).toEqual(value);
});

test('positionOf finds its way in the documents of a stream', () => {
  expect(placeText('a: 1\n---\n# two\nb: {c: 2}\n').positionOf(1, ['b', 'c'])).toEqual({ line: 4, column: 5 });
});

describe('parseJson', () => {
  const at = (text: string): unknown => codeOf(() => parseJson(text, { file: 'f.json' }));

  test.each([
    ['{"a": 1,\n "b": }', 2, 7],
    ['{"a": 1,\n "a": 2}', 2, 2],
    ['{"\\u0061": 1, "a": 2}', 1, 15],
    ['[1, 2', 1, 6],
    ['{"a": 1,}', 1, 9],
    ["{'a': 1}", 1, 2],
    ['{} {}', 1, 4],
    ['{"a": "s3cr3t\n"}', 1, 7],
    ['[01]', 1, 3],
    ['', 1, 1],
  ])('names the place in %j', (text, line, column) => {
    expect(at(text)).toEqual({ code: 'JSON_INVALID', at: { file: 'f.json', line, column } });
  });
  test('refuses depth instead of overflowing', () => {
    expect(at('['.repeat(100_000))).toMatchObject({ code: 'JSON_INVALID', at: { column: 202 } });
  });
  test('reads what the engine reads, and refuses what it refuses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.json().map(damage), fc.string()), (text) => {
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(at(text)).toMatchObject({ code: 'JSON_INVALID' });
          return;
        }
        // Two keys of one name are the one thing that the engine takes and we do not.
        const result = at(text);
        if ((result as { code?: string } | null)?.code !== 'JSON_INVALID') expect(result).toEqual(expected);
        else expect(JSON.stringify(expected).length).toBeLessThan(text.replace(/\s/g, '').length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Takes the middle character out. */
const damage = (text: string): string => text.slice(0, text.length / 2) + text.slice(text.length / 2 + 1);

describe('overwriteValues', () => {
  test('writes over values of every style and leaves the rest byte for byte', () => {
    const text = [
      'kind: A # first',
      '---',
      'data:',
      '  plain: abc # c',
      '  1: "quoted"',
      '  block: |',
      '    line',
      '    line',
      '  list: [x,  y]',
      'last: 1',
    ].join('\n');
    const paths = [['data', 'plain'], ['data', '1'], ['data', 'block'], ['data', 'list', 1], ['last']];
    expect(
      overwriteValues(
        text,
        paths.map((path) => ({ document: 1, path, text: '***' })),
      ),
    ).toBe(
      [
        'kind: A # first',
        '---',
        'data:',
        '  plain: *** # c',
        '  1: ***',
        '  block: ***',
        '  list: [x,  ***]',
        'last: ***',
      ].join('\n'),
    );
    expect(overwriteValues('{"a": {"b": "x"}}', [{ document: 0, path: ['a', 'b'], text: '"***"' }])).toBe(
      '{"a": {"b": "***"}}',
    );
  });
  test.each(['a: &x {k: v}\nb: *x\n', 'a: &x {k: v}\nb: {<<: *x}\n'])(
    'gives up where a value stands elsewhere',
    (text) => {
      expect(overwriteValues(text, [{ document: 0, path: ['b', 'k'], text: '***' }])).toBeUndefined();
    },
  );
});

test.each([
  ['a: 1\nb: 2\na: 3\n', 'a name stands twice in one block, and here is the second', 3],
  ['a: "open\nb: 2\n', 'a quoted text is not closed, or its next line stands too far left', 2],
])('what the library says in words of its own is said in plain ones: %j', (text, reason, line) => {
  expect(() => parseYaml(text, { file: 'f.yaml' })).toThrow(
    expect.objectContaining({
      code: 'YAML_INVALID',
      message: `f.yaml is not valid YAML: ${reason}`,
      at: expect.objectContaining({ line }),
    }),
  );
});
