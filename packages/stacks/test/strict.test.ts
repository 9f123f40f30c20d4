import { describe, expect, test } from '@jest/globals';
import { HELPERS, renderTree } from '@edp/stacks';
import { CONTEXT, render, tree, violations } from './support.ts';

const UNDEFINED = 'TEMPLATE_UNDEFINED';

describe('an unknown name is an error in every position', () => {
  test.each([
    ['{{fields.nods}}', 1, 'did you mean "nodes"'],
    ['{{{fields.nods}}}', 1, 'nodes'],
    ['{{&fields.nods}}', 1, 'nodes'],
    ['{{tenannt}}', 1, 'tenant'],
    ['{{#if fields.nods}}{{/if}}', 7, 'nodes'],
    ['{{#unless fields.nods}}{{/unless}}', 11, 'nodes'],
    ['{{#each fields.lst}}{{/each}}', 9, 'list'],
    ['{{#with instanc}}{{/with}}', 9, 'instance'],
    ['{{#fields.onn}}{{/fields.onn}}', 4, 'on'],
    ['{{^fields.onn}}{{/fields.onn}}', 4, 'on'],
    ['{{quote fields.nods}}', 9, 'nodes'],
    ['{{quote (upper fields.nods)}}', 16, 'nodes'],
    ['{{default fields.nods 1}}', 11, 'nodes'],
    ['{{#if (or fields.on fields.nods)}}{{/if}}', 21, 'nodes'],
    ['{{lookup fields.mapp "one"}}', 10, 'map'],
    ['{{lookup fields.map fields.nods}}', 21, 'nodes'],
    ['{{> p fields.nods}}', 7, 'nodes'],
    ['{{> p x=fields.nods}}', 9, 'nodes'],
    ['{{#> p fields.nods}}{{/p}}', 8, 'nodes'],
    ['{{> (lookup fields.nods "x")}}', 13, 'nodes'],
    ['{{#*inline "i"}}{{fields.nods}}{{/inline}}{{> i}}', 17, 'nodes'],
    ['{{@indx}}', 1, ''],
    ['{{#each fields.list}}{{@indx}}{{/each}}', 22, 'index'],
    ['{{#each fields.list}}{{tenant}}{{/each}}', 22, '../tenant'],
    ['{{#with instance}}{{../tenannt}}{{/with}}', 19, 'tenant'],
    ['{{../tenant}}', 1, ''],
    ['{{#each fields.list as |item|}}{{itm}}{{/each}}', 32, 'item'],
    ['{{fields.adminEmail.x}}', 1, ''],
    ['{{fields.list.[7]}}', 1, ''],
    ['{{constructor}}', 1, ''],
    ['{{fields.__proto__}}', 1, ''],
    ['{{fields.list.push}}', 1, ''],
    ['{{fields.hasOwnProperty}}', 1, ''],
    ['{{#if fields.__proto__.polluted}}x{{/if}}', 7, ''],
  ])('%s', (template, column, near) => {
    const found = violations({ 'f.hbs': template, '_partials/p.hbs': 'p' });
    expect(found).toMatchObject([
      {
        code: UNDEFINED,
        at: { file: 'stacks/template/f.hbs', line: 1, column },
        message: expect.stringContaining(near),
      },
    ]);
  });

  test.each([
    ['a branch not taken', '{{#if fields.off}}{{fields.nods}}{{/if}}'],
    ['an else not taken', '{{#if fields.on}}{{else}}{{fields.nods}}{{/if}}'],
    ['the end of an else chain', '{{#if fields.on}}{{else if fields.off}}{{else}}{{fields.nods}}{{/if}}'],
    ['the body of an empty list', '{{#each fields.none}}{{../fields.nods}}{{/each}}'],
    ['the else of a list', '{{#each fields.list}}{{else}}{{fields.nods}}{{/each}}'],
    ['the body of a value not set', '{{#with fields.unset}}{{@root.fields.nods}}{{/with}}'],
    ['an argument in a branch not taken', '{{#if fields.off}}{{quote (lower fields.nods)}}{{/if}}'],
    ['a partial called in a branch not taken', '{{#if fields.off}}{{> q}}{{/if}}'],
  ])('also in %s', (_, template) => {
    expect(violations({ 'f.hbs': template, '_partials/q.hbs': '{{@root.fields.nods}}' })).toMatchObject([
      { code: UNDEFINED },
    ]);
  });

  test.each([
    '{{#if fields.unset}}{{fields.unset.name}}{{fields.unset}}{{/if}}',
    '{{#if fields.unset}}{{upper fields.unset}}{{lt fields.unset 3}}{{/if}}',
    '{{#with fields.unset}}{{name}}{{this.name.first}}{{/with}}',
    '{{#each fields.none}}{{name}}{{@index}}{{#each tags}}{{this}}{{../name}}{{/each}}{{/each}}',
    '{{#if (includes (keys fields.map) "three")}}{{fields.map.three}}{{/if}}',
    '{{#each fields.none as |item|}}{{item.name}}{{/each}}',
  ])('but what a branch not taken asks of values that are absent is no mistake: %s', (template) => {
    expect(render(template)).toBe('');
  });
});

