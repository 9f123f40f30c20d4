import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Artifact,
  checkClosure,
  type Finding,
  mirrorLines,
  openManager,
  openProviderMirror,
  type ProviderMirror,
  renderClosure,
} from '@edp/closure';
import { createHttp, type Http } from '@edp/http';
import { parseMirrorConfig } from '@edp/mirror';
import { parseYaml } from '@edp/yaml';
import { git } from '../../../test/world/bare-repository.ts';
import { type Forge, startForge } from '../../../test/world/forge.ts';

const GONE = `sha256:${'0'.repeat(64)}`;
let forge: Forge;
let http: Http;
let host: string;
let commit: string;
let older: string;
let digest: string;
beforeAll(async () => {
  forge = await startForge('manager');
  http = createHttp({ retries: 0 });
  ({ host } = new URL(forge.origin));
  await forge.createRepo('DevFW', 'stacks');
  older = await forge.seed('DevFW', 'stacks', { files: { a: '1' } });
  commit = await forge.seed('DevFW', 'stacks', { files: { a: '2' } });
  const directory = forge.directory('DevFW', 'stacks');
  await git(directory, 'tag', '--annotate', '--message', 'x', 'v1.2.0', 'main');
  await git(directory, 'tag', 'v1.3.0-rc.1', 'main');
  await forge.createRepo('DevFW', 'empty');
  digest = await forge.pushImage('devfw/app', '1.0');
});
afterAll(async () => {
  await http.close();
  await forge.stop();
});
beforeEach(() => {
  forge.requests.length = 0;
});

const artifact = (via: Artifact['via'], name: string, reference = '', at = host): Artifact => ({
  kind: via === 'oci' ? 'image' : 'repository',
  via,
  host: at,
  name,
  reference,
  text: `${at}/${name}${reference === '' ? '' : `:${reference}`}`,
  askedBy: [{ file: 'prod/edp/a.yaml', line: 3 }],
});

async function check(
  artifacts: Artifact[],
  {
    token = forge.readToken,
    outsideHosts = [] as string[],
    digests = {},
    providers,
  }: { token?: string; outsideHosts?: string[]; digests?: Record<string, string>; providers?: ProviderMirror } = {},
): Promise<Finding[]> {
  const manager = openManager(forge.origin, { http, token, tokenInput: 'closure-token', log: () => {} });
  return checkClosure(artifacts, {
    domain: 'edp.example',
    manager,
    outsideHosts,
    digests,
    providers,
    written: `${forge.origin}/DevFW/stacks-instances`,
  });
}
const reason = ([finding]: Finding[]): string | undefined => finding?.hole?.reason;

