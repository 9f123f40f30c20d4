import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Artifact, type ChartOptions, collectNeeds, findKustomize } from '@edp/closure';
import { silentLog } from '@edp/kit';
import { goPlatform, installTool } from '@edp/tool';
import { parseYamlDocuments } from '@edp/yaml';
import { KUSTOMIZE_RELEASE } from '../src/kustomize/kustomize-release.ts';
import { type ManagerStand, startManager } from './manager-stand.ts';
import { KUSTOMIZE_SHAPES, type KustomizeShape } from './kustomize-shapes.ts';

const run = promisify(execFile);
let stand: ManagerStand;
beforeAll(async () => {
  stand = await startManager();
  await stand.forge.createRepo('DevFW', 'bases');
});
afterAll(async () => stand.stop());

const written = (): string => `${stand.forge.origin}/DevFW/stacks-instances`;
const atForge = (text: string): string => stand.atForge(text);

async function collect(files: Record<string, string>, options: Partial<ChartOptions> = {}): Promise<Artifact[]> {
  return collectNeeds(
    {
      rendered: Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(atForge(text)) }]),
      directory: 'prod/edp',
    },
    { ...stand.chartOptions(), written: written(), ...options },
  );
}

const application = (path: string, settings = '{}'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec:\n  source:\n    repoURL: ${written()}\n    path: ${path}\n    kustomize: ${settings}\n`;
const imagesOf = (artifacts: Artifact[]): string[] =>
  artifacts.flatMap(({ kind, text }) => (kind === 'image' ? [text] : [])).sort();
const reasonOf = (found: Artifact[]): string | undefined =>
  found.find(({ unrendered }) => unrendered !== undefined)?.unrendered;
const inApp = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`k/${path}`, text]));

/** Makes a kustomization one that has to be built. */
const CHANGED = 'patches: [{ target: { kind: X }, patch: "- { op: remove, path: /a }" }]\n';

/** Images of the containers that Kustomize itself prints for a plain directory. */
async function witness({ files, witness: other }: KustomizeShape): Promise<string[]> {
  const root = mkdtempSync(join(stand.directory, 'witness-'));
  for (const [path, text] of Object.entries(Object.keys(other).length > 0 ? other : files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { stdout } = await run(stand.kustomize, ['build', root]);
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    for (const key of ['containers', 'initContainers'])
      for (const { image } of (record[key] as { image: string }[] | undefined) ?? []) found.push(image);
    Object.values(record).forEach(visit);
  };
  parseYamlDocuments(stdout, { file: 'stdout' }).forEach(visit);
  return [...new Set(found)].sort();
}

describe('kustomizations in the shapes of real ones', () => {
  beforeAll(async () => {
    const lent = Object.assign({}, ...KUSTOMIZE_SHAPES.map(({ remote = {} }) => remote)) as Record<string, string>;
    await stand.forge.seed('DevFW', 'bases', {
      files: Object.fromEntries(Object.entries(lent).map(([path, text]) => [path, atForge(text)])),
    });
  });

  test.each(KUSTOMIZE_SHAPES)('$name: the images are those of kustomize build', async (shape) => {
    const expected = await witness(shape);
    expect(expected).not.toEqual([]);
    const found = await collect({ ...inApp(shape.files), 'app.yaml': application('prod/edp/k', shape.settings) });
    expect([reasonOf(found), imagesOf(found)]).toEqual([undefined, expected]);
    for (const { kind, askedBy } of found)
      if (kind === 'image')
        expect(askedBy[0]).toEqual({
          ...{ file: 'prod/edp/app.yaml', line: 6 },
          from: 'Application app, prod/edp/k/kustomization.yaml',
        });
  });

  test('one that no Application names is built as well, and what it is made of is no image by itself', async () => {
    const { files } = KUSTOMIZE_SHAPES[3]!;
    expect(imagesOf(await collect(inApp(files)))).toEqual(['r.example/init:4', 'r.example/patched:9']);
  });

  test('an Application that comes out of one is deployed in turn', async () => {
    const found = await collect({
      ...inApp({
        'kustomization.yaml': `resources: ['FORGE/DevFW/bases//base?ref=main', app.yaml]\npatches: [{ target: { kind: Application }, patch: '- { op: replace, path: /spec/source/path, value: prod/edp/late }' }]\n`,
        'app.yaml': application('prod/edp/early'),
      }),
      'late/pod.yaml': 'apiVersion: v1\nkind: Pod\nspec: { containers: [{ name: a, image: "r.example/late:1" }] }\n',
    });
    expect([reasonOf(found), imagesOf(found)]).toEqual([undefined, ['r.example/late:1', 'r.example/web:1']]);
    expect(
      found.filter(({ kind }) => kind === 'repository').map(({ name, paths }) => [name, paths?.[0]?.path]),
    ).toContainEqual(['DevFW/bases', 'base']);
  });
});

describe('charts of a kustomization', () => {
  const chart = {
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': 'image: r.example/chart:1\n',
    'charts/web/templates/a.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: { name: "{{ .Release.Name }}" }\nspec: { containers: [{ name: a, image: "{{ .Values.image }}" }] }\n',
  };

  test.each([
    ['helmCharts', 'helmCharts: [{ name: web, releaseName: r, valuesInline: { image: "r.example/inline:2" } }]\n', {}],
    [
      'a generator in a file',
      'generators: [chart.yaml]\n',
      {
        'chart.yaml':
          'apiVersion: builtin\nkind: HelmChartInflationGenerator\nmetadata: { name: x }\nname: web\nreleaseName: r\nvaluesInline: { image: "r.example/inline:2" }\n',
      },
    ],
  ])('are rendered, and changed as the kustomization says: %s', async (_, text, more) => {
    const files = {
      'kustomization.yaml': `${text}images: [{ name: r.example/inline, newName: m.example/changed }]\n`,
      ...chart,
      ...more,
    };
    const found = await collect({ ...inApp(files), 'app.yaml': application('prod/edp/k') });
    const root = mkdtempSync(join(stand.directory, 'witness-'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const { stdout } = await run(stand.kustomize, ['build', '--enable-helm', '--helm-command', stand.helm, root]);
    expect(stdout).toContain('image: m.example/changed:2');
    expect([reasonOf(found), imagesOf(found)]).toEqual([undefined, ['m.example/changed:2']]);
  });
});

describe('values of a chart of a kustomization', () => {
  const values = (name: string): string => `a: r.example/a-${name}\nb: r.example/b-${name}\n`;
  const files = {
    'v.yaml': values('file'),
    'w.yaml': 'c: r.example/c-added\n',
    'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'charts/web/values.yaml': `${values('own')}c: r.example/c-own\nd: r.example/d-own\n`,
    'charts/web/templates/a.yaml':
      '{{- range tuple "a" "b" "c" "d" }}\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: "{{ . }}" }\nspec: { containers: [{ name: a, image: "{{ index $.Values . }}:1" }] }\n{{- end }}\n',
    'charts/web/templates/hook.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: { name: h, annotations: { helm.sh/hook: pre-install } }\nspec: { containers: [{ name: a, image: "r.example/hook:1" }] }\n',
  };

  test.each([
    'valuesInline: { a: r.example/a-inline }',
    'valuesInline: { a: r.example/a-inline }, valuesFile: v.yaml',
    'valuesInline: { a: r.example/a-inline }, valuesFile: v.yaml, valuesMerge: override',
    'valuesInline: { a: r.example/a-inline, e: x }, valuesFile: v.yaml, valuesMerge: merge',
    'valuesInline: { a: r.example/a-inline }, valuesMerge: merge',
    'valuesInline: { a: r.example/a-inline }, valuesFile: v.yaml, valuesMerge: replace',
    'valuesInline: { c: r.example/c-inline }, valuesFile: v.yaml, additionalValuesFiles: [w.yaml]',
    'valuesFile: v.yaml, additionalValuesFiles: [w.yaml], valuesMerge: replace',
    'skipHooks: true',
  ])('are those that Kustomize hands to Helm: %s', async (text) => {
    const all = { ...files, 'kustomization.yaml': `helmCharts: [{ name: web, releaseName: r, ${text} }]\n` };
    const root = mkdtempSync(join(stand.directory, 'witness-'));
    for (const [path, content] of Object.entries(all)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    const { stdout } = await run(stand.kustomize, ['build', '--enable-helm', '--helm-command', stand.helm, root]);
    const expected = [...stdout.matchAll(/image: (\S+)/g)].map(([, image]) => image!).sort();
    const found = await collect({ ...inApp(all), 'app.yaml': application('prod/edp/k') });
    expect([reasonOf(found), imagesOf(found)]).toEqual([undefined, expected]);
  });
});

test('an image that a generator of a kustomization writes into a ConfigMap counts', async () => {
  const text =
    'configMapGenerator: [{ name: c, literals: ["RELATED_IMAGE_X=r.example/literal:1"] }, { name: d, envs: [e.env] }]\n';
  const files = { 'kustomization.yaml': text, 'e.env': 'POSTGRES_IMAGE_NAME=r.example/of-file:2\n' };
  const found = await collect({ ...inApp(files), 'app.yaml': application('prod/edp/k') });
  expect([reasonOf(found), imagesOf(found)]).toEqual([undefined, ['r.example/literal:1', 'r.example/of-file:2']]);
});

describe('what cannot be built', () => {
  const remote = (address: string): Record<string, string> => ({
    'k/kustomization.yaml': `resources: ['${address}']\n`,
    'app.yaml': application('prod/edp/k'),
  });

  test('without Kustomize the kustomization says so, and counts by its files', async () => {
    const { files } = KUSTOMIZE_SHAPES[3]!;
    const found = await collect(
      { ...inApp(files), 'app.yaml': application('prod/edp/k') },
      { kustomize: async () => Promise.reject(new Error('there is no kustomize')) },
    );
    expect(reasonOf(found)).toBe('there is no kustomize');
    expect(imagesOf(found)).toContain('r.example/web:1');
  });

  test.each([
    ['https://elsewhere.example/o/r//base?ref=v1', /elsewhere.example is neither the manager nor an allowed host/],
    ['https://elsewhere.example/all.yaml', /elsewhere.example is neither the manager nor an allowed host/],
    ['../../../../etc', /outside of its repository/],
    ['gone', /gone, which is not there/],
  ])('a base at %s is refused, with its reason', async (address, reason) => {
    expect(reasonOf(await collect(remote(address)))).toMatch(reason);
  });

  test('no program of the machine is run, no plugin, and nothing outside is read', async () => {
    const mark = join(stand.directory, 'ran');
    const plugin = {
      'k/kustomization.yaml': 'generators: [g.yaml]\nimages: [{ name: a, newTag: b }]\n',
      'k/g.yaml': `apiVersion: v1\nkind: X\nmetadata:\n  name: x\n  annotations:\n    config.kubernetes.io/function: |\n      exec: { path: '${mark}.sh' }\n`,
      'app.yaml': application('prod/edp/k'),
    };
    writeFileSync(`${mark}.sh`, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    expect(reasonOf(await collect(plugin))).toBeDefined();
    expect(readdirSync(stand.directory)).not.toContain('ran');
    const outside = {
      'k/kustomization.yaml': 'configMapGenerator: [{ name: c, files: [/etc/hostname] }]\n' + CHANGED,
      'app.yaml': application('prod/edp/k'),
    };
    expect(reasonOf(await collect(outside))).toMatch(/hostname/);
  });

  test('bases that go in circles end, with the reason', async () => {
    const found = await collect({
      'k/kustomization.yaml': 'resources: [../l]\n' + CHANGED,
      'l/kustomization.yaml': 'resources: [../k]\n',
      'app.yaml': application('prod/edp/k'),
    });
    expect(reasonOf(found)).toMatch(/cycle/);
  });
});

test('equal kustomizations of two Applications are built once', async () => {
  const cacheDirectory = mkdtempSync(join(stand.directory, 'run-'));
  const { files } = KUSTOMIZE_SHAPES[3]!;
  const app = application('prod/edp/k');
  await collect(
    { ...inApp(files), 'a.yaml': app, 'b.yaml': app.replace('name: app', 'name: other') },
    { cacheDirectory },
  );
  expect(readdirSync(cacheDirectory)).toEqual([expect.stringMatching(/^kustomization-[0-9a-f]{64}\.yaml$/)]);
});

describe('Kustomize itself', () => {
  test('is taken from PATH where its version does', async () => {
    const options = {
      http: stand.http,
      log: silentLog,
      directory: stand.directory,
      path: dirname(stand.kustomize),
      mirror: 'http://127.0.0.1:1',
    };
    expect(await findKustomize(options)).toBe(stand.kustomize);
    await expect(findKustomize({ ...options, version: '5.7.1' })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });

  test('is installed only with the checksum that is known, whatever a mirror sends', async () => {
    const options = { mirror: 'http://127.0.0.1:1', http: stand.http, log: silentLog, directory: stand.directory };
    await expect(installTool(KUSTOMIZE_RELEASE, { ...options, version: '5.6.0' })).rejects.toMatchObject({
      code: 'TOOL_UNVERIFIED',
    });
    const cacheDirectory = mkdtempSync(join(stand.directory, 'cache-'));
    const { archive } = KUSTOMIZE_RELEASE.files('5.8.1', goPlatform()!);
    const kept = join(cacheDirectory, 'kustomize/5.8.1', archive.split('/').at(-1)!);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, 'something else');
    await expect(
      installTool(KUSTOMIZE_RELEASE, { ...options, version: '5.8.1', cacheDirectory }),
    ).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  });
});
