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
    askedBy.map(
      ({ line }) => `${kind} ${host}/${name.replaceAll(' ', '_')} ${reference.replaceAll(' ', '_') || '-'} :${line}`,
    ),
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

const modules = (...sources: string[]): Artifact[] =>
  collectArtifacts({
    rendered: [],
    directory: 'prod/edp',
    terraform: new Map([
      ['main.tf', sources.map((each, index) => `module "m${index}" {\n  source = "${each}"\n}\n`).join('')],
    ]),
  });

test('a directory in an archive is no part of its address', () => {
  const found = modules(
    'https://h.example/m.zip//sub?archive=zip',
    'https://h.example/o/r/archive/v1.tar.gz//a/b',
    'https://h.example/plain.zip',
  );
  expect(found.map(({ host, name }) => `${host}/${name}`)).toEqual([
    // An archive that a forge makes is the repository.
    'h.example/o/r',
    'h.example/m.zip',
    'h.example/plain.zip',
  ]);
});

test('what opens something is nowhere in what is shown of an address', () => {
  const found = [
    ...modules(
      'git::https://user:s3cr3t-1@h.example/o/r.git?ref=v1',
      'git::https://s3cr3t-2@h.example/o/s.git//x?sshkey=s3cr3t-3&ref=v2',
      'git::ssh://git:s3cr3t-4@h.example/o/t.git',
      'https://user:s3cr3t-5@h.example/m.zip',
      's3::https://user:s3cr3t-6@h.example/%zz',
    ),
    ...collectArtifacts({
      rendered: [
        [
          'app.yaml',
          {
            content: Buffer.from(
              'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: { sources: [{ repoURL: "https://u:s3cr3t-7@h.example/o/r", path: x }, { repoURL: "https://u:s3cr3t-8@h.example/charts", chart: web, targetRevision: 1.0.0 }] }\n',
            ),
          },
        ],
      ],
      directory: 'prod/edp',
    }),
  ];
  expect(found).toHaveLength(7);
  expect(JSON.stringify(found)).not.toMatch(/s3cr3t/);
  expect(found.map(({ text }) => text)).toContain('git::ssh://git:***@h.example/o/t.git');
});

describe('a whole deployment', () => {
  test('knows an image of a file that says so nowhere', () => {
    const text =
      'apiVersion: grafana.integreatly.org/v1beta1\nkind: Grafana\nspec: { version: registry.example/grafana:12 }\n';
    const found = collectArtifacts({ rendered: [['g.yaml', { content: Buffer.from(text) }]], directory: 'prod/edp' });
    expect(found.map(({ name, reference }) => [name, reference])).toEqual([['grafana', '12']]);
  });

  test('knows the directories of repositories that it reads', () => {
    const application = (source: string): string =>
      `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source: { repoURL: 'https://forge.example/o/r.git', ${source} }\n`;
    const tree = {
      'a.yaml': application('targetRevision: v1, path: ./apps/base/'),
      'b.yaml': application('targetRevision: v1, path: apps/other'),
      'root.yaml': application('targetRevision: v1, path: .'),
      'late.yaml': application("targetRevision: v1, path: '{{name}}'"),
      'values.yaml':
        "apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  sources:\n    - { repoURL: 'https://forge.example/o/v', targetRevision: v5, ref: values }\n    - { repoURL: 'https://charts.example', chart: c, targetRevision: 1.0.0, helm: { valueFiles: [$values/edp/c.yaml, own.yaml] } }\n",
      'kustomization.yaml': 'resources: [https://forge.example/o/bases//db?ref=v2]\n',
    };
    const artifacts = collectArtifacts({
      rendered: Object.entries(tree).map(([path, text]) => [path, { content: Buffer.from(text) }]),
      directory: 'prod/edp',
      terraform: new Map([
        ['main.tf', 'module "a" {\n  source = "git::https://forge.example/o/m.git//vpc?ref=v3"\n}\n'],
      ]),
      workflows: new Map([['w.yml', 'jobs: { a: { steps: [{ uses: o/actions/actions/plan@v4 }] } }\n']]),
      actionsUrl: ACTIONS_URL,
    });
    const repositories = artifacts.filter(({ via }) => via === 'git');
    expect(repositories.map(({ name, paths }) => [name, paths?.map(({ path, at }) => `${path} ${at.file}`)])).toEqual([
      ['o/bases', ['db prod/edp/kustomization.yaml']],
      ['o/m', ['vpc main.tf']],
      ['o/r', ['apps/base prod/edp/a.yaml', 'apps/other prod/edp/b.yaml']],
      ['o/v', ['edp/c.yaml prod/edp/values.yaml']],
      ['o/actions', ['actions/plan w.yml']],
    ]);
    expect(artifacts.find(({ name }) => name === 'o/r')?.askedBy).toHaveLength(4);
  });

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
