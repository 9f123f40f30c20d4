import { describe, expect, test } from '@jest/globals';
import { parseYaml } from '@edp/yaml';
import fc from 'fast-check';
import { render, violations, CONTEXT } from './support.ts';

const withFields = (fields: Record<string, unknown>) => ({ context: { ...CONTEXT, fields } });

describe('prototypes', () => {
  const fields = parseYaml('__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\nok: 1\n', {
    file: 'x',
  }) as Record<string, unknown>;
  test('values with such names are values, and nothing else changes', () => {
    const text = '{{toJson fields}}|{{toYaml fields}}|{{#each fields}}{{@key}},{{/each}}|{{> p x=1}}|{{> p fields}}';
    const printed = render(text, { fields, partials: { p: '{{toJson this}}' } });
    expect(JSON.parse(printed.split('|')[0]!)).toHaveProperty(['__proto__', 'polluted'], 'yes');
    expect(printed).toContain('__proto__,constructor,ok,');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'constructor.constructor',
  ])('no template reaches %s', (name) => {
    for (const base of ['', 'fields.', 'this.', '@root.', 'instance.', 'fields.list.', 'tenant.'])
      expect(violations({ 'f.hbs': `{{${base}${name}}}` })).toMatchObject([{ code: 'TEMPLATE_UNDEFINED' }]);
    expect(violations({ 'f.hbs': `{{lookup fields "${name}"}}` })).toMatchObject([{ code: 'TEMPLATE_HELPER' }]);
    expect(violations({ 'f.hbs': `{{> ${name}}}` })).toMatchObject([{ code: 'TEMPLATE_PARTIAL' }]);
  });
});

