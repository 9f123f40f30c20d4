import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Violation, ViolationsError } from '@edp/kit';
import { type Entry, mergeFields, parseEntry, parseFieldSchema, parseForm, readFormFields } from '@edp/instance';

const TEXT = readFileSync('packages/instance/test/nested-schema.yaml', 'utf8');
const SCHEMA = parseFieldSchema(TEXT, 'schema.yaml');

const schemaErrors = (text: string): Violation[] => {
  try {
    parseFieldSchema(text, 'schema.yaml');
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  throw new Error('expected a refusal');
};

/** Merges what the form's `fields` lines say over an entry's text. */
function merge(lines: string, entryText?: string) {
  const entry: Entry | undefined = entryText === undefined ? undefined : parseEntry(entryText, 'e.yaml');
  const { form } = parseForm(JSON.stringify({ fields: lines }));
  const { values, at } = readFormFields(form, SCHEMA);
  return mergeFields({
    schema: SCHEMA,
    entry,
    form: values,
    formAt: at,
    operation: 'deploy',
    entryFile: 'e.yaml',
    entryText,
  });
}

describe('a schema with references, conditions and nested fields', () => {
  test('reports everything wrong in an entry at once, each with its line and column', () => {
    const { violations } = merge(
      '',
      `fields:
  contcat: ops@example.org
  region: eu-d
  portal: not a url
  database:
    sise: 50
    engine: pg15
    backup: { enabled: true }
  pools:
    - name: a
      nodes: -1
    - nodes: 2
  labels: { team: 7 }
  access: { grup: x }
`,
    );
    const seen = violations.map(({ code, field, at }) => [code, field, at?.line, at?.column]);
    expect(seen).toEqual([
      ['FIELD_REQUIRED', 'contact', undefined, undefined],
      ['FIELD_REQUIRED', 'database.backup.days', 8, 5],
      ['FIELD_REQUIRED', 'pools[1].name', 12, 7],
      ['FIELD_UNKNOWN', 'contcat', 2, 3],
      ['FIELD_UNKNOWN', 'database.sise', 6, 5],
      ['FIELD_UNKNOWN', 'access.grup', 14, 13],
      ['FIELD_INVALID', 'region', 3, 3],
      ['FIELD_INVALID', 'portal', 4, 3],
      ['FIELD_INVALID', 'database.engine', 7, 5],
      ['FIELD_INVALID', 'pools[0].nodes', 11, 7],
      ['FIELD_INVALID', 'labels.team', 13, 13],
      ['FIELD_INVALID', 'access', 14, 3],
    ]);
    const messages = violations.map(({ message }) => message).join('\n');
    expect(messages).toMatch(/contcat, did you mean "contact"/);
    expect(messages).toMatch(/region = "eu-d" must be one of eu-de, eu-nl, eu-ch2, did you mean "eu-de"/);
    expect(messages).toMatch(/database\.sise, did you mean "size"/);
    expect(messages).toMatch(/portal = "not a url" must match format "uri"/);
    for (const { fix } of violations) expect(fix).not.toBe('');
  });
  test('takes nested values from the form: objects join, lists replace, empty means unchanged', () => {
    const text =
      'fields:\n  contact: a@b.de\n  database: { size: 20, engine: pg17 }\n  pools: [{ name: a }, { name: b }]\n';
    const { set, fields, violations } = merge(
      'database:\n  backup: { enabled: true, days: 7 }\n  engine:\npools: [{ name: a, nodes: 3 }]\nlabels: {}\n',
      text,
    );
    expect(violations).toEqual([]);
    expect(set).toEqual({
      contact: 'a@b.de',
      database: { size: 20, engine: 'pg17', backup: { enabled: true, days: 7 } },
      pools: [{ name: 'a', nodes: 3 }],
      labels: {},
    });
    expect(fields).toMatchObject({ region: 'eu-de', pools: [{ name: 'a', nodes: 3 }] });
  });
  test('places what the form got wrong in the form, and what Git got wrong in Git', () => {
    const text = 'fields:\n  contact: a@b.de\n  database: { size: 1 }\n';
    const { violations } = merge('contact: c@d.de\ndatabase:\n  engine: pg1\nlabels: { a: 1 }\notc-key: x\n', text);
    expect(violations.map(({ field, at }) => [field, at?.file, at?.line, at?.column])).toEqual([
      ['database.engine', 'input fields', 3, 3],
      ['database.size', 'e.yaml', 3, 15],
      ['labels.a', 'input fields', 4, 11],
      ['otcKey', 'input fields', 5, 1],
    ]);
    const { form } = parseForm(JSON.stringify({ tier: 'tiny', fields: 'contact: a@b.de\n\nnetwrok: 1\n' }));
    const { values, violations: unknown, at } = readFormFields(form, SCHEMA);
    expect(unknown).toMatchObject([{ code: 'FIELD_UNKNOWN', at: { file: 'input fields', line: 3, column: 1 } }]);
    // An input of its own is named by the field.
    expect(values['tier']).toBe('tiny');
    expect(at(['tier'])).toBeUndefined();
  });
  test('fills defaults in at any depth, through references too, and never into the entry', () => {
    const { fields, set } = merge(
      '',
      'fields:\n  contact: a@b.de\n  network: {}\n  database: {}\n  pools: [{ name: a }]\n',
    );
    expect(fields).toEqual({
      contact: 'a@b.de',
      region: 'eu-de',
      network: { cidr: '10.0.0.0/16' },
      database: { engine: 'pg16' },
      pools: [{ name: 'a', nodes: 1 }],
    });
    expect(set).toMatchObject({ network: {}, database: {}, pools: [{ name: 'a' }] });
  });
  test('fills each place an alias stands for by itself', () => {
    const text = 'fields:\n  contact: a@b.de\n  network: &x {}\n  database: *x\n';
    expect(merge('', text).fields).toMatchObject({ network: { cidr: '10.0.0.0/16' }, database: { engine: 'pg16' } });
  });
  test('refuses values and names that would not arrive as they are, in Git and in the form', () => {
    const values =
      'contact: a@b.de\nlabels: { a: "x\\0y", b: "\\ud800", c: &x .inf, __proto__: z }\ndatabase: { size: 12345678901234567890 }\n';
    const indented = values.replaceAll(/^(?=.)/gm, '  ');
    const problems = [/control character/, /surrogate/, /no number that JSON can hold/, /no name/, /too large/];
    expect(() => merge('', `fields:\n${indented}`)).toThrow(ViolationsError);
    const messages = merge(values)
      .violations.map(({ message }) => message)
      .join('\n');
    for (const problem of problems) {
      expect(() => merge('', `fields:\n${indented}`)).toThrow(problem);
      expect(messages).toMatch(problem);
    }
  });
  test('a secret part of a field is the schema’s mistake', () => {
    expect(
      schemaErrors(
        'type: object\nproperties:\n  db:\n    type: object\n    properties:\n      password: { type: string, x-secret: true }\n',
      ),
    ).toMatchObject([
      { code: 'SCHEMA_INVALID', at: { line: 3, column: 3 }, fix: expect.stringMatching(/field of its own/) },
    ]);
  });

  test('takes x-stack where a field can select a directory, and nowhere else', () => {
    const schema = (field: string): string =>
      `type: object\nproperties:\n  extras:\n    ${field.replaceAll('\n', '\n    ')}\n`;
    const [extras] = parseFieldSchema(
      schema('type: array\nitems: { type: string }\nx-stack: extras/'),
      's.yaml',
    ).fields;
    expect(extras?.stack).toBe('extras');
    expect(parseFieldSchema(schema('type: boolean'), 's.yaml').fields[0]).not.toHaveProperty('stack');
    for (const field of [
      'type: integer\nx-stack: extras',
      'type: object\nx-stack: extras',
      'type: array\nitems: { type: string, x-stack: extras }',
      'type: boolean\nx-stack: true',
    ])
      expect(schemaErrors(schema(field))).toMatchObject([{ code: 'SCHEMA_INVALID' }]);
  });
});

describe('what is told of one value', () => {
  const $defs = `$defs:
  a: { type: object, required: [x], properties: { x: { type: integer } } }
  b: { type: object, required: [y], properties: { y: { type: integer } } }
`;
  test.each([
    ['a length', '{ type: string, minLength: 3 }', 'a', /v = "a" must NOT have fewer than 3 characters/],
    ['a type', '{ type: array }', 'x', /v = "x" must be array/],
    [
      'none of several forms',
      "{ oneOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }] }",
      { x: '1' },
      /none of the forms.*\(x must be integer; must have required property 'y'\)$/,
    ],
    [
      'two of several forms',
      "{ oneOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }] }",
      { x: 1, y: 2 },
      /several of the forms/,
    ],
    [
      'one of the constants',
      '{ oneOf: [{ const: s }, { const: l }] }',
      'm',
      /v = "m" has none.*\(must be "s"; must be "l"\)/,
    ],
    [
      'a name',
      "{ type: object, propertyNames: { pattern: '^[a-z]+$' }, additionalProperties: true }",
      { A: 1 },
      /^field v\.A = 1 has a name that must match pattern/,
    ],
    [
      'what is forbidden',
      '{ type: string, not: { const: bad } }',
      'bad',
      /v = "bad" has a form that the schema forbids/,
    ],
    ['equal elements', '{ type: array, uniqueItems: true }', [1, 1], /duplicate items/],
    ['a date', '{ type: string, format: date-time }', 'today', /must match format "date-time"/],
  ])('%s, in one violation', (_, field, value, message) => {
    const schema = parseFieldSchema(`type: object\n${$defs}properties:\n  v: ${field}\n`, 's.yaml');
    const { violations } = mergeFields({
      schema,
      entry: undefined,
      form: { v: value },
      operation: 'plan',
      entryFile: 'e.yaml',
      entryText: undefined,
    });
    expect(violations).toMatchObject([{ code: 'FIELD_INVALID', message: expect.stringMatching(message) }]);
  });
});

describe('a wrong schema', () => {
  test.each([
    ['no fields', 'type: object\n', /no "properties"/, undefined],
    ['a name that is not camelCase', 'properties:\n  admin-email: {}\n', /camelCase/, 2],
    ['a name every object has', 'properties:\n  constructor: { type: string }\n', /reserved/, 2],
    ['a name that is an input already', 'properties:\n  planId: { type: string }\n', /reserved/, 2],
    ['a keyword’s wrong type', 'properties:\n  a:\n    type: strin\n', /properties\.a\.type/, 3],
    ['an unknown keyword', 'properties:\n  a:\n    type: string\n    maxlength: 3\n', /maxlength/, 4],
    ['an unknown format', 'properties:\n  a:\n    type: string\n    format: emial\n', /emial/, 2],
    ['a pattern that is none', "properties:\n  a:\n    type: string\n    pattern: '('\n", /regular expression/, 4],
    [
      'a pattern for names that is none',
      "properties:\n  a:\n    type: object\n    patternProperties:\n      '[': { type: string }\n",
      /patternProperties\..*regular expression/,
      5,
    ],
    ['a reference to nothing', "properties:\n  a: { $ref: '#/$defs/b' }\n", /\$defs\/b/, 2],
    ['a reference out of the file', 'properties:\n  a: { $ref: https://evil.example/x }\n', /leads out/, 2],
    ['a mark that is no boolean', 'properties:\n  a: { type: string, x-initial: yes }\n', /x-initial/, 2],
  ])('is refused for %s', (_, text, message, line) => {
    const found = schemaErrors(text);
    expect(found[0]).toMatchObject({ code: 'SCHEMA_INVALID', message: expect.stringMatching(message) });
    if (line !== undefined) expect(found[0]?.at).toMatchObject({ file: 'schema.yaml', line });
  });
  test('is stopped when a pattern backtracks for ever or a reference has no end', () => {
    const check = (schema: string, value: unknown) => () => parseFieldSchema(schema, 'schema.yaml').check({ a: value });
    const slow = "type: object\nproperties:\n  a: { type: string, pattern: '^(a+)+$' }\n";
    expect(check(slow, `${'a'.repeat(60)}!`)).toThrow(expect.objectContaining({ code: 'SCHEMA_SLOW' }));
    expect(check(slow, 'aaa')()).toEqual([]);
    const endless =
      "type: object\n$defs: { x: { allOf: [{ $ref: '#/$defs/x' }] } }\nproperties:\n  a: { $ref: '#/$defs/x' }\n";
    expect(check(endless, 'x')).toThrow(expect.objectContaining({ code: 'SCHEMA_SLOW' }));
  });
});