describe('the rules', () => {
  test.each(['edp.example', 'registry.edp.example', 'edp.example:8443', 'EDP.Example.'])(
    'nothing may come from the instance itself: %s',
    async (own) => {
      const [finding] = await check([artifact('oci', 'devfw/app', '1.0', own)], { outsideHosts: [own.toLowerCase()] });
      expect(finding?.hole).toMatchObject({
        reason: 'edp.example would need itself to start',
        fix: expect.stringContaining(`name ${host}`) as unknown,
      });
      expect(forge.requests).toEqual([]);
    },
  );

  test('another host counts where it is allowed, and by its whole name', async () => {
    const hub = artifact('oci', 'library/nginx', '1.27', 'docker.io');
    expect(reason(await check([hub]))).toMatch(/neither the manager nor an allowed host/);
    expect(reason(await check([hub], { outsideHosts: ['evil-docker.io', 'docker.io:5000'] }))).toBeDefined();
    expect(await check([hub], { outsideHosts: ['docker.io'] })).toEqual([
      { artifact: hub, found: 'docker.io (allowed)', digest: '' },
    ]);
  });

  test('what only the running system knows is a hole', async () => {
    expect(reason(await check([artifact('git', '{{url}}', '', '')], { outsideHosts: [''] }))).toMatch(
      /only known to the running system/,
    );
    const named = {
      ...artifact('git', 'GitRepository flux-system/apps', '', ''),
      text: 'GitRepository flux-system/apps',
    };
    expect(reason(await check([named]))).toMatch(/only known to the running system/);
  });

  test('the repository that the deployment itself writes need not be there yet', async () => {
    const [finding] = await check([artifact('git', 'devfw/Stacks-Instances', 'main')]);
    expect(finding).toMatchObject({ found: 'this deployment writes it' });
  });

  const provider = (name: string, reference: string): Artifact => ({
    ...artifact('terraform', name, reference, 'registry.terraform.io'),
    kind: 'provider',
  });

  test('a registry of Terraform is named as what it is, with what can be done', async () => {
    const [finding] = await check([provider('hashicorp/random', '3.6.0')]);
    expect(finding?.hole).toMatchObject({
      reason: 'registry.terraform.io is a registry of Terraform and no allowed host',
      fix: expect.stringMatching(/closure\.providerMirror.*closure\.outsideHosts/) as unknown,
    });
  });

  test('a provider mirror on the runner counts as the place of providers, packed and unpacked', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'providers-'));
    const place = join(directory, 'registry.terraform.io/hashicorp');
    mkdirSync(join(place, 'null/3.2.4/linux_amd64'), { recursive: true });
    mkdirSync(join(place, 'random'));
    writeFileSync(join(place, 'random/terraform-provider-random_3.6.2_linux_amd64.zip'), '');
    writeFileSync(join(place, 'random/3.7.0.json'), '{}');
    const mirror = openProviderMirror(directory, { http });
    const found = async (name: string, reference: string): Promise<string | undefined> => {
      const [finding] = await check([provider(name, reference)], { providers: mirror });
      return finding?.hole?.reason ?? finding?.found;
    };
    for (const reference of ['3.6.2', '~> 3.1', '>= 3.0, < 4.0', '~> 3.6.0', ''])
      expect(await found('hashicorp/random', reference)).toBe(`provider mirror ${directory}`);
    expect(await found('hashicorp/null', '3.2.4')).toBe(`provider mirror ${directory}`);
    for (const [name, reference] of [
      ['hashicorp/random', '3.7.0'],
      ['hashicorp/random', '~> 3.7'],
      ['hashicorp/gone', ''],
      ['../../etc', ''],
    ] as const)
      expect(await found(name, reference)).toMatch(/^the provider mirror .* does not have/);
    rmSync(directory, { recursive: true, force: true });
  });

  test('a network mirror counts as the place of providers, by its index', async () => {
    const server = createServer(({ url }, response) => {
      if (url === '/p/registry.terraform.io/hashicorp/random/index.json')
        response.setHeader('content-type', 'application/json').end('{ "versions": { "3.6.2": {}, "3.7.0-rc1": {} } }');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // Such a mirror speaks https, which has no certificate here.
    const plain: Http = {
      ...http,
      request: async (request) =>
        http.request({ ...request, url: request.url.replace('https://mirror.example', origin) }),
    };
    const mirror = openProviderMirror('https://mirror.example/p/', { http: plain });
    const found = await check(
      [provider('hashicorp/random', '~> 3.1'), provider('hashicorp/random', '~> 3.7'), provider('hashicorp/null', '')],
      { providers: mirror },
    );
    server.close();
    expect(found.map(({ found: where, hole }) => hole?.reason ?? where)).toEqual([
      'provider mirror https://mirror.example/p/',
      'the provider mirror https://mirror.example/p/ does not have registry.terraform.io/hashicorp/random ~> 3.7',
      'the provider mirror https://mirror.example/p/ does not have registry.terraform.io/hashicorp/null in any version',
    ]);
  });

  test('a provider is nowhere on a forge', async () => {
    expect(reason(await check([artifact('terraform', 'hashicorp/random', '3.6.0')]))).toMatch(
      /no registry of Terraform/,
    );
  });
});

