import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Artifact, checkClosure, type ChartOptions, collectNeeds, openManager } from '@edp/closure';
import { createHttp, type Http } from '@edp/http';
import { createRegistry } from '@edp/oci';
import { parseYamlDocuments } from '@edp/yaml';
import { ensurePart } from '../../../tools/parts.mjs';
import { type Forge, startForge } from '../../../test/world/forge.ts';
import { type Inside, startInside } from '../../../test/world/inside.ts';
import { CHART_SHAPES } from './chart-shapes.ts';

const run = promisify(execFile);
let helm: string;
let kustomize: string;
let forge: Forge;
let http: Http;
let directory: string;
beforeAll(async () => {
  helm = await ensurePart('helm');
  kustomize = await ensurePart('kustomize');
  forge = await startForge('manager');
  http = createHttp({ retries: 0 });
  directory = mkdtempSync(join(tmpdir(), 'charts-'));
});
afterAll(async () => {
  await http.close();
  await forge.stop();
  rmSync(directory, { recursive: true, force: true });
});

const written = (): string => `${forge.origin}/DevFW/stacks-instances`;

async function collect(files: Record<string, string>, options: Partial<ChartOptions> = {}): Promise<Artifact[]> {
  const manager = openManager(forge.origin, {
    http,
    token: forge.readToken,
    tokenInput: 'closure-token',
    log: () => {},
  });
  return collectNeeds(
    {
      rendered: Object.entries(files).map(([path, text]) => [path, { content: Buffer.from(text) }]),
      directory: 'prod/edp',
    },
    {
      ...{ helm: async () => Promise.resolve(helm), kustomize: async () => Promise.resolve(kustomize) },
      ...{ manager, outsideHosts: [], http },
      cacheDirectory: mkdtempSync(join(directory, 'run-')),
      written: written(),
      ...options,
    },
  );
}
const imagesOf = (artifacts: Artifact[]): string[] =>
  artifacts
    .filter(({ kind }) => kind === 'image')
    .map(({ text }) => text)
    .sort();