describe('values that are not what is wanted', () => {
  test.each([
    ['{{fields.unset}}', UNDEFINED, 'not set'],
    ['{{fields.map}}', UNDEFINED, 'toYaml'],
    ['{{quote fields.unset}}', 'TEMPLATE_HELPER', 'not set'],
    ['{{lt fields.unset 1}}', 'TEMPLATE_HELPER', 'not set'],
    ['{{join fields.map ","}}', 'TEMPLATE_HELPER', 'a list'],
    ['{{lookup fields.map "tow"}}', 'TEMPLATE_HELPER', 'two'],
    ['{{#each fields.adminEmail}}{{/each}}', 'TEMPLATE_HELPER', 'a list or an object'],
    ['{{#eq tenant "prod"}}{{/eq}}', 'TEMPLATE_HELPER', 'no block'],
    ['{{#wiht instance}}{{/wiht}}', 'TEMPLATE_HELPER', 'with'],
    ['{{#wiht instance x=1}}{{/wiht}}', 'TEMPLATE_HELPER', 'with'],
    ['{{#if fields.on x=1}}{{/if}}', 'TEMPLATE_HELPER', 'one argument'],
    ['{{quote tenant x=1}}', 'TEMPLATE_HELPER', 'no named arguments'],
    ['{{qoute tenant}}', 'TEMPLATE_HELPER', 'quote'],
    ['{{#if fields.on}}{{elseif tenant}}{{/if}}', 'TEMPLATE_HELPER', 'Write {{else if …}}'],
    ['{{#if fields.on}}{{elif tenant}}{{/if}}', 'TEMPLATE_HELPER', 'Write {{else if …}}'],
    ['{{quote}}', 'TEMPLATE_HELPER', 'arguments'],
    ['{{quote (tenant)}}', 'TEMPLATE_HELPER', 'no helper'],
    ['{{> nothing}}', 'TEMPLATE_PARTIAL', 'no partial "nothing"'],
    ['{{> labls}}', 'TEMPLATE_PARTIAL', 'labels'],
    ['{{> @partial-block}}', 'TEMPLATE_PARTIAL', 'no block'],
    ['{{> labels tenant instance}}', 'TEMPLATE_PARTIAL', 'one context'],
    ['{{* decorator}}', 'TEMPLATE_SYNTAX', 'decorators'],
    ['{{#* decorator}}{{/decorator}}', 'TEMPLATE_SYNTAX', 'decorators'],
    ['{{#if fields.on}}', 'TEMPLATE_SYNTAX', 'never closed'],
    ['{{#if fields.on}}{{/unless}}', 'TEMPLATE_SYNTAX', 'is closed by {{/unless}}'],
    ['{{fields.<}}', 'TEMPLATE_SYNTAX', ''],
    ['{{!-- never closed', 'TEMPLATE_SYNTAX', ''],
    ['{{a/../b}}', 'TEMPLATE_SYNTAX', 'Invalid path'],
  ])('%s', (template, code, says) => {
    const found = violations({ 'f.hbs': template, '_partials/labels.hbs': 'x' });
    expect(found).not.toEqual([]);
    const all = found.map((each) => `${each.code} ${each.message} ${each.fix}`).join('\n');
    expect(found.map((each) => each.code)).toContain(code);
    expect(all).toContain(says);
    expect(found[0]?.at).toMatchObject({ file: 'stacks/template/f.hbs', line: 1 });
  });
});

