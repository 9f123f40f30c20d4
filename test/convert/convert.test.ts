import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseFieldSchema } from '@edp/instance';
import { parseYaml } from '@edp/yaml';

const HELM = 'a: {{ .Values.a }}\n';
const WORLD: Record<string, string> = {
  'forgejo/values.yaml':
    'host: {{{ .Env.DOMAIN }}}\nadmin: {{{ getenv "ADMIN_EMAIL" }}}\npassword: {{{ .Env.ADMIN_PASSWORD }}}\n',
  'forgejo/templates/x.yaml': HELM,
  'argo/app.yaml':
    'url: {{ .Env.STACKS_URL }}/{{ .Env.TENANT }}/{{ .Env.CONFIRM }}\nnodes: {{ datasource "nodes" }}\n{{ if .Env.METRICS }}m: {{ .Env.METRICS }}{{ end }}\n',
  'run.sh': 'echo {{ .Env.DOMAIN }}\n',
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'edp-convert-'));
  for (const [path, text] of Object.entries(WORLD)) {
    mkdirSync(dirname(join(root, 'world', path)), { recursive: true });
    writeFileSync(join(root, 'world', path), text);
  }
  chmodSync(join(root, 'world', 'run.sh'), 0o755);
  mkdirSync(join(root, 'world', '.git'));
  writeFileSync(join(root, 'world', '.git', 'config'), 'x');
  symlinkSync('/etc/passwd', join(root, 'world', 'link'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function convert(...args: string[]): { code: number | null; output: string } {
  const options = { encoding: 'utf8', timeout: 120_000 } as const;
  const argv = ['--import', 'tsx', 'tools/convert/convert.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, options);
  return { code: status, output: stdout + stderr };
}

test('a directory of gomplate becomes templates, a schema and a list of what is left', () => {
  const into = join(root, 'stacks');
  const { code, output } = convert(join(root, 'world'), '--into', into, '--map', 'DOMAIN=instance.domain');
  expect({ code, output }).toMatchObject({ code: 0 });
  const read = (path: string): string => readFileSync(join(into, path), 'utf8');
  expect(readdirSync(join(into, 'template'), { recursive: true }).sort()).toEqual([
    'argo',
    'argo/app.yaml.hbs',
    'forgejo',
    'forgejo/templates',
    'forgejo/templates/x.yaml',
    'forgejo/values.yaml.hbs',
    'run.sh.hbs',
  ]);
  expect(read('template/forgejo/templates/x.yaml')).toBe(HELM);
  expect(read('template/forgejo/values.yaml.hbs')).toBe(
    'host: {{instance.domain}}\nadmin: {{default fields.adminEmail ""}}\npassword: {{fields.adminPassword}}\n',
  );
  expect(read('template/argo/app.yaml.hbs')).toBe(
    'url: {{fields.stacksUrl}}/{{tenant}}/{{fields.confirmValue}}\nnodes: {{unconverted "line 2"}}\n{{#if fields.metrics}}m: {{fields.metrics}}{{/if}}\n',
  );
  expect(statSync(join(into, 'template/run.sh.hbs')).mode & 0o100).toBe(0o100);

  const schema = parseFieldSchema(read('schema.yaml'), 'schema.yaml');
  expect(schema.fields.map(({ name, secret }) => [name, secret])).toEqual([
    ['adminEmail', false],
    ['adminPassword', true],
    ['confirmValue', false],
    ['metrics', false],
    ['stacksUrl', false],
  ]);
  expect(parseYaml(read('schema.yaml'), { file: 'schema.yaml' })).toMatchObject({
    required: ['confirmValue', 'stacksUrl'],
    properties: {
      adminPassword: { 'x-secret': true, description: 'ADMIN_PASSWORD of gomplate, in forgejo/values.yaml.' },
    },
  });
  for (const line of [
    /^ {2}argo\/app\.yaml:2: \{\{ datasource "nodes" \}\}: nothing here stands for datasource/m,
    /^ {2}forgejo\/values\.yaml:3: ADMIN_PASSWORD$/m,
    /^ {2}link$/m,
    /^ {2}DOMAIN: instance\.domain$/m,
  ])
    expect(output).toMatch(line);
});

test.each([
  ['no directory', [], /INPUT|the directory/],
  ['a folder that is not empty', ['world', '--into', 'world'], /not empty/],
  ['a map to something that no template sees', ['world', '--into', 'new', '--map', 'A=process.env'], /--map/],
  ['delimiters that are one', ['world', '--into', 'new', '--delimiters', '{{'], /--delimiters/],
])('%s is refused', (_, args, message) => {
  const { code, output } = convert(...args.map((arg) => (/^(?:world|new)$/.test(arg) ? join(root, arg) : arg)));
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(message) });
});

describe('endings and files that gomplate was told to leave out', () => {
  const world = (name: string, files: Record<string, string>): string => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name, path)), { recursive: true });
      writeFileSync(join(root, name, path), text);
    }
    return join(root, name);
  };

  test('an ending comes off where it is told to, and is named where not', () => {
    const from = world('ending', {
      'a/v.yaml.tmpl': 'a: {{ .Env.DOMAIN }}\n',
      'plain.yaml.tmpl': 'b\n',
      'run.tmpl': 'x',
    });
    chmodSync(join(from, 'run.tmpl'), 0o755);
    const kept = convert(from, '--into', join(root, 'ending-kept'));
    expect(kept).toMatchObject({ code: 0 });
    expect(kept.output).toMatch(/--suffix \.tmpl takes it off:\n {2}a\/v\.yaml\.tmpl\n {2}plain\.yaml\.tmpl\n/);
    const into = join(root, 'ending-off');
    const off = convert(from, '--into', into, '--suffix', '.tmpl');
    expect(off).toMatchObject({ code: 0 });
    expect(off.output).not.toContain('takes it off');
    expect(readdirSync(join(into, 'template'), { recursive: true }).sort()).toEqual([
      'a',
      'a/v.yaml.hbs',
      'plain.yaml',
      'run',
    ]);
    expect(readFileSync(join(into, 'template', 'a', 'v.yaml.hbs'), 'utf8')).toBe('a: {{fields.domain}}\n');
    expect(statSync(join(into, 'template', 'run')).mode & 0o100).not.toBe(0);
  });

  test('two files never become one', () => {
    const from = world('collision', { 'v.yaml': 'a', 'v.yaml.tmpl': 'b' });
    const { code, output } = convert(from, '--into', join(root, 'collision-into'), '--suffix', '.tmpl');
    expect({ code, output }).toMatchObject({
      code: 1,
      output: expect.stringContaining('v.yaml.tmpl would be called v.yaml'),
    });
    expect(readdirSync(root)).not.toContain('collision-into');
  });

  test('what a .gomplateignore names is left out and named, settings of gomplate are named', () => {
    const from = world('ignoring', {
      '.gomplateignore': '*.md\n!keep.md\n',
      'sub/.gomplateignore': 'notes\n',
      'a.md': '{{ .Env.NOT_ASKED }}',
      'keep.md': 'k',
      'sub/notes/x': 'x',
      'sub/v.yaml': 'v',
      '.gomplate.yaml': 'datasources: {}\n',
    });
    const into = join(root, 'ignoring-into');
    const { code, output } = convert(from, '--into', into);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(/a \.gomplateignore names them:\n {2}a\.md\n {2}sub\/notes\/x\n/);
    expect(output).toMatch(/Settings of gomplate[^\n]*:\n {2}\.gomplate\.yaml\n/);
    expect(output).not.toContain('NOT_ASKED');
    expect(readdirSync(join(into, 'template'), { recursive: true })).toEqual(
      expect.arrayContaining(['keep.md', 'sub/v.yaml']),
    );
    expect(readdirSync(join(into, 'template'), { recursive: true })).not.toContain('a.md');
  });
});
