import { ViolationsError, type Violation } from '@edp/kit';
import { describe, expect, test } from '@jest/globals';
import { checkTree, renderInstance, type Tree } from '../src/index.ts';

const CONFIGURATION = {
  instance: { tenant: 'lab', environment: 'shop', name: 'shop', domain: 'shop.lab.example', path: 'lab/shop' },
  fields: { workers: 3, labels: { team: 'a', size: 'b' }, note: 'a: b', list: ['x'] },
  unset: ['size'],
  known: [{ names: { workers: 1, labels: 1, note: 1, list: 1, size: 2 } }, {}, { names: { cpu: 1 } }],
  outputs: { address: '192.0.2.7' },
  withheld: { secretFields: ['apiKey'], outputs: ['kubeconfig'], hasOutputs: true },
  stacks: { ref: 'main', commit: 'c'.repeat(40), selections: [] },
  stacksInstancesUrl: 'https://forge.example/o/stacks-instances',
};

/** What is said of a template, by rendering or by the check of what came out. */
function said(files: Record<string, string>, more: Partial<typeof CONFIGURATION> = {}): Violation[] {
  const template: Tree = new Map(
    Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text), executable: false }]),
  );
  try {
    const rendered = renderInstance(template, { ...CONFIGURATION, ...more });
    const { instance, stacksInstancesUrl } = CONFIGURATION;
    return checkTree(rendered, { instance, stacksInstancesUrl, allowUnknown: true }).violations;
  } catch (error) {
    if (error instanceof ViolationsError) return error.violations;
    throw error;
  }
}

describe('a rendered file that does not parse', () => {
  const nested = 'kind: ConfigMap\nmetadata:\n  labels:\n    {{toYaml fields.labels}}\n  name: x\n';
  const block = '{{#if fields.workers}}\n# workers\n{{/if}}\n';
  test.each([
    ['a block that is not moved right', nested, 4, 'toYaml fields.labels', 'nindent 4 (toYaml fields.labels)', 6],
    ['the same below a block', `${block}${nested}`, 7, 'toYaml fields.labels', 'nindent 4 (toYaml fields.labels)', 7],
    [
      'a block behind its key',
      'a:\n  labels: {{toYaml fields.labels}}\n',
      2,
      'toYaml fields.labels',
      'nindent 4 (toYaml fields.labels)',
      2,
    ],
    [
      'a width that is too small',
      'a:\n  labels:{{nindent 1 (toYaml fields.labels)}}\n  b: 1\n',
      2,
      'nindent 1 (toYaml fields.labels)',
      'nindent 4 (toYaml fields.labels)',
      3,
    ],
  ])('%s: place in the template, lines around, and the helper', (_, text, line, expression, helper, rendered) => {
    const [violation, ...others] = said({ 'a.yaml.hbs': text });
    expect(others).toEqual([]);
    expect(violation).toMatchObject({ code: 'OUTPUT_INVALID', at: { file: 'a.yaml' } });
    const [first, ...lines] = violation!.message.split('\n');
    expect(first).toMatch(/^the rendered a\.yaml does not parse: a\.yaml is not valid YAML: /);
    expect(first).toContain(`It comes from stacks/template/a.yaml.hbs:${line}, {{${expression}}}.`);
    expect(violation!.fix).toContain(`write {{${helper}}}`);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.filter((each) => each.startsWith('>'))).toHaveLength(1);
    expect(violation!.at!.line).toBe(rendered);
  });

  test('through a partial: the place is in the partial', () => {
    const [violation] = said({
      '_partials/labels.hbs': 'labels: {{toYaml fields.labels}}\n',
      'a.yaml.hbs': 'b: 1\na:\n  {{> labels}}\n',
    });
    expect(violation!.message).toContain(
      'It comes from stacks/template/_partials/labels.hbs:1, {{toYaml fields.labels}}.',
    );
  });

  test('without an expression: the line of the template', () => {
    const [violation] = said({ 'a.yaml.hbs': 'a: {{fields.workers}}\n{{#each fields.list}}\n- b\n{{/each}}\n' });
    expect(violation).toMatchObject({
      fix: expect.stringMatching(/^Correct stacks\/template\/a\.yaml\.hbs, line [34] or/),
    });
    expect(violation!.message).toMatch(/\n {5}1 \| a: 3\n> +2 \| - b/);
  });

  test('a fault beside an expression is not blamed on it', () => {
    const [violation] = said({ 'a.json.hbs': '{"a": {{fields.workers}},}\n' });
    expect(violation).toMatchObject({ fix: expect.stringMatching(/^Correct stacks\/template\/a\.json\.hbs, line 1/) });
    expect(violation!.message).not.toContain('{{');
  });

  test('that is copied names itself, and a Secret shows no line', () => {
    expect(said({ 'a.yaml': 'a: [\n' })[0]).toMatchObject({ fix: expect.stringMatching(/the template of a\.yaml/) });
    const secret = 'kind: Secret\nstringData:\n  password: {{toYaml fields.labels}}\n';
    const [violation] = said(
      { 'a.yaml.hbs': secret },
      { fields: { ...CONFIGURATION.fields, labels: { team: 'canary', size: 'b' } } },
    );
    expect(violation!.message).toMatch(/a\.yaml\.hbs:3, .*Its lines are not shown: the file holds a Secret\.$/);
    expect(JSON.stringify(violation)).not.toContain('canary');
  });
});

