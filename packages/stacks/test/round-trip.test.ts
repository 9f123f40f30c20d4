import { describe, expect, test } from '@jest/globals';
import { HELPERS } from '@edp/stacks';
import { parseYaml } from '@edp/yaml';
import fc from 'fast-check';
// oxlint-disable-next-line no-restricted-imports -- the witness has to be another parser than ours
import { parse } from 'yaml';
import { render } from './support.ts';

const RUNS = 400;

/** An exponent without a digit before it: the witness reads it as a number in 1.1, where neither the specification nor go-yaml does. */
const WITNESS_ERRS = /^[-+]?(?:\._*)?[eE][-+]?[0-9]+$/;

/** Texts of every kind, those that YAML reads as something else among them. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'ab: #\n\r\t-\'"[]{}&*!|>%@`,?~\\=0.e'.split('')) }),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      'null',
      'Null',
      '~',
      'true',
      'yes',
      'No',
      'on',
      'y',
      '0',
      '007',
      '0x1F',
      '0o7',
      '1_000',
      '1e3',
      '.5',
      '-',
      '---',
      '...',
    ),
    fc.constantFrom(
      '2026-01-01',
      '12:30:45',
      '.inf',
      '.NaN',
      '<<',
      '=',
      'a: b',
      'a #b',
      '- a',
      'x\ny',
      'x\ny\n',
      'x\n\n',
      '\nx',
      ' x\ny',
      'x\n  y\nz',
      'x\n \n',
    ),
    fc.constantFrom(
      'a\r\nb',
      'a\tb',
      '\tx\ny',
      '\uFEFFx',
      'a\u2028b\nc',
      'a\u0085b',
      '\uD800',
      '\uFFFE',
      '𝄞\n𝄞',
      '# x\ny',
      '| x',
      'k'.repeat(1100),
    ),
  )
  .filter((each) => !WITNESS_ERRS.test(each));
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          text.filter((key) => key !== '__proto__'),
          tie('value'),
        ),
        { maxLength: 4 },
      )
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

/** What both YAML parsers make of a text: the project's own, and one that it does not render with, as YAML 1.2 and 1.1. */
function read(yaml: string): { ours: unknown; other: unknown; older: unknown } {
  return {
    ours: parseYaml(yaml, { file: 'x' }),
    other: parse(yaml, { version: '1.2' }) as unknown,
    older: parse(yaml, { version: '1.1' }) as unknown,
  };
}

function expectRead(template: string, fields: Record<string, unknown>, expected: unknown): void {
  const yaml = render(template, { fields });
  expect({ yaml, ...read(yaml) }).toEqual({ yaml, ours: expected, other: expected, older: expected });
}

