import { describe, expect, test } from '@jest/globals';
import { readBody, readValue, readValues } from '../src/index.ts';

describe('readBody', () => {
  test('reads attributes and blocks, and of what is computed the texts', () => {
    const { attributes, blocks } = readBody(`
      plain    = "a"
      computed = join("-", ["x", var.y, "z"])
      nested   = { a = upper("inner"), b = [1, "two"] }
      block "one" two {
        deep = true
      }
    `);
    expect(Object.fromEntries(attributes)).toEqual({
      plain: 'a',
      computed: ['-', 'x', 'z'],
      nested: { a: ['inner'], b: [1, 'two'] },
    });
    expect(blocks).toEqual([
      {
        type: 'block',
        labels: ['one', 'two'],
        line: 5,
        body: { attributes: new Map([['deep', true]]), names: new Map([['deep', 'true']]), blocks: [] },
      },
    ]);
  });

  test.each([
    ['brackets without end', `a = ${'['.repeat(100_000)}`],
    ['objects without end', `a = ${'{ b = '.repeat(20_000)}`],
    ['blocks without end', 'a {\n'.repeat(50_000)],
    ['insertions without end', `a = "${'${'.repeat(50_000)}`],
    ['a heredoc without end', 'a = <<EOT\nx'],
    ['a comment without end', 'a = 1 /* x'],
    ['brackets that close nothing', ')]}\n= ='],
  ])('survives %s', (_, text) => {
    expect(readBody(text).blocks.length).toBeGreaterThanOrEqual(0);
  });

  test('reads on after what no file should hold', () => {
    expect(Object.fromEntries(readBody('a = ]\nb = "x"\n').attributes)).toMatchObject({ b: 'x' });
  });
});

describe('values', () => {
  test.each([
    ['plain text', 'plain text'],
    ['["a", 1]', ['a', 1]],
    ['{"a": {"b": "c"}}', { a: { b: 'c' } }],
    ['{ a = "b" }', { a: 'b' }],
    ['"quoted"', 'quoted'],
    ['["unfinished', ['unfinished']],
  ])('of an environment variable: %s', (text, value) => {
    expect(readValue(text)).toEqual(value);
  });

  test('of a JSON file are what it holds, and none of one that is no JSON', () => {
    expect([...readValues('{"a": ["b"]}', { file: 'x.tfvars.json' })]).toEqual([['a', ['b']]]);
    expect([...readValues('{', { file: 'x.tfvars.json' })]).toEqual([]);
  });
});
