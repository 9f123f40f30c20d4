import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findUnreadFields } from '../src/resolve/module/find-unread-fields.ts';
import { readRootVariables } from '../src/resolve/module/read-root-variables.ts';

const variable = (name: string, required = false) => ({ name, required, file: 'tf/variables.tf', line: 7 });
const NAMED = /"labels" reaches no variable .*variable "lables" \(tf\/variables\.tf:7\).*same name/;

test.each<[string, string[], string[], ReturnType<typeof variable>[], string[], RegExp[]]>([
  ['only templates read it', ['adminEmail'], [], [variable('nodes')], ['adminEmail'], []],
  ['every one has a variable', ['nodes'], ['key'], [variable('nodes'), variable('key')], [], []],
  ['a variable is nearly named so', ['labels'], [], [variable('lables')], ['labels'], [NAMED]],
  ['letters of the other case', ['dnsZoneID'], [], [variable('dnsZoneId')], ['dnsZoneID'], [/"dnsZoneId"/]],
  ['the near one has a field of its own', ['node', 'nodes'], [], [variable('nodes')], ['node'], []],
  ['the near one is set by the run', ['tenants'], [], [variable('tenant')], ['tenants'], []],
  ['the near one has no default, which is warned of', ['labels'], [], [variable('lables', true)], ['labels'], []],
  [
    'a secret field nothing reads',
    [],
    ['apiKey'],
    [],
    [],
    [/secret field "apiKey".*goes nowhere.*declare variable "apiKey"/],
  ],
  ['a secret field, nearly', [], ['apiKey'], [variable('apikey')], [], [/secret field "apiKey".*"apikey"/]],
])('fields and variables: %s', (_, fields, secretFields, variables, names, lines) => {
  const unread = findUnreadFields(variables, { fields, secretFields, others: ['tenant'] });
  expect(unread.names).toEqual(names);
  expect(unread.lines).toEqual(lines.map((line) => expect.stringMatching(line)));
});

test('variables of a root module: an override file gives a default, those of a called module are not its own', async () => {
  const root = await mkdtemp(join(tmpdir(), 'edp-root-'));
  const directory = join(root, 'tf');
  await mkdir(join(directory, 'inner'), { recursive: true });
  const files = {
    'main.tf': 'module "inner" { source = "./inner" }\nvariable "a" {}\nvariable "b" {}\n',
    'a_override.tf': 'variable "a" { default = 1 }\n',
    'inner/main.tf': 'variable "c" {}\n',
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(directory, file), text);
  const found = await readRootVariables(root, { directory });
  expect(found.map(({ name, required }) => [name, required])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});