describe('values come back from YAML as what they were', () => {
  test.each([
    ['quote behind a key', 'k: {{quote fields.v}}'],
    ['quote with a comment', 'k: {{quote fields.v}} # c'],
    ['toJson of a text', 'k: {{toJson fields.v}}'],
    ['toYaml of a text', 'k: {{toYaml fields.v}}'],
    ['toYaml of a text on a line of its own', 'k:{{nindent 2 (toYaml fields.v)}}'],
    ['default', 'k: {{quote (default fields.v "")}}'],
    ['lookup', 'k: {{quote (lookup fields "v")}}'],
  ])('%s', (_, template) => {
    fc.assert(
      fc.property(text, (v) => expectRead(template, { v }, { k: v })),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['toJson behind a key', 'k: {{toJson fields.v}}\nl: 1\n', (v: unknown) => ({ k: v, l: 1 })],
    [
      'toJson in flow style',
      '{k: {{toJson fields.v}}, l: [{{toJson fields.v}}, 1]}',
      (v: unknown) => ({ k: v, l: [v, 1] }),
    ],
    ['toJson in a list', '- {{toJson fields.v}}\n- 1\n', (v: unknown) => [v, 1]],
    ['toYaml with nindent', 'k:\n  m:{{nindent 4 (toYaml fields.v)}}\nl: 1\n', (v: unknown) => ({ k: { m: v }, l: 1 })],
    ['toYaml with nindent at the end', 'k:{{nindent 2 (toYaml fields.v)}}', (v: unknown) => ({ k: v })],
    ['toYaml with indent', 'k:\n{{indent 6 (toYaml fields.v)}}\nl: 1\n', (v: unknown) => ({ k: v, l: 1 })],
    ['toYaml in a list', '- a: 1\n-{{nindent 4 (toYaml fields.v)}}\n', (v: unknown) => [{ a: 1 }, v]],
    ['toYaml of a list of it', 'k:{{nindent 2 (toYaml (list fields.v fields.v))}}\n', (v: unknown) => ({ k: [v, v] })],
    ['toYaml in an indented partial', 'k:\n  {{> p}}\nl: 1\n', (v: unknown) => ({ k: v, l: 1 })],
  ])('%s', (_, template, expected) => {
    fc.assert(
      fc.property(value, (v) => {
        const yaml = render(template, { fields: { v }, partials: { p: '{{toYaml fields.v}}\n' } });
        const want = expected(v);
        expect({ yaml, ...read(yaml) }).toEqual({ yaml, ours: want, other: want, older: want });
      }),
      { numRuns: RUNS },
    );
  });

  test('indent keeps a text in a block as it is', () => {
    const lines = fc.array(
      fc.string({ unit: fc.constantFrom(...'ab: #-"{}'.split('')), minLength: 1 }).map((line) => `x${line}`),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (each) =>
        expectRead('k: |-\n{{indent 4 fields.v}}\n', { v: each.join('\n') }, { k: each.join('\n') }),
      ),
      { numRuns: RUNS },
    );
  });

  test('b64 comes back as the same bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (v) => {
        const { ours, other } = read(render('k: {{quote (b64 fields.v)}}', { fields: { v } }));
        expect(ours).toEqual(other);
        expect(Buffer.from((ours as { k: string }).k, 'base64').toString()).toBe(v);
      }),
      { numRuns: RUNS },
    );
  });

  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'abAB ,;'.split('')) }), { minLength: 1, maxLength: 5 });
  test.each<[string, string, (v: string, all: string[]) => unknown]>([
    ['lower', 'quote (lower fields.v)', (v) => v.toLowerCase()],
    ['upper', 'quote (upper fields.v)', (v) => v.toUpperCase()],
    ['trim', 'quote (trim fields.v)', (v) => v.trim()],
    ['replace', 'quote (replace fields.v "a" ": #")', (v) => v.replaceAll('a', ': #')],
    ['split', 'toJson (split fields.v ",")', (v) => v.split(',')],
    ['join', 'quote (join fields.all "\n")', (_, all) => all.join('\n')],
    ['join and split', 'toJson (split (join fields.all "|") "|")', (_, all) => all],
    ['list', 'toJson (list fields.v 1 true)', (v) => [v, 1, true]],
    ['includes', 'includes fields.all fields.v', () => true],
    ['length', 'length fields.all', (_, all) => all.length],
    ['keys', 'toJson (keys fields)', () => ['v', 'all']],
    ['eq', 'eq fields.v (lookup fields.all 0)', () => true],
    ['ne', 'ne fields.v fields.v', () => false],
    ['lt', 'lt (length fields.all) 1', () => false],
    ['le', 'le (length fields.all) 5', () => true],
    ['gt', 'gt (length fields.all) 0', () => true],
    ['ge', 'ge 1 (length fields.all)', (_, all) => 1 >= all.length],
    ['and', 'and fields.all true', () => true],
    ['or', 'or false fields.v', (v) => v !== ''],
    ['not', 'not fields.v', (v) => v === ''],
  ])('%s', (_, expression, expected) => {
    fc.assert(
      fc.property(texts, (all) =>
        expectRead(`k: {{${expression}}}`, { v: all[0], all }, { k: expected(all[0]!, all) }),
      ),
      { numRuns: 100 },
    );
  });

  test('no helper is left out', () => {
    const here = ['quote', 'toJson', 'toYaml', 'default', 'lookup', 'indent', 'nindent', 'b64'];
    const above = [
      'lower',
      'upper',
      'trim',
      'replace',
      'split',
      'join',
      'list',
      'includes',
      'length',
      'keys',
      'eq',
      'ne',
      'lt',
      'le',
      'gt',
      'ge',
      'and',
      'or',
      'not',
    ];
    expect(HELPERS.map(({ name }) => name).sort()).toEqual([...here, ...above].sort());
  });
});
