import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ViolationsError, UNKNOWN } from '@edp/kit';
import { checkTree, type RenderContext, renderTree, type Tree } from '@edp/stacks';

const CONTEXT: RenderContext = {
  tenant: 'prod',
  environment: 'edp',
  instance: { name: 'edp', domain: 'edp.buildth.ing', path: 'prod/edp' },
  fields: {
    adminEmail: 'a@b.c',
    nodes: 3,
    on: true,
    off: false,
    list: ['x', 'y'],
    map: { one: 1, two: 2 },
    empty: '',
    unset: null,
    none: [],
  },
  outputs: { ip: '10.0.0.1', host: UNKNOWN },
  stacks: { ref: 'main', commit: 'c'.repeat(40) },
  stacksInstances: {
    url: 'https://edp.buildth.ing/o/stacks-instances',
    branch: 'main',
    api: 'https://edp.buildth.ing/api/v1/repos/o/stacks-instances',
  },
};

const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));
const render = (text: string, context = CONTEXT): string =>
  renderTree(tree({ 'f.hbs': text }), context)
    .get('f')!
    .content.toString();
const violations = (files: Record<string, string>): ViolationsError['violations'] => {
  try {
    renderTree(tree(files), CONTEXT);
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  return [];
};

describe('renderTree', () => {
  test.each([
    ['{{instance.domain}}', 'edp.buildth.ing'],
    ['{{fields.adminEmail}} & "{{tenant}}" <x>', 'a@b.c & "prod" <x>'],
    ['{{#if fields.on}}a{{else}}b{{/if}}{{#if fields.unset}}c{{/if}}', 'a'],
    ['{{#unless fields.off}}a{{/unless}}{{#if (gt fields.nodes 2)}}many{{/if}}', 'amany'],
    ['{{#each fields.list}}{{@index}}={{this}}{{#unless @last}},{{/unless}}{{/each}}', '0=x,1=y'],
    ['{{#each fields.map as |v k|}}{{k}}:{{v}} {{../tenant}};{{/each}}', 'one:1 prod;two:2 prod;'],
    ['{{#each fields.none}}x{{else}}nothing{{/each}}', 'nothing'],
    ['{{#with instance}}{{name}}{{../environment}}{{@root.tenant}}{{/with}}', 'edpedpprod'],
    ['{{default fields.unset "none"}}{{default fields.empty "e"}}', 'nonee'],
    ['a\n  {{#if fields.on}}\n  b\n  {{/if}}\nc', 'a\n  b\nc'],
    [String.raw`\{{stack}} {{!-- gone --}}x`, '{{stack}} x'],
    ['{{outputs.host}}/{{outputs.ip}}', '(known after apply)/10.0.0.1'],
    ['{{indent 2 (toYaml fields.map)}}', '  one: 1\n  two: 2'],
    ['{{toJson fields.list}} {{b64 "x"}} {{join fields.list "-"}} {{upper "a"}}', '["x","y"] eA== x-y A'],
    ['{{lookup fields.map "two"}}', '2'],
  ])('%s → %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  test('collects every undefined variable of every file, each with its place and what is near', () => {
    const found = violations({
      'a.yaml.hbs': 'x: 1\ny: {{fields.adminMail}}\n',
      'b.hbs': '{{nowhere.to}}{{#if fields.nods}}{{fields.nope}}{{/if}}',
    });
    expect(found.map(({ at }) => `${at?.file}:${at?.line}:${at?.column}`)).toEqual([
      'stacks/template/a.yaml.hbs:2:4',
      'stacks/template/b.hbs:1:1',
      'stacks/template/b.hbs:1:21',
      'stacks/template/b.hbs:1:34',
    ]);
    expect(found[0]?.message).toMatch(/fields\.adminMail.*did you mean "adminEmail"/);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['TEMPLATE_UNDEFINED']));
  });

  test.each([
    ['{{fields.unset}}', 'TEMPLATE_UNDEFINED'],
    ['{{fields.map}}', 'TEMPLATE_UNDEFINED'],
    ['{{qoute tenant}}', 'TEMPLATE_HELPER'],
    ['{{quote}}', 'TEMPLATE_UNDEFINED'],
    ['{{gt "a" 1}}', 'TEMPLATE_HELPER'],
    ['{{#nope tenant}}{{/nope}}', 'TEMPLATE_HELPER'],
    ['{{> partial}}', 'TEMPLATE_PARTIAL'],
    ['{{#if}}', 'TEMPLATE_SYNTAX'],
    ['{{fields.constructor}}', 'TEMPLATE_UNDEFINED'],
    ['{{fields.__proto__.x}}', 'TEMPLATE_UNDEFINED'],
  ])('refuses %s', (template, code) => {
    const [first] = violations({ 'f.hbs': template });
    expect(first?.code === code || (template === '{{quote}}' && first?.code === 'TEMPLATE_HELPER')).toBe(true);
    expect(first?.at?.line).toBe(1);
  });

  test('copies other files byte for byte, braces and all', () => {
    const bytes = Buffer.from([0, 255, 123, 123, 1]);
    const files: Tree = new Map([
      ['dash.json', { content: Buffer.from('{"legend": "{{pod}} {{#x}}"}'), executable: false }],
      ['run.sh', { content: bytes, executable: true }],
    ]);
    expect(renderTree(files, CONTEXT)).toEqual(files);
  });

  test.each(['../x', '/abs', 'a/../../b', 'a\\b', '.git/config', '.stacks-index.json'])(
    'refuses the path %s',
    (path) => {
      expect(violations({ [path]: 'x', ok: 'y' })).toMatchObject([{ code: 'PATH_INVALID' }]);
    },
  );

  test('renders expressions in paths, contained, and refuses clashes', () => {
    expect([...renderTree(tree({ '{{environment}}/x.yaml': 'a: 1' }), CONTEXT).keys()]).toEqual(['edp/x.yaml']);
    expect(violations({ 'A.yaml': '1', 'a.yaml': '2' })).toMatchObject([{ code: 'PATH_INVALID' }]);
  });

  test('an empty template directory is never a result', () => {
    expect(() => renderTree(new Map(), CONTEXT)).toThrow(expect.objectContaining({ code: 'TREE_EMPTY' }));
  });
});

test('the example stacks render for an instance', () => {
  const root = 'examples/stacks/template';
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const template: Tree = new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), { content: readFileSync(path), executable: false }];
    }),
  );
  const fields = {
    adminEmail: 'a@b.c',
    clusterFlavor: 'cce.s2.small',
    nodes: 3,
    databaseEngine: 'postgresql-16',
    observability: true,
    metricsUrl: '',
    coder: true,
    garm: true,
    search: false,
    argocd: 'install',
    commitStatuses: true,
    storageSize: 50,
    dnsZoneId: '',
  };
  const rendered = renderTree(template, {
    ...CONTEXT,
    fields,
    outputs: { load_balancer_ip: '1.2.3.4', load_balancer_id: 'b0f1', database_host: UNKNOWN, storage_bucket: 'edp' },
  });
  expect(
    checkTree(rendered, {
      instance: CONTEXT.instance,
      stacksInstancesUrl: CONTEXT.stacksInstances.url,
      allowUnknown: true,
    }),
  ).toEqual({ violations: [], allowed: [] });
  const dashboard = 'stacks/observability/dashboards/forge.json';
  expect(rendered.get(dashboard)?.content).toEqual(template.get(dashboard)?.content);
});