const application = (path: string, helmBlock = '{}'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec:\n  destination: { namespace: apps }\n  source:\n    repoURL: ${written()}\n    path: ${path}\n    targetRevision: main\n    helm: ${helmBlock}\n`;

/** Images of the containers that Helm itself prints, tests left out. */
async function witness({ name, files, args = [] }: (typeof CHART_SHAPES)[number]): Promise<string[]> {
  const root = mkdtempSync(join(directory, 'witness-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const env = { PATH: process.env['PATH'], HOME: root };
  if (files[`${name}/Chart.yaml`]!.includes('file://'))
    await run(helm, ['dependency', 'build', join(root, name)], { env });
  const { stdout } = await run(
    helm,
    [
      'template',
      join(root, name),
      '--name-template',
      'app',
      '--namespace',
      'apps',
      '--include-crds',
      '--skip-tests',
      ...args.map((each) => each.replaceAll('DIRECTORY', root)),
    ],
    { env },
  );
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    for (const key of ['containers', 'initContainers'])
      for (const container of Array.isArray(record[key]) ? (record[key] as { image: string }[]) : [])
        found.push(container.image);
    Object.values(record).forEach(visit);
  };
  for (const document of parseYamlDocuments(stdout, { file: 'stdout', lastWins: true })) {
    const { metadata } = (document ?? {}) as { metadata?: { annotations?: Record<string, string> } };
    if (metadata?.annotations?.['helm.sh/hook']?.startsWith('test') !== true) visit(document);
  }
  return [...new Set(found)].sort();
}

describe('charts in the shapes of real ones', () => {
  test.each(CHART_SHAPES)('$name: its images are those that helm template gives', async (shape) => {
    const { name, files, byRule = [], images } = shape;
    const tree = Object.fromEntries(Object.entries(files).map(([path, text]) => [`charts/${path}`, text]));
    const found = await collect({ ...tree, 'app.yaml': application(`prod/edp/charts/${name}`, shape.helm) });
    expect(found.filter(({ unrendered }) => unrendered !== undefined)).toEqual([]);
    expect(imagesOf(found)).toEqual([...images].sort());
    expect([...(await witness(shape)), ...byRule].sort()).toEqual([...images].sort());
  });
});

const CHART = {
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.4.2\nappVersion: "7"\n',
  'values.yaml': 'image: r.example/web\n',
  'templates/a.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: w }\nspec: { template: { spec: { containers: [{ name: w, image: "{{ .Values.image }}:{{ .Chart.AppVersion }}" }] } } }\n',
};

/** Packs a chart with Helm; returns the archive. */
async function pack(files: Record<string, string>): Promise<Buffer> {
  const root = mkdtempSync(join(directory, 'pack-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'chart', path)), { recursive: true });
    writeFileSync(join(root, 'chart', path), text);
  }
  await run(helm, ['package', join(root, 'chart'), '--destination', root], {
    env: { PATH: process.env['PATH'], HOME: root },
  });
  return readFileSync(
    join(
      root,
      readdirSync(root).find((name) => name.endsWith('.tgz'))!,
    ),
  );
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('charts from elsewhere', () => {
  let archive: Buffer;
  let server: Server;
  let inside: Inside;
  let host: string;
  let asked: string[];
  beforeAll(async () => {
    archive = await pack(CHART);
    inside = await startInside();
    const registry = createRegistry({ origin: forge.origin, http, auth: { username: 'operator', token: forge.token } });
    const config = Buffer.from('{}');
    const blobs = [config, archive].map((content) => ({
      digest: digestOf(content),
      sizeBytes: content.length,
      content,
    }));
    for (const blob of blobs) await registry.putBlob('devfw/charts/web', blob);
    const types = ['application/vnd.cncf.helm.config.v1+json', 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'];
    const [described, layer] = blobs.map(({ digest, sizeBytes }, index) => ({
      mediaType: types[index],
      digest,
      size: sizeBytes,
    }));
    const mediaType = 'application/vnd.oci.image.manifest.v1+json';
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config: described, layers: [layer] }));
    await registry.putManifest('devfw/charts/web', '1.4.2', { mediaType, bytes, digest: digestOf(bytes) });
    server = createServer((request, response) => {
      asked.push(request.url!);
      if (request.url === '/charts/index.yaml')
        response.end(
          `apiVersion: v1\nentries:\n  web:\n    - { name: web, version: 1.4.2, digest: ${digestOf(archive).slice(7)}, urls: [files/web-1.4.2.tgz] }\n    - { name: web, version: 1.5.0, digest: ${'0'.repeat(64)}, urls: [files/web-1.4.2.tgz] }\n    - { name: web, version: 1.6.0, urls: ['http://elsewhere.invalid/web.tgz'] }\n    - { name: web, version: 1.7.0, urls: [files/away.tgz] }\n    - { name: web, version: 1.8.0, urls: ['http://${inside.hosts[0]}/web.tgz'] }\n    - { name: web, version: 1.9.0, urls: ['http://169.254.169.254/web.tgz'] }\n`,
        );
      else if (request.url === '/charts/files/web-1.4.2.tgz') response.end(archive);
      else if (request.url === '/charts/files/away.tgz')
        response.writeHead(302, { location: `http://${inside.hosts[0]}/web.tgz` }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await forge.createRepo('DevFW', 'apps');
    await forge.seed('DevFW', 'apps', {
      files: {
        ...Object.fromEntries(Object.entries(CHART).map(([path, text]) => [`web/${path}`, text])),
        'values/prod.yaml': 'image: r.example/from-repository\n',
        'plain/a.yaml': 'kind: Pod\napiVersion: v1\nspec: { containers: [{ name: a, image: r.example/plain:1 }] }\n',
        'plain/app.yaml': application('web').replace(written(), `${forge.origin}/DevFW/apps`),
        'plain/below/b.yaml':
          'kind: Pod\napiVersion: v1\nspec: { containers: [{ name: a, image: r.example/below:1 }] }\n',
        'overlay/kustomization.yaml':
          'resources: [../plain/a.yaml]\nimages: [{ name: r.example/plain, newTag: "2" }]\n',
      },
    });
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    server.close();
    await inside.stop();
  });

  const source = (text: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: app }\nspec:\n  sources:\n${text}`;
  const oci = (helmBlock = '{}', version = '1.4.2'): string => {
    const { host: manager } = new URL(forge.origin);
    return `    - { repoURL: 'oci://${manager}/devfw/charts', chart: web, targetRevision: '${version}', helm: ${helmBlock} }\n`;
  };

  test('a registry, at a version and at a range', async () => {
    for (const version of ['1.4.2', '1.x'])
      expect(imagesOf(await collect({ 'app.yaml': source(oci('{}', version)) }))).toEqual(['r.example/web:7']);
  });

  test('a chart repository, checked against its index, and only of hosts that are allowed', async () => {
    const app = (version: string): Record<string, string> => ({
      'app.yaml': source(`    - { repoURL: 'http://${host}/charts', chart: web, targetRevision: ${version} }\n`),
    });
    expect(imagesOf(await collect(app('1.4.2'), { outsideHosts: [host] }))).toEqual(['r.example/web:7']);
    const reasonOf = async (version: string, outsideHosts: string[]): Promise<string | undefined> =>
      (await collect(app(version), { outsideHosts })).find(({ kind }) => kind === 'chart')?.unrendered;
    expect(await reasonOf('1.5.0', [host])).toMatch(/is not what its index says/);
    expect(await reasonOf('1.6.0', [host])).toMatch(/elsewhere.invalid is neither the manager nor an allowed host/);
    expect(await reasonOf('3.0.0', [host])).toMatch(/no version 3.0.0/);
    expect(await reasonOf('1.7.0', [host])).toMatch(/no address on the Internet/);
    for (const version of ['1.8.0', '1.9.0'])
      expect(await reasonOf(version, [host])).toMatch(/neither the manager nor an allowed host/);
    expect(inside.connections()).toBe(0);
    asked = [];
    expect(await reasonOf('1.4.2', [])).toMatch(/neither the manager nor an allowed host/);
    expect(asked).toEqual([]);
  });

  test('values of another repository, of the tree itself, and of the manifest', async () => {
    const lent = `    - { repoURL: '${forge.origin}/DevFW/apps', targetRevision: main, ref: v }\n`;
    const own = `    - { repoURL: '${written()}', targetRevision: main, ref: own }\n`;
    const images = async (helmBlock: string): Promise<string[]> =>
      imagesOf(
        await collect({
          'app.yaml': source(oci(helmBlock) + lent + own),
          // What is written for a chart is no image by itself once the chart is rendered.
          'web.yaml': 'image: r.example/from-tree\nunused: { image: { repository: r.example/unused, tag: "1" } }\n',
        }),
      );
    expect(await images('{ valueFiles: [$v/values/prod.yaml] }')).toContain('r.example/from-repository:7');
    expect(await images('{ valueFiles: [$own/prod/edp/web.yaml] }')).toEqual(['r.example/from-tree:7']);
    expect(await images('{ valueFiles: [$own/prod/edp/web.yaml], valuesObject: { image: r.example/inline } }')).toEqual(
      ['r.example/inline:7'],
    );
    expect(await images('{ ignoreMissingValueFiles: true, valueFiles: [$own/prod/edp/gone.yaml] }')).toContain(
      'r.example/web:7',
    );
  });

  test('a git repository: a chart, a directory with an Application in it, an overlay', async () => {
    const git = (path: string, rest = ''): Record<string, string> => ({
      'app.yaml': source(
        `    - { repoURL: '${forge.origin}/DevFW/apps', targetRevision: main, path: ${path}${rest} }\n`,
      ),
    });
    expect(imagesOf(await collect(git('web')))).toEqual(['r.example/web:7']);
    const plain = await collect(git('plain'));
    expect(imagesOf(plain)).toEqual(['r.example/plain:1', 'r.example/web:7']);
    expect(plain.find(({ text }) => text === 'r.example/web:7')?.askedBy).toEqual([
      { file: 'prod/edp/app.yaml', line: 6, from: 'Application app, web/templates/a.yaml' },
    ]);
    expect(imagesOf(await collect(git('plain', ', directory: { recurse: true }')))).toContain('r.example/below:1');
    expect(imagesOf(await collect(git('overlay')))).toEqual(['r.example/plain:2']);
  });

  test('every Application of an ApplicationSet, each pair of chart and values once', async () => {
    const { host: manager } = new URL(forge.origin);
    const set = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec:\n  generators:\n    - matrix: { generators: [{ list: { elements: [{ team: a }, { team: b }] } }, { git: { repoURL: '${written()}', files: [{ path: 'prod/edp/sets/*.json' }] } }] }\n  template:\n    metadata: { name: '{{team}}' }\n    spec: { source: { repoURL: 'oci://${manager}/devfw/charts', chart: web, targetRevision: 1.4.2, helm: { releaseName: x, valuesObject: { image: 'r.example/{{team}}-{{size}}' } } } }\n`;
    const found = await collect({
      'set.yaml': set,
      'sets/small.json': '{"size": "s"}',
      'sets/large.json': '{"size": "l"}',
    });
    expect(imagesOf(found)).toEqual(['a-l', 'a-s', 'b-l', 'b-s'].map((name) => `r.example/${name}:7`));
  });

  test('a kustomization and a HelmRelease of Flux inflate it as well', async () => {
    const { host: manager } = new URL(forge.origin);
    const kustomization = `helmCharts: [{ name: web, repo: 'oci://${manager}/devfw/charts', version: 1.4.2, valuesInline: { image: r.example/kustomized } }]\n`;
    const flux = `apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: { name: c, namespace: n }\nspec: { type: oci, url: 'oci://${manager}/devfw/charts' }\n---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: w, namespace: n }\nspec: { chart: { spec: { chart: web, version: 1.4.2, sourceRef: { kind: HelmRepository, name: c } } }, values: { image: r.example/flux } }\n`;
    expect(
      imagesOf(
        await collect({ 'k/kustomization.yaml': kustomization, 'app.yaml': application('prod/edp/k'), 'f.yaml': flux }),
      ),
    ).toEqual(['r.example/flux:7', 'r.example/kustomized:7']);
  });

  test('a HelmRelease of an OCIRepository takes it as its chart', async () => {
    const flux = `apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: c, namespace: n }\nspec: { url: 'oci://${new URL(forge.origin).host}/devfw/charts/web', ref: { tag: 1.4.2 } }\n---\napiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: w, namespace: n }\nspec: { chartRef: { kind: OCIRepository, name: c }, values: { image: r.example/flux } }\n`;
    expect(imagesOf(await collect({ 'f.yaml': flux }))).toEqual(['r.example/flux:7']);
  });

  test('without Helm the chart says so, and counts by its values', async () => {
    const files = { 'app.yaml': source(oci('{ valuesObject: { image: { repository: r.example/told, tag: "1" } } }')) };
    const found = await collect(files, { helm: async () => Promise.reject(new Error('there is no helm')) });
    expect(imagesOf(found)).toEqual(['r.example/told:1']);
    const manager = openManager(forge.origin, {
      http,
      token: forge.readToken,
      tokenInput: 'closure-token',
      log: () => {},
    });
    const findings = await checkClosure(found, {
      domain: 'edp.example',
      manager,
      outsideHosts: ['r.example'],
      written: written(),
    });
    expect(findings.find(({ artifact }) => artifact.kind === 'chart')?.hole?.reason).toMatch(
      /not rendered.*there is no helm/,
    );
  });

  test('images that only run time knows are those of tenants.yaml', async () => {
    const images = [{ image: 'r.example/runner:1', reason: 'Garm starts it' }];
    const found = await collect({}, { images });
    expect(found.map(({ text, askedBy }) => [text, askedBy[0]])).toEqual([
      ['r.example/runner:1', { file: 'tenants.yaml', from: 'Garm starts it' }],
    ]);
  });
});

