import { describe, expect, test } from '@jest/globals';
import { editYaml, parseYaml, parseYamlDocuments, positionOf, stringifyYaml } from '@edp/yaml';

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
  test('leaves prototypes untouched', () => {
    const value = parseYaml('__proto__: {polluted: true}\n', { file }) as object;
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(value)).toEqual(['__proto__']);
  });
  test('reads several documents', () => {
    expect(parseYamlDocuments('a: 1\n---\nb: 2\n', { file })).toEqual([{ a: 1 }, { b: 2 }]);
  });
});

describe('editYaml', () => {
  test('keeps comments, order and quoting of what it does not touch', () => {
    const text = "# head\nfields:\n  nodes: 3 # small\n  name: 'x'\nstatus: deployed\n";
    expect(
      editYaml(text, [
        { path: ['fields', 'nodes'], value: 4 },
        { path: ['status'], value: undefined },
      ]),
    ).toBe("# head\nfields:\n  nodes: 4 # small\n  name: 'x'\n");
  });
  test('starts from nothing', () => {
    expect(parseYaml(editYaml('', [{ path: ['a'], value: { b: 1 } }]), { file })).toEqual({ a: { b: 1 } });
  });
});

test('positionOf names the key or its nearest ancestor', () => {
  const text = 'a:\n  b:\n    - x\n    - y: 1\n';
  expect(positionOf(text, ['a', 'b', 1, 'y'])).toEqual({ line: 4, column: 7 });
  expect(positionOf(text, ['a', 'missing'])).toEqual({ line: 1, column: 1 });
});

test('stringifyYaml gives back what parseYaml reads', () => {
  const value = { text: 'a: b', yes: 'yes', number: 1, list: ['- x', null] };
  expect(parseYaml(stringifyYaml(value), { file })).toEqual(value);
});
