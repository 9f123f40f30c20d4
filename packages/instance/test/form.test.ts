import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inputName, isFormStale, parseFieldSchema, parseForm, readFormFields, replaceForm } from '@edp/instance';
import { parseYaml } from '@edp/yaml';

const schemaOf = (path: string) => parseFieldSchema(readFileSync(path, 'utf8'), path);
const EXAMPLE = schemaOf('examples/stacks/schema.yaml');
const NESTED = schemaOf('packages/instance/test/nested-schema.yaml');
const options = { file: 'deploy.yml' };

/** A workflow with the markers, and as many other inputs as asked for besides `fields`. */
function workflow({ others = 0, begin = '# form: begin', indent = 6 } = {}): string {
  const pad = ' '.repeat(indent);
  const more = Array.from({ length: others }, (_, index) => `${pad}other-${index}: { type: string }\n`).join('');
  return `on:\n  workflow_dispatch:\n    inputs:\n${more}${pad}${begin}\n${pad}old: { type: string }\n${pad}# form: end\n${pad}fields: { type: string }\njobs: {}\n`;
}

const inputsOf = (
  text: string,
): Record<string, { description: string; type: string; options?: string[]; default?: string }> =>
  (parseYaml(text, options) as { on: { workflow_dispatch: { inputs: never } } }).on.workflow_dispatch.inputs;

