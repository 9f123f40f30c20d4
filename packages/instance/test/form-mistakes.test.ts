import { mergeFields, parseEntry, parseFieldSchema, parseForm, readFormFields } from '@edp/instance';
import { describe, expect, test } from '@jest/globals';

const SCHEMA = parseFieldSchema(
  `type: object
properties:
  workers: { type: integer }
  observability: { type: boolean }
  share: { type: number }
  region: { enum: [eu-de, eu-nl] }
  name: { type: string }
  engine: { enum: [postgres, mysql] }
  charset: { type: string }
  backup: { type: string }
  token: { type: string, x-secret: true }
  storage:
    type: object
    properties:
      kind: { enum: [disk, bucket] }
      size: { type: integer }
    if: { properties: { kind: { const: bucket } }, required: [kind] }
    then: { properties: { size: { type: integer, maximum: 5 } }, required: [size] }
allOf:
  - if: { properties: { engine: { const: mysql } }, required: [engine] }
    then: { required: [charset] }
    else: { required: [name] }
dependentRequired: { backup: [share] }
`,
  'stacks/schema.yaml',
);

function violations(form: Record<string, unknown>): { message: string; fix: string }[] {
  const { form: dispatched, violations: early } = parseForm(JSON.stringify(form));
  const read = readFormFields(dispatched, SCHEMA);
  const merged = mergeFields({
    ...{ schema: SCHEMA, entry: undefined, form: read.values, formAt: read.at, operation: 'plan' },
    ...{ entryFile: 'instances/lab/shop.yaml', entryText: undefined },
  });
  return [...early, ...read.violations, ...merged.violations];
}

describe('a field that the form sets twice', () => {
  test('is refused where the values differ', () => {
    expect(violations({ name: 'x', workers: '3', fields: 'share: 1\nworkers: 4' })).toEqual([
      {
        code: 'FIELD_TWICE',
        field: 'workers',
        message: 'the form sets workers twice, to different values, the second time in the input fields',
        fix: 'Leave one of the two empty.',
        at: { file: 'input fields', line: 2, column: 1 },
      },
    ]);
  });
  test.each([
    { workers: '3', fields: 'workers: 3' },
    { workers: '', fields: 'workers: 4' },
    { workers: '4', fields: 'workers: ""' },
  ])('is taken where they agree, or one is empty: %j', (form) => {
    expect(violations({ name: 'x', ...form })).toEqual([]);
  });
});

test('a number for a text says how to write it', () => {
  expect(violations({ fields: 'name: 1' })).toMatchObject([
    { message: 'field name = 1 must be string: a text, in quotes ("1")', at: { line: 1 } },
  ]);
});

describe('lines without a colon and a space', () => {
  test.each([
    ['workers 3', 1, 'workers', 'workers: 3'],
    ['workers=3', 1, 'workers', 'workers: 3'],
    ['workers = 3', 1, 'workers', 'workers: 3'],
    ['workers:3', 1, 'workers', 'workers: 3'],
    ['name: a\nworkers 3\nshare: 1', 2, 'workers', 'workers: 3'],
    ['# more\nworkers 3', 2, 'workers', 'workers: 3'],
  ])('%j names the line and what to write', (fields, line, name, instead) => {
    expect(violations({ fields, name: 'x' })).toEqual([
      {
        code: 'FIELDS_INVALID',
        field: 'fields',
        message: `the form's "fields" is no list of name: value lines: line ${line} has no colon and space behind "${name}"`,
        fix: `Write "${instead}".`,
      },
    ]);
  });
});

describe('a value of another type says what one looks like', () => {
  test.each([
    ['observability', 'yes', 'must be boolean: true or false'],
    ['observability', '1', 'must be boolean: true or false'],
    ['workers', 'three', 'must be integer: a whole number such as 3'],
    ['share', 'half', 'must be number: a number such as 1.5'],
  ])('%s = %j', (field, value, problem) => {
    expect(violations({ name: 'x', [field]: value })).toMatchObject([
      { message: `field ${field} = "${value}" ${problem}`, fix: expect.stringContaining(`Correct ${field}`) },
    ]);
  });

  test.each([
    ['workers', ' 5 ', 5],
    ['observability', '\ttrue ', true],
    ['region', ' eu-nl\n', 'eu-nl'],
    ['name', '  shop ', '  shop '],
  ])('white space around a value is left out where it cannot belong to it: %s = %j', (field, value, read) => {
    const { form } = parseForm(JSON.stringify({ [field]: value }));
    expect(readFormFields(form, SCHEMA)).toMatchObject({ values: { [field]: read }, violations: [] });
  });
});

describe('what holds under a condition says under which', () => {
  test.each([
    [{ engine: 'mysql' }, 'required field charset is missing, because engine = "mysql"'],
    [{ engine: 'postgres' }, 'required field name is missing, because engine = "postgres"'],
    [{}, 'required field name is missing, because engine is not set'],
    [{ name: 'x', backup: 'b' }, 'required field share is missing, because backup is set'],
    [
      { name: 'x', fields: 'storage: {kind: bucket}' },
      'required field storage.size is missing, because storage.kind = "bucket"',
    ],
    [
      { name: 'x', fields: 'storage: {kind: bucket, size: 9}' },
      'field storage.size = 9 must be <= 5, because storage.kind = "bucket"',
    ],
  ])('%j', (form, message) => {
    expect(violations(form).map((each) => each.message)).toEqual([message]);
  });
});

test('a block of another kind than it has to be is told in plain words, without its value', () => {
  const refusal = (text: string): unknown => {
    try {
      return parseEntry(text, 'e.yaml');
    } catch (error) {
      return error;
    }
  };
  expect(refusal('fields:\n- canary\n')).toMatchObject({
    violations: [{ message: 'fields: must be a block of name: value lines, and is a list', at: { line: 1 } }],
  });
  expect(refusal('fields: canary\n')).toMatchObject({
    violations: [{ message: 'fields: must be a block of name: value lines, and is a text' }],
  });
});