describe('a name that a template does not get', () => {
  test.each([
    ['{{workers}}', 'did you mean "fields.workers"?', 'Write {{fields.workers}}.'],
    ['{{#each fields.list}}{{workers}}{{/each}}', 'did you mean "fields.workers"?', 'Write {{fields.workers}}.'],
    ['{{address}}', 'did you mean "outputs.address"?', 'Write {{outputs.address}}.'],
    ['{{domain}}', 'did you mean "instance.domain"?', 'Write {{instance.domain}}.'],
    [
      '{{fields.apiKey}}',
      'is a secret field (x-secret), which no template gets',
      'Let the root module take var.apiKey',
    ],
    ['{{#if fields.apiKey}}x{{/if}}', 'is a secret field (x-secret)', 'var.apiKey'],
    ['{{@root.fields.apiKey}}', 'is a secret field (x-secret)', 'var.apiKey'],
    [
      '{{outputs.kubeconfig}}',
      'is a sensitive output of Terraform, which no template gets',
      'take sensitive away from output "kubeconfig"',
    ],
  ])('%s', (text, message, fix) => {
    expect(said({ 'a.txt.hbs': `first\n${text}\n` })).toEqual([
      {
        code: 'TEMPLATE_UNDEFINED',
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
        at: { file: 'stacks/template/a.txt.hbs', line: 2, column: expect.any(Number) },
      },
    ]);
  });

  test('an output where the step was given none', () => {
    const withheld = { ...CONFIGURATION.withheld, outputs: [], hasOutputs: false };
    expect(said({ 'a.txt.hbs': '{{outputs.address}}' }, { outputs: {} as never, withheld })).toMatchObject([
      {
        message: '{{outputs.address}} is not known: input outputs-file of this step is empty',
        fix: expect.stringMatching(/Set outputs-file under "with:" .*terraform-plan \(modes diff and record\)/),
      },
    ]);
  });

  test('a part of an object without a value', () => {
    expect(said({ 'a.txt.hbs': '{{fields.size.cpu}}' })).toMatchObject([
      {
        message:
          '{{fields.size.cpu}} is not set and cannot be printed: fields.size has no value, so no default of its parts takes effect',
        fix: 'Give size "default: {}" in schema.yaml, so that the defaults of its parts count, or put what needs it into {{#if fields.size}}.',
      },
    ]);
  });

  test.each([
    ['a\n{{#if fields.workers}}\nb\n{{#each fields.list}}\n{{/each}}\n', 'if', 2],
    ['{{!-- {{#if}} --}}\n{{#each fields.list}}\n\\{{#if}}\n{{#if this}}x{{/if}}\n', 'each', 2],
  ])('a block that is never closed: %j', (text, name, line) => {
    expect(said({ 'a.txt.hbs': text })).toMatchObject([
      {
        code: 'TEMPLATE_SYNTAX',
        message: `the template cannot be parsed: the block {{#${name}}} that begins here is never closed`,
        fix: `Write {{/${name}}} where the block ends.`,
        at: { line },
      },
    ]);
  });
});