describe('images on the manager', () => {
  test('are there by tag and by digest, with their digest', async () => {
    const found = await check([
      artifact('oci', 'devfw/app', '1.0'),
      artifact('oci', 'devfw/app', digest),
      artifact('oci', 'devfw/app'),
    ]);
    expect(found.map((each) => [each.found, each.digest])).toEqual([
      [host, digest],
      [host, digest],
      [host, ''],
    ]);
  });

  test.each(['1.1', GONE])('are holes at another reference: %s', async (reference) => {
    expect(reason(await check([artifact('oci', 'devfw/app', reference)]))).toBe(
      `${host} does not have devfw/app as ${reference}`,
    );
    expect(reason(await check([artifact('oci', 'devfw/none', '')]))).toBe(
      `${host} does not have devfw/none in any version`,
    );
  });

  test('cannot be seen without a token, which is said, and is no yes', async () => {
    expect(reason(await check([artifact('oci', 'devfw/app', '1.0')], { token: 'wrong' }))).toMatch(
      /cannot be looked for: .*devfw\/app/,
    );
  });

  test('many are looked up 50 a request; digests that no list has are asked for', async () => {
    const many = Array.from({ length: 60 }, (_, index) => artifact('oci', 'devfw/app', `0.${index}`));
    const wanted = [...many, artifact('oci', 'devfw/app', '1.0'), artifact('oci', 'devfw/app', digest)];
    const found = await check(wanted, { digests: { 'devfw/app:1.0': digest } });
    expect(found.filter(({ hole }) => hole !== undefined)).toHaveLength(60);
    expect(found.slice(60).map((each) => [each.found, each.digest])).toEqual([
      [host, digest],
      [host, digest],
    ]);
    expect(forge.requests.filter((request) => request.includes('/packages/'))).toHaveLength(1);
    expect(forge.requests.filter((request) => request.startsWith('HEAD'))).toHaveLength(2);
  });
});

describe('repositories on the manager', () => {
  test('are there at branches, tags, commits, ranges of tags and the default branch, in one request', async () => {
    const references = ['main', 'v1.2.0', 'refs/heads/main', '', 'HEAD', '^1.0.0', commit];
    const found = await check(
      references.map((each, index) => artifact('git', index % 2 ? 'devfw/Stacks' : 'DevFW/stacks', each)),
    );
    expect(found.map((each) => each.digest)).toEqual(references.map(() => commit.slice(0, 12)));
  });

  test('are not there by a name that a branch and a tag share, until it is said which is meant', async () => {
    const directory = forge.directory('DevFW', 'stacks');
    await git(directory, 'branch', 'both', older);
    await git(directory, 'tag', '--annotate', '--message', 'x', 'both', commit);
    const found = await check(
      ['both', 'refs/tags/both', 'refs/heads/both'].map((each) => artifact('git', 'DevFW/stacks', each)),
    );
    expect(found[0]?.hole?.reason).toMatch(/has a branch and a tag "both"/);
    expect(found.slice(1).map((each) => each.digest)).toEqual([commit.slice(0, 12), older.slice(0, 12)]);
  });

  test('are asked for once each', async () => {
    await check([artifact('git', 'DevFW/stacks', 'main'), artifact('git', 'DevFW/stacks', 'v1.2.0')]);
    expect(forge.requests).toEqual(['GET /DevFW/stacks.git/info/refs?service=git-upload-pack']);
  });

  test('have commits that no ref names', async () => {
    expect(await check([artifact('git', 'DevFW/stacks', older)])).toMatchObject([{ digest: older.slice(0, 12) }]);
    expect(reason(await check([artifact('git', 'DevFW/stacks', '1'.repeat(40))]))).toMatch(
      /no branch, tag or commit 1{40}/,
    );
  });

  test.each([
    ['DevFW/stacks', 'gone', /no branch, tag or commit gone/],
    ['DevFW/stacks', '^2.0.0', /no branch, tag or commit \^2/],
    ['DevFW/stacks', 'abcdef1', /no branch, tag or commit abcdef1/],
    ['DevFW/empty', '', /has no commit yet/],
    ['DevFW/none', 'main', /no repository DevFW\/none/],
  ])('%s at %s is a hole', async (name, reference, expected) => {
    expect(reason(await check([artifact('git', name, reference)]))).toMatch(expected);
  });
});

