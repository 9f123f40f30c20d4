import { describe, expect, test } from '@jest/globals';
import { parseTemplate } from '../src/template/parse-template.ts';

describe('what is wrong in a template has its place', () => {
  test.each([
    ['a\n  {{#if x}}\nb', 'the block {{#if}} that begins here is never closed', { line: 2, column: 3 }],
    ['a\n{{x', 'a character ("x") is out of place', { line: 2, column: 3 }],
    ['a\n b {{!-- c', 'what begins here has no end', { line: 2, column: 4 }],
    ['\n {{#if}}x{{/unless}}', 'the block {{#if}} that begins here is closed by {{/unless}}', { line: 2, column: 5 }],
    ['{{a}}\n{{/if}}', '"{{/" is out of place', { line: 2, column: 1 }],
    ['a\r\n  {{a b=}}', '"}}" is out of place', { line: 2, column: 9 }],
    ['{{a %}}', 'a character ("%") is out of place', { line: 1, column: 5 }],
    ['{{../a/../b}}', 'Invalid path: ../a/..', { line: 1, column: 3 }],
    ['{{else}}', '"{{else}}" is out of place', { line: 1, column: 1 }],
  ])('%j', (text, message, at) => {
    expect(() => parseTemplate(text)).toThrow(expect.objectContaining({ name: 'TemplateSyntaxError', message, at }));
  });
});

describe('depth is limited before anything is parsed', () => {
  const TOO_DEEP = { name: 'TemplateSyntaxError', message: 'it is nested deeper than 500 levels' };
  test.each([
    ['blocks', (n: number) => `${'{{#if a}}'.repeat(n)}${'{{/if}}'.repeat(n)}`],
    ['inverse blocks', (n: number) => `${'{{~^a}}'.repeat(n)}${'{{/a}}'.repeat(n)}`],
    ['partial blocks', (n: number) => `${'{{#> p}}'.repeat(n)}${'{{/p}}'.repeat(n)}`],
    ['a chain of else', (n: number) => `{{#if a}}${'{{else if b}}'.repeat(n - 1)}{{/if}}`],
    ['sub-expressions', (n: number) => `{{a ${'(b '.repeat(n)}${')'.repeat(n)}}}`],
  ])('of %s', (_, nested) => {
    expect(parseTemplate(nested(500)).body).toHaveLength(1);
    expect(() => parseTemplate(`x\n${nested(501)}`)).toThrow(expect.objectContaining(TOO_DEEP));
  });

  test('and says where it is deepest', () => {
    const text = `${'{{#if a}}\n'.repeat(501)}x${'{{/if}}'.repeat(501)}`;
    expect(() => parseTemplate(text)).toThrow(expect.objectContaining({ at: { line: 501, column: 1 } }));
  });

  test.each([
    ['one after the other', '{{#if a}}x{{else}}y{{/if}}'.repeat(2000)],
    [
      'in strings, names in brackets and comments',
      `{{a "${'('.repeat(600)}" [${'('.repeat(600)}]}}{{!-- ${'{{#if}}'.repeat(600)} --}}`,
    ],
    ['as literal text', String.raw`\{{#if a}}`.repeat(600) + '('.repeat(600)],
  ])('but not what stands %s', (_, text) => {
    expect(parseTemplate(text).body.length).toBeGreaterThan(0);
  });
});