describe('what only the running system tells is no whole closure', () => {
  const unrendered = (found: Artifact[]): string[] => found.flatMap((each) => each.unrendered ?? []);
  const CHART_FILES = Object.fromEntries(Object.entries(CHART).map(([path, text]) => [`web/${path}`, text]));
  const flux = (group: string, kind: string, spec: string): string =>
    `apiVersion: ${group}.toolkit.fluxcd.io/v1\nkind: ${kind}\nmetadata: { name: x, namespace: f }\nspec: ${spec}\n---\n`;
  const own = (): string => flux('source', 'GitRepository', `{ url: '${written()}', ref: { branch: main } }`);
  const git = 'sourceRef: { kind: GitRepository, name: x }';
  const BUCKET = flux('source', 'Bucket', '{ endpoint: s3.example, bucketName: b }');
  const OCI = flux('source', 'OCIRepository', "{ url: 'oci://r.example/m', ref: { tag: v1 } }");

  test.each([
    ['OCIRepository', OCI],
    ['Bucket', BUCKET],
  ])('a Kustomization of Flux of an %s', async (kind, source) => {
    const files = {
      'f.yaml': source + flux('kustomize', 'Kustomization', `{ sourceRef: { kind: ${kind}, name: x } }`),
    };
    expect(unrendered(await collect(files))).toEqual([
      expect.stringContaining(`what ${kind} f/x holds is unpacked by Flux`),
    ]);
  });
  test('a HelmRelease of a chart of a Bucket', async () => {
    const release = flux(
      'helm',
      'HelmRelease',
      '{ chart: { spec: { chart: web, sourceRef: { kind: Bucket, name: x } } } }',
    );
    const found = await collect({ 'f.yaml': BUCKET + release });
    expect(found.map(({ text, host }) => [text, host])).toContainEqual(['web of Bucket f/x', '']);
  });
  test('a HelmRelease is rendered of the HelmChart that it names', async () => {
    const chart = flux('source', 'HelmChart', `{ chart: prod/edp/web, ${git} }`);
    const release = flux(
      'helm',
      'HelmRelease',
      '{ chartRef: { kind: HelmChart, name: x }, values: { image: r.example/told } }',
    );
    const found = await collect({ ...CHART_FILES, 'f.yaml': own() + chart + release });
    expect([imagesOf(found), unrendered(found)]).toEqual([['r.example/told:7'], []]);
  });
  test('values of a HelmRelease that stand in the cluster, unless what they set is no image', async () => {
    const release = (from: string): string =>
      flux('helm', 'HelmRelease', `{ chart: { spec: { chart: prod/edp/web, ${git} } }, valuesFrom: [${from}] }`);
    const at = async (from: string): Promise<string[]> =>
      unrendered(await collect({ ...CHART_FILES, 'f.yaml': own() + release(from) }));
    expect(await at('{ kind: Secret, name: v }')).toEqual([expect.stringContaining('Secret v of the cluster')]);
    expect(await at('{ kind: ConfigMap, name: v, targetPath: web.image.tag }')).toHaveLength(1);
    expect(await at('{ kind: Secret, name: v, targetPath: admin.password }')).toEqual([]);
  });
  test('an image that Flux fills in after the build', async () => {
    const kustomization = flux(
      'kustomize',
      'Kustomization',
      `{ path: ./prod/edp/k, ${git}, postBuild: { substitute: { a: b } } }`,
    );
    const pod =
      "apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: a, image: 'r.example/a:${tag:=1}' }] }\n";
    const found = await collect({
      ...{ 'f.yaml': own() + kustomization, 'k/kustomization.yaml': 'resources: [a.yaml]\n', 'k/a.yaml': pod },
    });
    expect(found.map(({ text, host }) => [text, host])).toContainEqual(['r.example/a:${tag:=1}', '']);
  });
  test('what a plugin or Jsonnet makes, and what Flux changes afterwards', async () => {
    const argo = (rest: string): string => application('prod/edp/web').replace('    helm: {}\n', rest);
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [{ name: a, image: r.example/p:1 }] }\n';
    const of = async (files: Record<string, string>): Promise<string[]> => unrendered(await collect(files));
    expect(await of({ ...CHART_FILES, 'a.yaml': argo('    plugin: { name: vault }\n') })).toEqual([
      expect.stringContaining('a plugin of Argo CD (vault)'),
    ]);
    const jsonnet = { 'web/a.jsonnet': '{}', 'web/b.yaml': pod };
    expect(await of({ ...jsonnet, 'a.yaml': argo('') })).toEqual([expect.stringContaining('a.jsonnet')]);
    expect(await of({ ...jsonnet, 'a.yaml': argo("    directory: { exclude: '*.jsonnet' }\n") })).toEqual([]);
    const patches = 'patches: [{ target: { kind: Pod }, patch: x }]';
    const patched = flux('kustomize', 'Kustomization', `{ path: prod/edp/web, ${git}, ${patches} }`);
    expect(await of({ 'web/b.yaml': pod, 'f.yaml': own() + patched })).toEqual([
      expect.stringContaining('Flux makes a kustomization'),
    ]);
    const release = flux(
      'helm',
      'HelmRelease',
      `{ chart: { spec: { chart: prod/edp/web, ${git} } }, postRenderers: [{ kustomize: { ${patches} } }] }`,
    );
    expect(await of({ ...CHART_FILES, 'f.yaml': own() + release })).toEqual([expect.stringContaining('postRenderers')]);
  });
  test('an ApplicationSet in a chart counts as Helm prints it, and not as it stands there', async () => {
    const set = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec:\n  goTemplate: true\n  generators: [{ list: { elements: [{ tag: one }] } }]\n  template: { metadata: { name: '{{ "{{" }} .tag }}' }, spec: { source: { repoURL: '${written()}', path: prod/edp/web, helm: { parameters: [{ name: image, value: 'r.example/{{ "{{" }} .tag }}' }] } } } }\n`;
    const found = await collect({
      ...{
        ...CHART_FILES,
        'boot/Chart.yaml': 'apiVersion: v2\nname: boot\nversion: 1.0.0\n',
        'boot/templates/s.yaml': set,
      },
      'a.yaml': application('prod/edp/boot'),
    });
    expect([imagesOf(found), unrendered(found)]).toEqual([['r.example/one:7'], []]);
  });
  test('Applications of directories of another repository', async () => {
    const set = `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec:\n  goTemplate: true\n  generators: [{ git: { repoURL: '${forge.origin}/DevFW/apps', directories: [{ path: '*' }] } }]\n  template: { metadata: { name: x }, spec: { source: { repoURL: '${forge.origin}/DevFW/apps', path: '{{ .path.path }}' } } }\n`;
    expect(unrendered(await collect({ 's.yaml': set }))).toEqual(['what it reads is only known to the running system']);
  });
  test('a patch of the Applications of a set, unless it can be filled in here', async () => {
    const patched = async (patch: string): Promise<Artifact[]> =>
      collect({
        ...CHART_FILES,
        's.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s }\nspec:\n  goTemplate: true\n  generators: [{ list: { elements: [{ name: a }], template: { metadata: {}, spec: { source: { path: prod/edp/web } } } } }]\n  template: { metadata: { name: '{{ .name }}' }, spec: { source: { repoURL: '${written()}', path: prod/edp/none } } }\n  templatePatch: |\n${patch}`,
      });
    const known = await patched(
      "    spec: { source: { helm: { valuesObject: { image: 'r.example/{{ .name }}' } } } }\n",
    );
    expect([imagesOf(known), unrendered(known)]).toEqual([['r.example/a:7'], []]);
    const open = await patched(
      '    spec: { source: { helm: { valueFiles: [{{ range .files }}{{ . }},{{ end }}] } } }\n',
    );
    expect(unrendered(open)).toEqual([expect.stringContaining('templatePatch')]);
    const policy = await patched('    {{ if .auto }}\n    spec: { syncPolicy: { automated: {} } }\n    {{ end }}\n');
    expect([imagesOf(policy), unrendered(policy)]).toEqual([['r.example/web:7'], []]);
  });
});

