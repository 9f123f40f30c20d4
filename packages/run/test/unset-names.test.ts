import { expect, test } from '@jest/globals';
import { parseFieldSchema, templateFields } from '@edp/instance';
import { ViolationsError } from '@edp/kit';
import { renderInstance } from '@edp/stacks';
import { stringifyYaml } from '@edp/yaml';

const SCHEMA = {
  type: 'object',
  properties: {
    net: { $ref: '#/$defs/net' },
    pools: { type: 'array', items: { $ref: '#/$defs/pool' } },
    teams: { type: 'object', additionalProperties: { $ref: '#/$defs/pool' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    pair: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      prefixItems: [{ type: 'object', properties: { left: { type: 'string' } } }],
    },
    tree: { $ref: '#/$defs/tree' },
    token: { type: 'string', 'x-secret': true },
  },
  $defs: {
    net: {
      allOf: [{ type: 'object', properties: { note: { type: 'string' }, inner: { $ref: '#/$defs/pool' } } }],
      type: 'object',
      properties: { cidr: { type: 'string' } },
    },
    pool: { type: 'object', properties: { name: { type: 'string' }, label: { type: 'string' } } },
    tree: {
      type: 'object',
      properties: { name: { type: 'string' }, below: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    },
  },
};

function render(text: string, fields: Record<string, unknown>): string {
  const schema = parseFieldSchema(stringifyYaml(SCHEMA), 'schema.yaml');
  const { selections, ...names } = templateFields(schema, fields);
  const rendered = renderInstance(new Map([['f.hbs', { content: Buffer.from(text), executable: false }]]), {
    instance: { tenant: 't', environment: 'e', name: 'n', domain: 'd', path: 't/e' },
    fields,
    // As it comes out of the file that a run keeps between its steps.
    ...(JSON.parse(JSON.stringify(names)) as typeof names),
    outputs: {},
    stacks: { ref: 'main', commit: 'c'.repeat(40), selections },
    stacksInstancesUrl: 'https://forge.example/o/stacks-instances',
  });
  return rendered.get('f')!.content.toString();
}

const ask = (path: string): string => `{{#if ${path}}}{{${path}}}{{else}}none{{/if}}`;

test.each<[string, Record<string, unknown>, string]>([
  [ask('fields.net.note'), { net: { cidr: 'x' } }, 'none'],
  [ask('fields.net.note'), { net: { note: 'x' } }, 'x'],
  [ask('fields.net.note'), {}, 'none'],
  [ask('fields.net.inner.label'), { net: {} }, 'none'],
  [ask('@root.fields.net.inner.label'), {}, 'none'],
  ['{{default fields.net.note "d"}}', { net: {} }, 'd'],
  ['{{default (lookup fields.net "note") "d"}}', { net: {} }, 'd'],
  ['{{#with fields.net}}{{#if note}}a{{else}}none{{/if}}{{/with}}', { net: { cidr: 'x' } }, 'none'],
  ['{{#with fields.net as |n|}}{{#if n.inner.name}}a{{else}}none{{/if}}{{/with}}', { net: { cidr: 'x' } }, 'none'],
  [`{{#each fields.pools}}${ask('label')},{{/each}}`, { pools: [{ name: 'a' }, { label: 'b' }] }, 'none,b,'],
  [
    `{{#each fields.teams}}{{@key}}:${ask('this.label')},{{/each}}`,
    { teams: { a: {}, b: { label: 'l' } } },
    'a:none,b:l,',
  ],
  [ask('fields.teams.a.label'), { teams: {} }, 'none'],
  [ask('fields.labels.zone'), { labels: { other: 'x' } }, 'none'],
  [`{{#each fields.pair}}${ask('left')}{{/each}}`, { pair: [{}] }, 'none'],
  [
    `{{#each fields.tree.below}}{{#each below}}${ask('name')}{{/each}}{{/each}}`,
    { tree: { below: [{ below: [{}] }] } },
    'none',
  ],
  [
    '{{#each fields.net}}{{@key}},{{/each}}{{length fields.net}} {{toJson fields.net}}',
    { net: { cidr: 'x' } },
    'cidr,1 {"cidr":"x"}',
  ],
  ['{{toYaml fields.pools}}', { pools: [{ name: 'a' }] }, '- name: a'],
  [
    `{{#each fields.pools}}{{> (lookup (list "row") 0) more="m"}}{{/each}}{{#*inline "row"}}${ask('label')}{{more}}{{/inline}}`,
    { pools: [{ name: 'a' }] },
    'nonem',
  ],
])('%s with %j gives %s', (text, fields, expected) => {
  expect(render(text, fields).trimEnd()).toBe(expected);
});

test.each<[string, Record<string, unknown>]>([
  ['fields.net.nots', { net: { cidr: 'x' } }],
  ['fields.net.nots', {}],
  ['fields.net.inner.nam', { net: {} }],
  ['fields.net.cidr.deeper', { net: { cidr: 'x' } }],
  ['fields.pools.note', { pools: [] }],
  ['fields.token', {}],
  ['fields.net.constructor', { net: {} }],
])('{{#if %s}} with %j stays an error: no schema knows the name', (path, fields) => {
  let thrown: unknown;
  try {
    render(ask(path), fields);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ViolationsError);
  expect((thrown as ViolationsError).violations[0]).toMatchObject({ code: 'TEMPLATE_UNDEFINED' });
});

test('a misspelt name is compared with those that the schema knows', () => {
  expect(() => render(ask('fields.net.nots'), { net: { cidr: 'x' } })).toThrow(/did you mean "note"/);
});