describe('values made to overwhelm', () => {
  const bomb = (): unknown => {
    let value: unknown = ['x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'];
    for (let level = 0; level < 12; level += 1) value = Array.from({ length: 10 }, () => value);
    return value;
  };
  const deep = (levels: number): unknown => {
    let value: unknown = 'x';
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  };
  test.each([
    '{{toYaml fields.v}}',
    '{{toJson fields.v}}',
    '{{#each fields.v}}{{#each this}}{{#each this}}{{#each this}}{{#each this}}{{#each this}}{{#each this}}{{@index}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}',
  ])('an alias bomb in %s', (template) => {
    expect(violations({ 'f.hbs': template }, withFields({ v: bomb() }))).not.toEqual([]);
  });
  test.each(['{{toYaml fields.v}}', '{{toJson fields.v}}'])('deep nesting in %s', (template) => {
    expect(violations({ 'f.hbs': template }, withFields({ v: deep(100_000) }))).toMatchObject([
      { code: 'TEMPLATE_HELPER' },
    ]);
    expect(violations({ 'f.hbs': template }, withFields({ v: deep(50) }))).toEqual([]);
  });
  test('partials that multiply each other', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`_partials/p${index}.hbs`, `{{> p${index + 1}}}{{> p${index + 1}}}`]),
    );
    expect(violations({ ...files, '_partials/p40.hbs': 'x', 'f.hbs': '{{> p0}}' })).toMatchObject([
      { code: 'TEMPLATE_LIMIT' },
    ]);
    expect(violations({ ...files, '_partials/p40.hbs': 'x', 'f.hbs': '{{#if fields.off}}{{> p0}}{{/if}}' })).toEqual(
      [],
    );
  });
  const rounds = (levels: number, body = ''): string =>
    `${'{{#each @root.fields.v}}'.repeat(levels)}${body}${'{{/each}}'.repeat(levels)}`;
  test.each([
    ['nothing', rounds(4)],
    ['nothing, beside something that puts nothing out', rounds(3, rounds(1))],
    ['a comment', rounds(4, '{{! nothing }}')],
    ['a branch that is not taken', rounds(4, '{{#if @root.fields.off}}x{{/if}}')],
    ['an inline partial', rounds(4, '{{#*inline "p"}}{{/inline}}')],
  ])('rounds of %s', (_, template) => {
    const v = Array.from({ length: 1000 }, () => 0);
    expect(violations({ 'f.hbs': template }, withFields({ v, off: false }))).toMatchObject([
      { code: 'TEMPLATE_LIMIT', message: expect.stringContaining('steps') },
    ]);
  });
  test('rounds of a bare block, of an object and of a partial', () => {
    const list = Array.from({ length: 1000 }, () => 0);
    const object = Object.fromEntries(list.map((value, index) => [`k${index}`, value]));
    const three = (block: string, end: string): string => `${block.repeat(3)}${end.repeat(3)}`;
    for (const files of [
      { 'f.hbs': three('{{#@root.fields.list}}', '{{/@root.fields.list}}') },
      { 'f.hbs': three('{{#each @root.fields.object}}', '{{/each}}') },
      { 'f.hbs': `{{#each fields.list}}{{> p}}{{/each}}`, '_partials/p.hbs': rounds(1).replaceAll('.v}', '.list}') },
    ] as Record<string, string>[])
      expect(violations(files, withFields({ list, object }))).toMatchObject([{ code: 'TEMPLATE_LIMIT' }]);
  });
  test.each([
    ['compared', '{{#each fields.v}}{{#if (eq (toYaml @root.fields.v) "x")}}{{/if}}{{/each}}', 'TEMPLATE_LIMIT'],
    ['looked through', '{{#each fields.v}}{{#if (includes @root.fields.text "y")}}{{/if}}{{/each}}', 'TEMPLATE_LIMIT'],
    [
      'put into each other',
      `{{#if ${'(replace '.repeat(20)}"aaaaaaaaaa"${' "a" "aaaaaaaaaa")'.repeat(20)}}}{{/if}}`,
      'TEMPLATE_HELPER',
    ],
    ['cut between all characters', '{{#if (replace fields.text "" fields.text)}}{{/if}}', 'TEMPLATE_HELPER'],
    ['joined', '{{#if (join fields.v fields.text)}}{{/if}}', 'TEMPLATE_HELPER'],
    ['moved right', '{{#if (indent 100 (join (split fields.text "") "\n"))}}{{/if}}', 'TEMPLATE_HELPER'],
  ])('texts that are %s, and never put out', (_, template, code) => {
    const v = Array.from({ length: 20_000 }, () => 'x');
    const text = 'x'.repeat(200_000);
    expect(violations({ 'f.hbs': template }, withFields({ v, text }))[0]).toMatchObject({ code });
  });
  test.each<[string, string, string[]?]>([
    ['blocks', '{{#if fields.on}}'.repeat(100_000)],
    ['closed blocks', `${'{{#if fields.on}}'.repeat(1500)}${'{{/if}}'.repeat(1500)}`],
    ['sub-expressions', `{{quote ${'(upper '.repeat(100_000)}`],
    ['closed sub-expressions', `{{quote ${'(upper '.repeat(1500)}tenant${')'.repeat(1500)}}}`],
    ['else chains', `{{#if fields.off}}${'{{else if fields.off}}'.repeat(5000)}{{/if}}`],
    ['braces', '{'.repeat(200_000)],
    ['strings', `{{quote ${'"'.repeat(200_000)}`],
    ['comments', '{{!--'.repeat(100_000)],
    ['raw blocks', '{{{{raw}}}}'.repeat(50_000)],
    ['spaces', `{{#if fields.on}}${' '.repeat(500_000)}x{{/if}}`, []],
    ['brackets', `{{fields.${'['.repeat(100_000)}`],
  ])('a template of nothing but %s', (_, template, codes = ['TEMPLATE_SYNTAX']) => {
    expect(violations({ 'f.hbs': template }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('texts that are put into YAML as they are', () => {
  const UNQUOTED = [{ code: 'TEMPLATE_UNQUOTED', at: { file: 'stacks/template/f.yaml.hbs' } }];
  const template = 'kind: ConfigMap\ndata:\n  domain: {{fields.v}}\n  port: 8080\n';
  test.each([
    'a: b',
    'a\nadmin: true',
    'x # gone',
    '[a',
    '{a: b}',
    '*alias',
    '&anchor x',
    '!tag x',
    '| ',
    "it's: 'so'",
    '- a',
    '',
    ' padded ',
    '1.10',
    '007',
    '0x1F',
    '1e3',
    'null',
    '~',
    'x\r\ny: 1',
    '---\nkind: Secret',
    '@at',
    '%x',
    '`',
    '"',
  ])('%j is refused where it does not stay one text', (v) => {
    expect(violations({ 'f.yaml.hbs': template }, withFields({ v })).length).toBeGreaterThan(0);
    expect(
      violations({ 'f.yaml.hbs': template.replace('{{fields.v}}', '{{quote fields.v}}') }, withFields({ v })),
    ).toEqual([]);
  });
  test.each([
    'edp.buildth.ing',
    'https://a.b/c?d=e&f',
    'a@b.c',
    'two words',
    'c0ffee',
    '10.0.0.1',
    '3',
    'true',
    'a:b',
    "it's",
    'x#y',
    'a, b',
  ])('%j is let through', (v) => {
    expect(violations({ 'f.yaml.hbs': template }, withFields({ v }))).toEqual([]);
  });
  test('the place is named, in partials and among others too', () => {
    const files = {
      '_partials/p.hbs': '\n  x: {{v}}\n',
      'f.yaml.hbs': 'a: {{fields.good}}\nb:{{> p v=fields.bad}}\nc: {{quote fields.bad}}\n',
    };
    const found = violations(files, withFields({ good: 'two words: no', bad: 'a: b' }));
    expect(found.map(({ code, at }) => `${code} ${at?.file}:${at?.line}`)).toEqual([
      'TEMPLATE_UNQUOTED stacks/template/f.yaml.hbs:1',
      'TEMPLATE_UNQUOTED stacks/template/_partials/p.hbs:2',
    ]);
    expect(JSON.stringify(found)).not.toContain('two words');
  });
  test('in comments, keys, block texts and JSON', () => {
    const refused = (text: string, v: string, file = 'f.yaml.hbs') => violations({ [file]: text }, withFields({ v }));
    expect(refused('# {{fields.v}}\na: 1\n', 'x\nb: 2')).toMatchObject(UNQUOTED);
    expect(refused('{{fields.v}}: 1\n', 'a: {b')).not.toEqual([]);
    expect(refused('a: |\n  domain: {{fields.v}}\n', 'x: y # z')).toEqual([]);
    expect(refused('a: |\n  domain: {{fields.v}}\n', 'x\nb: 1')).toMatchObject(UNQUOTED);
    expect(refused('{"a": "{{fields.v}}"}', 'x", "b": "y', 'f.json.hbs')).toMatchObject([
      { code: 'TEMPLATE_UNQUOTED' },
    ]);
    expect(refused('a={{fields.v}}\n', 'x: y\nz', 'f.conf.hbs')).toEqual([]);
  });
  test('whatever the text, it is refused or read as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1: #\n-[]{}\'"&*!|>%@`,?~\t\\=.'.split('')) }), (v) => {
        const fields = { v };
        if (violations({ 'f.yaml.hbs': 'k: {{fields.v}}\nl: 1\n' }, withFields(fields)).length > 0) return;
        let read: unknown;
        try {
          read = parseYaml(render('k: {{fields.v}}\nl: 1\n', { fields }), { file: 'x' });
        } catch {
          // What does not parse is refused by the check of the whole tree.
          return;
        }
        expect(Object.keys(read as object)).toEqual(['k', 'l']);
        expect(String((read as { k: unknown }).k)).toBe(v);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('texts that a reader of YAML 1.1 takes for something else', () => {
  const words = ['no', 'No', 'NO', 'off', 'on', 'Yes', 'y', 'n', 'Y', '0777', '0b11', '1_000', '0x1_F'];
  const fieldsOf = (v: unknown) => ({ context: { ...CONTEXT, fields: { v }, outputs: { v } } });
  test.each(words)('%j is refused where it is printed bare: as value, key, by helpers, outputs and partials', (v) => {
    for (const template of [
      'a: {{fields.v}}\n',
      '{{fields.v}}: a\n',
      'a: [{{fields.v}}, b]\n',
      'a:\n  - {{default fields.v "x"}}\n',
      'a: {{outputs.v}} # comment\n',
      '{{#each (list fields.v)}}a: {{this}}\n{{/each}}',
    ])
      expect(violations({ 'f.yaml.hbs': template }, fieldsOf(v))).toMatchObject([{ code: 'TEMPLATE_UNQUOTED' }]);
  });
  test.each(words)('%j passes where it stays a text', (v) => {
    for (const template of [
      'a: {{quote fields.v}}\n',
      'a: x-{{fields.v}}\n',
      "a: '{{fields.v}}'\n",
      'a: |\n  {{fields.v}}\n',
    ])
      expect(violations({ 'f.yaml.hbs': template }, fieldsOf(v))).toEqual([]);
    expect(violations({ 'f.json.hbs': '{"a": "{{fields.v}}"}' }, fieldsOf(v))).toEqual([]);
  });
  test.each(['\u0085', '\u2028', '\u2029'])('what is a line break there (%j) stands in quotes of ours only', (mark) => {
    const v = `x${mark}y`;
    for (const template of ['a: {{fields.v}}\n', "a: '{{fields.v}}'\n", 'a: |\n  {{fields.v}}\n'])
      expect(violations({ 'f.yaml.hbs': template }, fieldsOf(v))).toMatchObject([{ code: 'TEMPLATE_UNQUOTED' }]);
    expect(violations({ 'f.yaml.hbs': 'a: {{quote fields.v}}\nb: {{toYaml fields.v}}\n' }, fieldsOf(v))).toEqual([]);
    expect(violations({ 'f.json.hbs': '{"a": "{{fields.v}}"}' }, fieldsOf(v))).toEqual([]);
  });
  test.each(['12:30', '2026-01-01', 'nope', 'yesterday', 'on-call', 'true', '3'])('%j passes bare', (v) => {
    expect(violations({ 'f.yaml.hbs': 'a: {{fields.v}}\nno: off\n' }, fieldsOf(v))).toEqual([]);
  });
});