describe('values of Applications that a chart deploys', () => {
  const inner = (path: string): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: inner }\nspec:\n  destination: { namespace: apps }\n  source:\n    repoURL: ${written()}\n    path: prod/edp/charts/${path}\n    targetRevision: main\n    helm: { valuesObject: { image: r.example/handed, unused: { image: { repository: r.example/unused, tag: "1" } } } }\n`;
  const tree = (path: string, chart: Record<string, string>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(chart).map(([file, text]) => [`charts/${path}/${file}`, text])),
    'charts/apps/Chart.yaml': 'apiVersion: v2\nname: apps\nversion: 1.0.0\n',
    'charts/apps/templates/inner.yaml': inner(path),
    'app.yaml': application('prod/edp/charts/apps'),
  });

  test('are no images of their own where the chart they are for was rendered', async () => {
    expect(imagesOf(await collect(tree('web', CHART)))).toEqual(['r.example/handed:7']);
  });

  test('count where it was not', async () => {
    const broken = {
      'Chart.yaml': 'apiVersion: v2\nname: broken\nversion: 1.0.0\n',
      'templates/a.yaml': '{{ fail "no" }}\n',
    };
    const found = await collect(tree('broken', broken));
    expect(found.filter(({ unrendered }) => unrendered !== undefined)).toHaveLength(1);
    expect(imagesOf(found)).toEqual(['r.example/handed', 'r.example/unused:1']);
  });
});

test('what a chart prints that is deeper than anything is named, beside what can be read', async () => {
  const deep = `kind: X\na: ${'{ a: '.repeat(150)}1${' }'.repeat(150)}\n`;
  const found = await collect({
    ...Object.fromEntries(Object.entries(CHART).map(([path, text]) => [`c/${path}`, text])),
    ...{ 'c/templates/b.yaml': deep, 'app.yaml': application('prod/edp/c') },
  });
  expect(imagesOf(found)).toContain('r.example/web:7');
  expect(found.flatMap(({ unrendered }) => unrendered ?? [])).toEqual([
    expect.stringContaining('web/templates/b.yaml is not valid YAML'),
  ]);
});

describe('hostile charts', () => {
  const hostile = async (files: Record<string, string>, helmBlock = '{}'): Promise<Artifact[]> =>
    collect({
      ...Object.fromEntries(Object.entries({ ...CHART, ...files }).map(([path, text]) => [`c/${path}`, text])),
      'app.yaml': application('prod/edp/c', helmBlock),
    });
  const reasonOf = (found: Artifact[]): string | undefined =>
    found.find(({ unrendered }) => unrendered !== undefined)?.unrendered;
  const config = (text: string): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\ndata:\n  x.yaml: |\n    image: ${text}\n`;

  test.each([
    [
      'loops',
      '{{- range until 100000000 }}{{- range until 100000000 }}{{- end }}{{- end }}',
      /not done after|MiB of memory/,
    ],
    [
      'calls itself',
      '{{- define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}',
      /nested reference|recursion|depth|MiB/,
    ],
    ['prints a gigabyte', '{{ range until 1000 }}{{ repeat 1048576 "x" }}{{ end }}', /printed more than|MiB of memory/],
    ['needs another Kubernetes', '', /kubeVersion|incompatible/],
  ])('one that %s ends, with its reason', async (what, template, reason) => {
    const needs = what.startsWith('needs') ? { 'Chart.yaml': `${CHART['Chart.yaml']}kubeVersion: ">=9.0.0"\n` } : {};
    expect(reasonOf(await hostile({ ...needs, 'templates/b.yaml': template }))).toMatch(reason);
  });

  test('one reads nothing outside, asks no cluster and no name server, and sees nothing of the environment', async () => {
    process.env['HELM_SECRET_OF_THE_RUN'] = 'r.example/leaked:1';
    const found = await hostile({
      'templates/files.yaml': config('{{ .Files.Get "../../../etc/hostname" | default "r.example/nothing:1" | trim }}'),
      'templates/lookup.yaml': config('{{ (lookup "v1" "Secret" "a" "b").data | default "r.example/nothing:2" }}'),
      'templates/env.yaml': config('r.example/{{ getHostByName "localhost" | default "none" }}:3'),
    });
    delete process.env['HELM_SECRET_OF_THE_RUN'];
    expect(imagesOf(found)).toEqual([
      'r.example/none:3',
      'r.example/nothing:1',
      'r.example/nothing:2',
      'r.example/web:7',
    ]);
  });

  test('files of values that leave the directory are not read', async () => {
    for (const file of ['../../../../etc/passwd', '/etc/passwd'])
      expect(reasonOf(await hostile({}, `{ valueFiles: [${file}] }`))).toMatch(/does not exist|is not there/);
  });
});
