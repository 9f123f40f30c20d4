import { ViolationsError, type Violation } from '@edp/kit';
import { mergeFields, parseEntry, parseFieldSchema } from '@edp/instance';
import { describe, expect, test } from '@jest/globals';

const FILE = 'stacks/schema.yaml';

function mistakes(text: string): Violation[] {
  try {
    parseFieldSchema(text, FILE);
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
  return [];
}

const FIELDS = `type: object
properties:
  adminEmail: { type: string }
  nodes:
    type: integer
    minimum: 1
    maximum: 10
    default: 3
  size:
    type: object
    required: [cpu]
    properties:
      cpu: { type: integer, maximum: 8, default: 2 }
`;

describe('a mistake of the schema is told to who wrote it', () => {
  test('a sound one has none', () => {
    expect(mistakes(FIELDS)).toEqual([]);
    expect(mistakes(`required: [adminEmail]\n${FIELDS}`)).toEqual([]);
  });

  test.each([
    ['at the root', `required: [adminEmail, adminMail]\n${FIELDS}`, 'required\\[1\\]', 1, 'adminMail', 'adminEmail'],
    ['in an object', FIELDS.replace('[cpu]', '[cpus]'), 'properties.size.required\\[0\\]', 11, 'cpus', 'cpu'],
    [
      'in a condition',
      `${FIELDS}if: { properties: { nodes: { const: 1 } } }\nthen: { required: [adminEmial] }\n`,
      'then.required\\[0\\]',
      15,
      'adminEmial',
      'adminEmail',
    ],
  ])('a required name that no field has, %s', (_, text, place, line, name, near) => {
    expect(mistakes(text)).toEqual([
      {
        code: 'SCHEMA_INVALID',
        message: expect.stringMatching(
          new RegExp(`^${FILE} at ${place} requires "${name}", and names no such field, did you mean "${near}"\\?$`),
        ),
        fix: `Correct ${FILE} in the stacks repository: no operator can.`,
        at: { file: FILE, line, column: expect.any(Number) },
      },
    ]);
  });

  test('a map takes any required name', () => {
    const map =
      'type: object\nproperties:\n  labels:\n    type: object\n    required: [team]\n    additionalProperties: { type: string }\n';
    expect(mistakes(map)).toEqual([]);
  });

  test.each([
    ['out of bounds', FIELDS.replace('default: 3', 'default: 20'), 'nodes', 8, '20 must be <= 10'],
    ['of another type', FIELDS.replace('default: 3', 'default: three'), 'nodes', 8, '"three" must be integer'],
    ['in an object', FIELDS.replace('default: 2', 'default: 9'), 'size.properties.cpu', 13, '9 must be <= 8'],
    [
      'in the default of an object',
      FIELDS.replace('    required: [cpu]', '    default: { cpu: 9 }'),
      'size',
      11,
      '9 must be <= 8',
    ],
    [
      'that is no choice',
      FIELDS.replace('type: string', 'enum: [a, b], default: c'),
      'adminEmail',
      3,
      '"c" must be equal to one',
    ],
  ])('a default %s', (_, text, field, line, problem) => {
    const found = mistakes(text);
    expect(found).toMatchObject([
      {
        code: 'SCHEMA_INVALID',
        message: expect.stringContaining(
          `${FILE} at properties.${field}.default has a default that its own field refuses: ${problem}`,
        ),
        fix: `Correct ${FILE} in the stacks repository: no operator can.`,
        at: { file: FILE, line },
      },
    ]);
  });

  test.each([
    ['x-form', 'three', 'must be a number'],
    ['x-initial', '"yes"', 'must be true or false'],
    ['x-secret', '1', 'must be true or false'],
  ])('a word of ours with a wrong value: %s', (word, value, problem) => {
    expect(mistakes(FIELDS.replace('minimum: 1', `${word}: ${value}`))).toEqual([
      {
        code: 'SCHEMA_INVALID',
        message: `${FILE} at properties.nodes.${word} ${problem}`,
        fix: `Correct ${FILE} in the stacks repository: no operator can.`,
        at: { file: FILE, line: 6, column: 5 },
      },
    ]);
  });

  test('properties under another name', () => {
    expect(mistakes(FIELDS.replace('properties:', 'propertys:'))).toMatchObject([
      {
        message: `${FILE} has no "properties", a block of the fields: "propertys" stands in their place`,
        at: { line: 2 },
      },
    ]);
  });

  test('types that are none and words that nobody knows: one line each, all at once', () => {
    const text = FIELDS.replace('type: integer\n', 'type: int\n')
      .replace('minimum: 1', 'minimun: 1')
      .replace('maximum: 10', "maximum: '10'")
      .replace('adminEmail: { type: string }', 'adminEmail: { type: [string, nul] }');
    expect(
      mistakes(text)
        .map(({ message, at }) => `${at?.line} ${message}`)
        .sort(),
    ).toEqual([
      `3 ${FILE} at properties.adminEmail.type[1] is "nul", which is no type, did you mean "null"?`,
      `5 ${FILE} at properties.nodes.type is "int", which is no type, did you mean "integer"?`,
      `6 ${FILE} at properties.nodes.minimun has a word that JSON Schema does not know: "minimun", did you mean "minimum"?`,
      `7 ${FILE} at properties.nodes.maximum must be number`,
    ]);
  });
});

describe('a deployed value that the schema does not allow any more', () => {
  const schema = (initial: boolean) =>
    parseFieldSchema(`type: object\nproperties:\n  region: { enum: [eu-de, eu-ch], x-initial: ${initial} }\n`, FILE);
  const text = `fields: { region: eu-nl }\nstatus: deployed\ndeployed:\n  { at: a, run: r, commit: c, fields: { region: eu-nl } }\n`;
  const violations = (initial: boolean, form = {}) =>
    mergeFields({
      ...{ schema: schema(initial), form, operation: 'plan', entryText: text, entryFile: 'e.yaml' },
      entry: parseEntry(text, 'e.yaml'),
    }).violations;

  test('is no mistake of the operator', () => {
    expect(violations(true)).toMatchObject([
      {
        code: 'FIELD_INVALID',
        message: `field region = "eu-nl" is what is deployed and (INITIAL), so no form can change it, and ${FILE} does not allow it any more: it must be one of eu-de, eu-ch`,
        fix: `Allow that value again in ${FILE} of the stacks repository, or deploy from a version of it that does (stacks-ref).`,
        at: { file: 'e.yaml', line: 1 },
      },
    ]);
    expect(violations(false)).toMatchObject([{ fix: expect.stringMatching(/Or set region to an allowed value\.$/) }]);
  });

  test('another one that is wrong as well is told as before', () => {
    expect(violations(false, { region: 'eu-xx' })).toMatchObject([{ fix: expect.stringMatching(/^Correct region/) }]);
  });
});