describe('replaceForm', () => {
  test('says title, (INITIAL), required, format and bounds; enums and booleans are choices with an empty first', () => {
    const inputs = inputsOf(replaceForm(workflow({ others: 3 }), EXAMPLE, options));
    expect(inputs['admin-email']).toEqual({
      description: "4. admin-email – Administrator's e-mail, required for a new instance, email, empty = unchanged",
      type: 'string',
      required: false,
    });
    expect(inputs['cluster-flavor']).toMatchObject({
      description: '5. cluster-flavor – Cluster flavor (INITIAL), required for a new instance, empty = unchanged',
      type: 'choice',
      default: '',
      options: ['', 'cce.s2.small', 'cce.s2.medium', 'cce.s2.large'],
    });
    expect(inputs['nodes']?.description).toMatch(/1 to 10, default 3/);
    expect(inputs['observability']?.options).toEqual(['', 'true', 'false']);
    expect(inputs).not.toHaveProperty('otc-secret-key');
    expect(inputs).not.toHaveProperty('old');
  });
  test('reads through references and lists of constants; objects and lists have no input', () => {
    const inputs = inputsOf(replaceForm(workflow(), NESTED, { ...options, maxInputs: 25 }));
    expect(Object.keys(inputs)).toEqual(['contact', 'region', 'tier', 'portal', 'fields']);
    expect(inputs['region']).toMatchObject({
      description: '2. region – Region (INITIAL), default "eu-de", empty = unchanged',
      options: ['', 'eu-de', 'eu-nl', 'eu-ch2'],
    });
    expect(inputs['tier']?.options).toEqual(['', 'small', 'large']);
    expect(inputs['contact']?.description).toMatch(/email, at most 60 characters/);
  });
  test('has one empty choice, also where the schema lists an empty value', () => {
    const schema = parseFieldSchema("type: object\nproperties:\n  a: { enum: ['', x, null, 1] }\n", 's.yaml');
    expect(inputsOf(replaceForm(workflow(), schema, options))['a']?.options).toEqual(['', 'x', '1']);
  });
  test.each([10, 25])('fills a form up to the %d inputs of the server, those of the workflow counted', (maxInputs) => {
    for (const others of [0, 4, 8, 9]) {
      const text = replaceForm(workflow({ others }), EXAMPLE, { ...options, maxInputs });
      const shown = EXAMPLE.fields.filter(({ secret }) => !secret).length;
      expect(Object.keys(inputsOf(text))).toHaveLength(Math.min(maxInputs, others + 1 + shown));
    }
    expect(() => replaceForm(workflow({ others: maxInputs }), EXAMPLE, { ...options, maxInputs })).toThrow(
      expect.objectContaining({ code: 'FORM_INVALID' }),
    );
  });
  test('keeps its limit in the first mark, and the rest of the workflow byte for byte', () => {
    const text = replaceForm(workflow({ others: 2 }), EXAMPLE, { ...options, maxInputs: 6 });
    expect(text).toContain('      # form: begin, at most 6 inputs\n');
    expect(replaceForm(text, EXAMPLE, options)).toBe(text);
    expect(Object.keys(inputsOf(text))).toHaveLength(6);
    const outside = (each: string): string => each.replace(/# form: begin[\s\S]*# form: end/, '');
    expect(outside(text)).toBe(outside(workflow({ others: 2 })));
  });
  test.each([
    ['the marks', 'on: {}\n'],
    ['an input for the other fields', workflow().replace('fields:', 'more:')],
  ])('refuses a workflow without %s', (_, text) => {
    expect(() => replaceForm(text, EXAMPLE, options)).toThrow(expect.objectContaining({ code: 'FORM_INVALID' }));
  });
});

describe('isFormStale', () => {
  const written = replaceForm(workflow(), EXAMPLE, options);
  test('sees every difference that counts, and none of layout', () => {
    expect(isFormStale(written, EXAMPLE, options)).toBe(false);
    expect(isFormStale(written.replaceAll("''", '""').replaceAll(/^ +- /gm, '          -  '), EXAMPLE, options)).toBe(
      false,
    );
    expect(isFormStale(workflow(), EXAMPLE, options)).toBe(true);
    expect(isFormStale(written.replace('1 to 10', '1 to 12'), EXAMPLE, options)).toBe(true);
    expect(isFormStale(written.replace(/ +- cce\.s2\.large\n/, ''), EXAMPLE, options)).toBe(true);
    expect(isFormStale(written, NESTED, options)).toBe(true);
  });
  test('has nothing to say about a workflow without marks', () => {
    expect(isFormStale('on: {}\n', EXAMPLE, options)).toBe(false);
  });
});

describe('readFormFields', () => {
  const read = (inputs: Record<string, unknown>) => {
    const { form, violations } = parseForm(JSON.stringify(inputs));
    const result = readFormFields(form, NESTED);
    return { values: result.values, violations: [...violations, ...result.violations] };
  };
  test('every generated input finds its field again', () => {
    for (const schema of [EXAMPLE, NESTED])
      for (const { name, secret, choices = ['x'] } of schema.fields.filter((each) => !each.secret)) {
        const { form } = parseForm(JSON.stringify({ [inputName(name)]: String(choices[0]) }));
        expect(secret).toBe(false);
        expect(readFormFields(form, schema)).toMatchObject({ values: { [name]: choices[0] }, violations: [] });
      }
  });
  test.each(['007', '1e3', '+4', '0x10', '4 4', '\u00a04', '1_000', 'NaN', '--4', '0.12345678901234567890'])(
    'a number that is not written as one stays a text: %s',
    (text) => {
      const { form } = parseForm(JSON.stringify({ nodes: text }));
      expect(readFormFields(form, EXAMPLE).values['nodes']).toBe(text);
    },
  );
  test('nothing set in a nested line is nothing said; a misspelt name is told all the same', () => {
    expect(read({ fields: 'database: { size: , engine: "" }\nnetwork:\ncontact: ""\n' })).toEqual({
      values: {},
      violations: [],
    });
    expect(read({ fields: 'netwrok:\n' }).violations).toMatchObject([
      { code: 'FIELD_UNKNOWN', message: expect.stringMatching(/did you mean "network"/) },
    ]);
  });
  test('names the line of the form where it is no YAML, without quoting it', () => {
    const [violation] = read({ fields: 'contact: a@b.de\nportal: "s3cr3t\n' }).violations;
    expect(violation).toMatchObject({ code: 'FIELDS_INVALID', message: expect.stringMatching(/line \d/) });
    expect(JSON.stringify(violation)).not.toMatch(/s3cr3t/);
  });
});