describe('directories that are read of a repository', () => {
  const read = (reference: string, ...paths: string[]): Artifact => ({
    ...artifact('git', 'DevFW/deep', reference),
    paths: paths.map((path, index) => ({ path, at: { file: 'prod/edp/a.yaml', line: index + 5 } })),
  });
  let tip: string;
  let before: string;
  beforeAll(async () => {
    await forge.createRepo('DevFW', 'deep');
    before = await forge.seed('DevFW', 'deep', { files: { 'old/x.yaml': '1' } });
    tip = await forge.seed('DevFW', 'deep', { files: { 'apps/base/x.yaml': '1', 'chart/Chart.yaml': '2' } });
    await git(forge.directory('DevFW', 'deep'), 'tag', 'v1.0.0', before);
    await forge.seed('DevFW', 'deep', { branch: 'feature/x', files: { 'only/here': '1' } });
  });

  test('are there at their revision, in one request for repository, revision and all of them', async () => {
    expect(await check([read('main', 'apps/base', 'chart', 'chart/Chart.yaml')])).toMatchObject([
      { found: host, digest: tip.slice(0, 12) },
    ]);
    expect(forge.requests).toHaveLength(1);
    expect(await check([read('', 'chart'), read(before, 'old'), read('feature/x', 'only')])).toMatchObject([
      { digest: tip.slice(0, 12) },
      { digest: before.slice(0, 12) },
      { found: host },
    ]);
  });

  test('are those of the tag where a branch has its name, whichever has them', async () => {
    const directory = forge.directory('DevFW', 'deep');
    await git(directory, 'branch', 'shared', tip);
    await git(directory, 'tag', 'shared', before);
    expect(await check([read('shared', 'old')])).toMatchObject([{ found: host, digest: before.slice(0, 12) }]);
    expect(reason(await check([read('shared', 'chart')]))).toMatch(/has a branch and a tag "shared"/);
  });

  test.each(['main~1', 'main^{/Seed}', 'heads/main', 'main@{0}', ':/Seed'])(
    'are not read at %s, which git would understand and Argo CD does not',
    async (reference) => {
      expect(reason(await check([read(reference, 'apps/base', 'old')]))).toMatch(/no branch, tag or commit/);
    },
  );

  test.each(['v1.0.0', '^1.0.0'])('are holes where %s lacks them, each with who asks for it', async (reference) => {
    expect(reason(await check([read(reference, 'old', 'apps/base', 'chart')]))).toBe(
      `DevFW/deep on ${host} at ${reference} has nothing at apps/base (prod/edp/a.yaml:6), chart (prod/edp/a.yaml:7)`,
    );
  });

  test('are asked of git where a range leads to their revision', async () => {
    expect(await check([read('^1.0.0', 'old/x.yaml')])).toMatchObject([{ digest: before.slice(0, 12) }]);
  });

  test('do not hide what else is missing', async () => {
    expect(reason(await check([read('gone', 'chart')]))).toMatch(/no branch, tag or commit gone/);
    const nowhere = { ...read('main', 'chart'), name: 'DevFW/nowhere' };
    expect(reason(await check([nowhere]))).toMatch(/no repository DevFW\/nowhere/);
  });
});

describe('charts on the manager', () => {
  const chart = (via: 'oci' | 'helm', name: string, reference: string): Artifact => ({
    ...artifact(via, name, reference),
    kind: 'chart',
  });
  beforeAll(async () => {
    for (const version of ['8.5.2', '8.6.0', '9.0.0-rc.1'])
      forge.packages.push({ owner: 'devfw', type: 'helm', name: 'grafana', version });
    for (const tag of ['1.0.0', '1.1.0_b1', '2.0.0']) await forge.pushImage('devfw/charts/app', tag);
  });

  test('of a chart repository are there by version and by range, in one request an owner', async () => {
    const name = 'api/packages/devfw/helm/grafana';
    const found = await check(['8.5.2', '^8.5.0', ''].map((reference) => chart('helm', name, reference)));
    expect(found.map(({ digest: version }) => version)).toEqual(['8.5.2', '8.6.0', '8.6.0']);
    expect(forge.requests).toEqual([expect.stringMatching(/^GET \/api\/v1\/packages\/devfw\?type=helm/)]);
  });

  test.each([
    ['api/packages/devfw/helm/grafana', '7.0.0', /does not have chart grafana as 7\.0\.0/],
    ['api/packages/devfw/helm/grafana', '^9.0.0', /does not have chart grafana as \^9/],
    ['api/packages/devfw/helm/loki', '', /does not have chart loki as any version/],
    ['charts/stable/loki', '1.0.0', /keeps no charts there/],
  ])('%s %s is a hole', async (name, reference, expected) => {
    expect(reason(await check([chart('helm', name, reference)]))).toMatch(expected);
  });

  test('of a registry are there by version and by range, however many are asked for', async () => {
    const name = 'devfw/charts/app';
    const many = Array.from({ length: 45 }, () => chart('oci', name, '1.0.0'));
    for (const wanted of [[], many]) {
      const found = await check([chart('oci', name, '^1.0.0'), chart('oci', name, '>=3'), ...wanted]);
      expect(found[0]).toMatchObject({ found: host, digest: '1.1.0_b1' });
      expect(found[1]?.hole?.reason).toMatch(/does not have devfw\/charts\/app as >=3/);
    }
    expect(await check([chart('oci', name, '1.1.0_b1')])).toMatchObject([{ found: host }]);
  });
});

