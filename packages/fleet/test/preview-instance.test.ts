import { describe, expect, test } from '@jest/globals';
import {
  type CurrentDirectory,
  type InstanceEffect,
  previewInstance,
  readFleetEntry,
  type StacksVersion,
} from '@edp/fleet';
import { parseFieldSchema } from '@edp/instance';
import { blobId, type Tree } from '@edp/stacks';

const INSTANCE = {
  tenant: 'prod',
  environment: 'shop',
  name: 'shop',
  domain: 'shop.example.org',
  path: 'prod/shop',
  manager: 'edp.example.org',
};
const OLD = 'a'.repeat(40);
const PROPOSED = 'b'.repeat(40);

const tree = (files: Record<string, string>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]));

function version(
  commit: string,
  { properties = {}, required = [] as string[], files = {} as Record<string, string> },
): StacksVersion {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', additionalProperties: false, required },
    properties: { mail: { type: 'string' }, ...properties },
  };
  return {
    commit,
    template: tree(files),
    schema: parseFieldSchema(JSON.stringify(schema), 'schema.yaml'),
    parsed: new Map(),
  };
}

const MAIL =
  'kind: ConfigMap\napiVersion: v1\nmetadata:\n  name: mail\ndata:\n  to: {{quote fields.mail}}\n  ip: {{quote outputs.ip}}\n';
const files = { 'mail.yaml.hbs': MAIL };
const DEPLOYED = {
  at: 'a',
  run: 'r',
  commit: 'c',
  stacks: { ref: 'main', commit: OLD },
  fields: { mail: 'x@y' },
  outputs: { ip: '192.0.2.1' },
};
const ENTRY = { fields: { mail: 'x@y' }, stacks: { ref: 'main', commit: OLD }, status: 'deployed', deployed: DEPLOYED };
const NOTHING: CurrentDirectory = { ids: new Map(), recorded: {}, strangers: new Map(), violations: [] };

function preview(
  proposed: StacksVersion,
  {
    entry = ENTRY,
    running = version(OLD, { files }),
    current = NOTHING,
  }: { entry?: object | string; running?: StacksVersion | string; current?: CurrentDirectory } = {},
): InstanceEffect {
  const text = typeof entry === 'string' ? entry : JSON.stringify(entry);
  return previewInstance({
    instance: INSTANCE,
    stored: readFleetEntry({ file: 'instances/prod/shop.yaml', text }),
    proposed,
    versionAt: (commit) => (commit === OLD ? running : proposed),
    current,
    stacksInstances: { url: 'https://edp.example.org/o/stacks-instances', branch: 'main' },
  });
}

test('the same templates change nothing, with the outputs that the entry keeps', () => {
  expect(preview(version(PROPOSED, { files }))).toMatchObject({ effect: 'unchanged', violations: [], lines: [] });
});

test('a changed template is shown by objects and fields, another file by its lines', () => {
  const changed = { 'mail.yaml.hbs': MAIL.replace('quote outputs.ip', 'quote instance.name'), 'new.txt': 'x' };
  const { effect, counts, lines } = preview(version(PROPOSED, { files: changed }));
  expect({ effect, counts }).toEqual({ effect: 'changed', counts: { files: 2, objects: 1, fields: 1 } });
  expect(lines).toEqual([
    { mark: '~', text: 'ConfigMap mail (mail.yaml)' },
    { mark: '~', text: '    data.ip: "192.0.2.1" → shop', isField: true },
    { mark: '+', text: 'new.txt (+1 -0 lines)' },
  ]);
});

describe('the schema', () => {
  test.each([
    [
      'a field that old instances lack',
      'FIELD_REQUIRED',
      { properties: { size: { type: 'string' } }, required: ['size'] },
    ],
    [
      'a value that is not allowed any more',
      'FIELD_INVALID',
      { properties: { mail: { type: 'string', enum: ['a@b'] } } },
    ],
    ['a field that is gone', 'FIELD_UNKNOWN', { properties: { mail: undefined } }],
  ])('refuses %s', (_, code, schema) => {
    const { effect, violations } = preview(version(PROPOSED, { files, ...schema }));
    expect(effect).toBe('refused');
    expect(violations.map((each) => each.code)).toContain(code);
  });

  test('an (INITIAL) field that appears is named with the value that the next deployment fixes', () => {
    const properties = { zone: { type: 'string', default: 'eu-1', 'x-initial': true } };
    expect(preview(version(PROPOSED, { files, properties }))).toMatchObject({
      effect: 'unchanged',
      initial: ['zone ("eu-1")'],
    });
  });
});

test('what the templates do wrong with the fields of this instance is why it is refused', () => {
  const { effect, violations } = preview(version(PROPOSED, { files: { 'a.yaml.hbs': 'a: {{outputs.gone}}\n' } }));
  expect(effect).toBe('refused');
  expect(violations).toEqual([
    expect.objectContaining({ at: expect.objectContaining({ file: 'stacks/template/a.yaml.hbs' }) }),
  ]);
});

test.each([
  ['it was never deployed', { ...ENTRY, deployed: undefined, status: undefined }, /not deployed/],
  ['it was taken down', { ...ENTRY, status: 'destroyed' }, /not deployed/],
  ['its entry keeps no outputs', { ...ENTRY, deployed: { ...DEPLOYED, outputs: undefined } }, /keeps no outputs/],
  [
    'a deployment that failed has written over what was rendered, before that was kept',
    { ...ENTRY, status: 'failed', deployed: { ...DEPLOYED, stacks: undefined } },
    /does not say which templates/,
  ],
])('nothing is compared where %s', (_, entry, reason) => {
  expect(preview(version(PROPOSED, { files }), { entry })).toMatchObject({
    effect: 'unknown',
    reason: expect.stringMatching(reason),
  });
});

test('the templates that it runs are gone, or do not render any more', () => {
  const proposed = version(PROPOSED, { files });
  expect(preview(proposed, { running: 'gone' })).toMatchObject({ effect: 'unknown', reason: 'gone' });
  const running = version(OLD, { files: { 'a.yaml.hbs': 'a: {{#if}}\n' } });
  expect(preview(proposed, { running })).toMatchObject({
    effect: 'unknown',
    reason: expect.stringMatching(/cannot be rendered again/),
  });
});

test('an entry that cannot be read refuses this instance alone', () => {
  expect(preview(version(PROPOSED, { files }), { entry: 'fields: [' })).toMatchObject({
    effect: 'refused',
    violations: [{ code: 'YAML_INVALID' }],
  });
});

test('files that somebody edited or laid in the way are named; what only differs from what is rendered is not', () => {
  const id = blobId(Buffer.from('somebody\n'));
  const ids = new Map([
    ['mail.yaml', id],
    ['own.txt', id],
  ]);
  const current = { ...NOTHING, ids, recorded: { 'mail.yaml': blobId(Buffer.from('ours\n')), 'gone.yaml': id } };
  const { effect, edited } = preview(version(PROPOSED, { files: { ...files, 'own.txt': 'x' } }), { current });
  expect({ effect, edited }).toEqual({ effect: 'changed', edited: ['mail.yaml', 'own.txt'] });
});

test('data that Argo CD would delete is at risk', () => {
  const volume = 'kind: PersistentVolumeClaim\napiVersion: v1\nmetadata:\n  name: data\n  namespace: db\nspec: {}\n';
  const { risks } = preview(version(PROPOSED, { files }), {
    running: version(OLD, { files: { ...files, 'volume.yaml': volume } }),
  });
  expect(risks).toEqual([expect.objectContaining({ title: 'PersistentVolumeClaim db/data' })]);
});