describe('partials', () => {
  test('see the context, the values named for them, the root and the data of the caller', () => {
    const partials = {
      'app/labels': 'app: {{app}}, tenant: {{tenant}}{{@root.environment}}',
      row: '{{@index}}={{this}};',
    };
    expect(render('{{> app/labels app="x"}}|{{#each fields.list}}{{> row}}{{/each}}', { partials })).toBe(
      'app: x, tenant: prodedp|0=x;1=y;',
    );
  });
  test('are indented as a block where they stand alone', () => {
    expect(render('a:\n  {{> p}}\nb: 1\n', { partials: { p: 'c: 1\nd: {{tenant}}\n' } })).toBe(
      'a:\n  c: 1\n  d: prod\nb: 1\n',
    );
  });
  test('take blocks and inline partials', () => {
    const partials = {
      layout: '<{{> @partial-block}}|{{> nav}}>',
      maybe: '{{#if @partial-block}}{{> @partial-block}}{{else}}none{{/if}}',
    };
    expect(render('{{#> layout}}body{{#*inline "nav"}}n-{{tenant}}{{/inline}}{{/layout}}', { partials })).toBe(
      '<body|n-prod>',
    );
    expect(render('{{> maybe}} {{#> maybe}}some{{/maybe}} {{#> absent}}instead{{/absent}}', { partials })).toBe(
      'none some instead',
    );
    expect(render('{{#> maybe}}{{#> maybe}}in{{/maybe}}ner{{/maybe}}', { partials })).toBe('inner');
  });
  test.each([
    ['itself', { a: '{{> a}}' }],
    [
      'itself over others',
      { a: '{{> b}}', b: '{{#if fields.on}}{{> c}}{{/if}}', c: '{{#each fields.list}}{{> a @root}}{{/each}}' },
    ],
    ['itself over its block', { a: '{{#> b}}{{> a}}{{/b}}', b: '{{> @partial-block}}' }],
    ['itself inline', { a: '{{#*inline "i"}}{{> i}}{{/inline}}{{> i}}' }],
    ['itself by a computed name', { a: '{{> (lower "A")}}' }],
  ])('may not lead back to %s', (_, partials) => {
    const files = Object.fromEntries(Object.entries(partials).map(([name, text]) => [`_partials/${name}.hbs`, text]));
    const found = violations({ ...files, 'f.hbs': 'x\n{{> a}}' });
    expect(found).toMatchObject([{ code: 'TEMPLATE_PARTIAL', message: expect.stringContaining('calls itself') }]);
    expect(found[0]?.message).toContain('stacks/template/f.hbs:2');
  });
  test('name a mistake once, in their own file, with who called them', () => {
    const found = violations({ '_partials/p.hbs': 'x\n{{nope}}', 'a.hbs': '{{> p}}{{> p}}', 'b.hbs': '\n{{> p}}' });
    expect(found).toMatchObject([
      { code: UNDEFINED, at: { file: 'stacks/template/_partials/p.hbs', line: 2, column: 1 } },
    ]);
    expect(found[0]?.message).toContain('called by stacks/template/a.hbs:1');
  });
  test('that nobody calls have to parse too', () => {
    expect(violations({ '_partials/p.hbs': '{{#if}}', 'a.txt': 'x' })).toMatchObject([{ code: 'TEMPLATE_SYNTAX' }]);
    expect(violations({ '_partials/p.txt': 'x', 'a.txt': 'x' })).toMatchObject([{ code: 'PATH_INVALID' }]);
  });
});

test('all mistakes of all files come in the order of the tree, each once', () => {
  const found = violations({
    'b.hbs': '{{one}}\n{{#each fields.list}}{{two}}{{/each}}',
    'a/{{three}}.yaml': 'x',
    'a.hbs': '{{#if',
    'c.hbs': '{{eq four five}}',
  });
  expect(
    found.map(
      ({ at, message }) =>
        `${at?.file.replace('stacks/template/', '')}:${at?.line} ${/\w+(?=\}\} is)|parsed/.exec(message)?.[0]}`,
    ),
  ).toEqual([
    'b.hbs:1 one',
    'b.hbs:2 two',
    'a/{{three}}.yaml:1 three',
    'a.hbs:1 parsed',
    'c.hbs:1 four',
    'c.hbs:1 five',
  ]);
});

test('equal input gives equal bytes, in the order of the tree', () => {
  const files = { 'z.hbs': '{{toJson fields}}', 'a.yaml': 'x: 1', 'm.yaml.hbs': 'v: {{quote tenant}}' };
  const [one, two] = [
    renderTree(tree(files), CONTEXT),
    renderTree(tree(files), structuredClone({ ...CONTEXT, outputs: {} })),
  ];
  expect([...one]).toEqual([...two]);
  expect([...one.keys()]).toEqual(['z', 'a.yaml', 'm.yaml']);
});

test.each(HELPERS.map(({ name, example: [expression, prints] }) => [name, expression, prints]))(
  'the example of %s in the reference is true',
  (_, expression, prints) => {
    expect(render(`{{${expression}}}`)).toBe(prints);
  },
);