test('plain files of the manager are there or are not, and none is read', async () => {
  const name = 'api/packages/devfw/generic/crds/1.2.0/crds.yaml';
  forge.downloads.set(`/${name}`, 'kind: CustomResourceDefinition\n');
  expect(await check([artifact('http', name)])).toMatchObject([{ found: host }]);
  expect(forge.requests).toEqual([`HEAD /${name}`]);
  expect(reason(await check([artifact('http', `${name}.gone`)]))).toBe(`${host} answers 404 for ${name}.gone`);
  expect(reason(await check([artifact('http', name)], { token: '' }))).toMatch(/answers 401/);
});

test('a manager that does not answer makes holes, and says so', async () => {
  const gone = await startForge('gone');
  const { origin } = gone;
  await gone.stop();
  const manager = openManager(origin, { http, token: '', tokenInput: 'closure-token', log: () => {} });
  const wanted = [
    artifact('oci', 'a/b', '1', manager.host),
    artifact('git', 'a/b', 'main', manager.host),
    artifact('http', 'a/b.zip', '', manager.host),
  ];
  const findings = await checkClosure(wanted, {
    domain: 'edp.example',
    manager,
    outsideHosts: [],
    written: `${origin}/x/y`,
  });
  for (const { hole } of findings)
    expect(hole?.reason).toMatch(/cannot be looked for: .*cannot be reached|ECONNREFUSED/);
});

describe('what is told', () => {
  const holes = async (): Promise<Finding[]> =>
    check([
      artifact('git', 'DevFW/missing', 'main'),
      artifact('git', 'DevFW/other', 'v1'),
      artifact('oci', 'devfw/app', '9'),
      artifact('oci', 'devfw/app', GONE),
      artifact('oci', 'devfw/app', '1.0'),
      artifact('oci', 'devfw/own', '2', 'edp.example'),
      artifact('oci', 'library/nginx', '1.27', 'docker.io'),
      artifact('terraform', 'hashicorp/random', '3'),
    ]);

  test('the lines of mirror.yaml that close the holes, as mirror.yaml takes them', async () => {
    const lines = mirrorLines(await holes(), { managerHost: host, domain: 'edp.example' });
    expect(parseYaml(lines, { file: 'lines' })).toEqual({
      git: [{ owner: 'DevFW', include: ['missing', 'other'] }],
      images: [
        { owner: 'devfw', include: ['app'], tags: { include: ['9', '*'] } },
        { owner: 'devfw', include: ['own'], tags: { include: ['2'] } },
        { from: 'docker.io/library/nginx:1.27', to: 'mirror/nginx' },
      ],
    });
    expect(() =>
      parseMirrorConfig(`source: https://edp.example\ntarget: ${forge.origin}\n${lines}`, 'mirror.yaml'),
    ).not.toThrow();
    expect(mirrorLines([], { managerHost: host, domain: 'edp.example' })).toBe('');
  });

  test('a table with holes first: artifact, asked by, found where, digest', async () => {
    const { summary, text } = renderClosure(await holes());
    const [head, first] = text.split('\n');
    expect(head?.split(/ {2,}/)).toEqual(['Kind', 'Artifact', 'Asked by', 'Found', 'Digest']);
    expect(first).toMatch(/MISSING/);
    expect(text.split('\n').at(-1)).toContain(digest);
    expect(text).toContain('prod/edp/a.yaml:3');
    expect(summary).toBe('7 of 8 artifacts it needs are MISSING');
  });
});
