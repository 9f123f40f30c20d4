import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { collectArtifacts, type Artifact } from '@edp/closure';

const ROOT = 'packages/closure/test/fixtures';
const FIXTURES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => extname(file) !== '')
  .sort();
const ACTIONS_URL = 'https://default.example';

/** What JSON has no room to say. */
const OF_JSON: Record<string, string[]> = {
  'kubernetes/object.json': ['image registry.example/json 1 :9'],
  'kubernetes/tabs.json': ['image registry.example/tabs 1 :3'],
  'terraform/json.tf.json': [
    'module registry.terraform.io/team/vpc/otc 1.0.0 :1',
    'provider registry.terraform.io/opentelekomcloud/opentelekomcloud 1.36.0 :1',
  ],
};

function collect(file: string): Artifact[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const name = file.split('/')[1]!;
  const only = (...endings: string[]): [string, string][] =>
    endings.some((ending) => file.endsWith(ending)) ? [[name, text]] : [];
  return collectArtifacts({
    rendered: only('.yaml', '.md', '.json')
      .filter(() => !file.startsWith('terraform/'))
      .map(([path]) => [path, { content: Buffer.from(text) }]),
    directory: 'prod/edp',
    terraform: new Map(only('.tf', '.tf.json')),
    workflows: new Map(only('.yml')),
    actionsUrl: ACTIONS_URL,
  });
}

/** `#> kind host/name reference` at the end of the line that asks; `-` for no reference, `_` for a blank. */
function expected(file: string): string[] {
  if (file in OF_JSON) return OF_JSON[file]!;
  const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const [, marked] = / #> (.+)$/.exec(line) ?? [];
    return marked === undefined ? [] : [`${marked} :${index + 1}`];
  });
}

const toLines = (artifacts: Artifact[]): string[] =>
  artifacts.flatMap(({ kind, host, name, reference, askedBy }) =>
    askedBy.map(({ line }) => `${kind} ${host}/${name} ${reference.replaceAll(' ', '_') || '-'} :${line}`),
  );

test('there are 60 fixtures of things that are needed and 20 of things that are not', () => {
  const nothing = FIXTURES.filter((file) => file.startsWith('nothing/'));
  expect(nothing.length).toBeGreaterThanOrEqual(20);
  expect(FIXTURES.length - nothing.length).toBeGreaterThanOrEqual(60);
});

test.each(FIXTURES)('%s asks for exactly what it says, line by line', (file) => {
  expect(toLines(collect(file)).sort()).toEqual(expected(file).sort());
  if (!file.startsWith('nothing/')) expect(expected(file)).not.toEqual([]);
});

describe('a whole deployment', () => {
  test('names each artifact once, with every place that asks for it', () => {
    const pod = (image: string): { content: Buffer } => ({
      content: Buffer.from(`spec:\n  containers:\n    - name: a\n      image: ${image}\n`),
    });
    const artifacts = collectArtifacts({
      rendered: new Map([
        ['a.yaml', pod('nginx')],
        ['b/c.yaml', pod('docker.io/library/nginx:latest')],
      ]),
      directory: 'prod/edp',
      terraform: new Map(),
      workflows: new Map(),
      actionsUrl: ACTIONS_URL,
    });
    expect(artifacts).toEqual([
      expect.objectContaining({
        text: 'nginx',
        askedBy: [
          { file: 'prod/edp/a.yaml', line: 4 },
          { file: 'prod/edp/b/c.yaml', line: 4 },
        ],
      }),
    ]);
  });

  test('takes the version of a provider from the lock, and counts no provider twice that a neighbouring file declares', () => {
    const artifacts = collectArtifacts({
      rendered: [],
      directory: 'prod/edp',
      terraform: new Map([
        [
          'terraform/versions.tf',
          'terraform {\n  required_providers {\n    otc = {\n      source = "opentelekomcloud/opentelekomcloud"\n    }\n  }\n}\n',
        ],
        ['terraform/main.tf', 'resource "otc_vpc" "main" {}\n'],
        [
          'terraform/.terraform.lock.hcl',
          'provider "registry.terraform.io/opentelekomcloud/opentelekomcloud" {\n  version = "1.36.28"\n}\n',
        ],
      ]),
      workflows: new Map(),
      actionsUrl: ACTIONS_URL,
    });
    expect(toLines(artifacts)).toEqual(['provider registry.terraform.io/opentelekomcloud/opentelekomcloud 1.36.28 :4']);
  });
});
