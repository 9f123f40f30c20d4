import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { listAllPackages, listPackageFiles } from '@edp/forge';
import {
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
  type SyncRow,
} from '@edp/mirror';
import { buildChart, buildDeb, buildNpm, buildRpm } from './build-packages.ts';
import { type RealForge, startGitea } from './gitea.ts';

const STARTS_WITHIN_MS = 900_000;
const TO = 'mirror';
/** Both believe to be behind a proxy, below a path of it. */
const BEHIND = { rootUrl: 'https://forge.example/git/' };

let source: RealForge;
let target: RealForge;
let http: Http;
beforeAll(async () => {
  http = createHttp();
  source = await startGitea(BEHIND);
  target = await startGitea(BEHIND);
}, STARTS_WITHIN_MS);
afterAll(async () => {
  await http.close();
  await Promise.all([source?.stop(), target?.stop()]);
});

const open = (forge: RealForge): ReturnType<typeof openEndpoint> =>
  openEndpoint(forge.origin, { http, username: forge.user, token: forge.token, tokenInput: 't', log: () => {} });

async function sync(text: string, mode: 'plan' | 'sync' = 'sync'): Promise<SyncReport> {
  const [from, to] = [open(source), open(target)];
  const config = `source: ${source.origin}\ntarget: ${target.origin.replace('127.0.0.1', 'localhost')}\n${text}`;
  const { report } = await runSync(parseMirrorConfig(config, 'mirror.yaml'), {
    source: from,
    target: to,
    mode,
    only: [],
    registries: openRegistries({ http, known: [from.registry, to.registry], insecure: [], env: {} }),
    stacksImages: async () => [],
    state: { ...parseState(undefined), deepRun: 1 },
    runNumber: 1,
    log: silentLog,
  });
  return report;
}

/** Uploads to a forge as its own clients do. */
async function upload(
  forge: RealForge,
  path: string,
  body: Buffer | FormData | object,
  method = 'PUT',
  owner = forge.user,
): Promise<void> {
  const json = !Buffer.isBuffer(body) && !(body instanceof FormData);
  const response = await fetch(`${forge.origin}/api/packages/${owner}/${path}`, {
    method,
    headers: { authorization: `token ${forge.token}`, ...(json ? { 'content-type': 'application/json' } : {}) },
    body: json ? JSON.stringify(body) : Buffer.isBuffer(body) ? new Uint8Array(body) : body,
  });
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}

const packages = (more = ''): string => `packages:\n  - owner: ${source.user}\n    to: ${TO}\n${more}`;
const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const row = ({ rows }: SyncReport, start: string): SyncRow | undefined =>
  rows.find((each) => each.source.startsWith(start));
const filesAt = async (type: string, name: string, version: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await listPackageFiles(open(target).packages.forge, { owner: TO, type, name, version })).map((file) => [
      file.name,
      file.sha256,
    ]),
  );
const readBack = async (path: string): Promise<Buffer> => {
  const response = await fetch(`${target.origin}/api/packages/${TO}/${path}`, {
    headers: { authorization: `token ${target.token}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

test('packages of every type that the API allows arrive byte for byte, and the second run finds nothing to do', async () => {
  const generic = Buffer.from('x'.repeat(300_000));
  await upload(source, 'generic/tool/1.0/tool.bin', generic);
  await upload(source, 'generic/tool/1.0/tool.sig', Buffer.from('signature'));
  const npm = buildNpm('app', '1.0.0');
  await upload(source, 'npm/app', npm.document);
  const scoped = buildNpm('@team/lib', '2.1.0');
  await upload(source, 'npm/@team%2flib', scoped.document);
  const pom = Buffer.from(
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>lib</artifactId><version>1.2</version></project>',
  );
  await upload(source, 'maven/org/example/lib/1.2/lib-1.2.jar', Buffer.from('jar'));
  await upload(source, 'maven/org/example/lib/1.2/lib-1.2.pom', pom);
  const wheel = Buffer.from('wheel');
  const form = new FormData();
  for (const [key, value] of Object.entries({
    name: 'tool',
    version: '3.0',
    sha256_digest: hash(wheel),
    requires_python: '>=3.9,<4',
  }))
    form.set(key, value);
  form.set('content', new Blob([new Uint8Array(wheel)]), 'tool-3.0-py3-none-any.whl');
  await upload(source, 'pypi', form, 'POST');
  const [deb, rpm] = [buildDeb('hello', '1.0-1'), buildRpm('hello', '1.0', '1')];
  await upload(source, 'debian/pool/bookworm/main/upload', deb);
  await upload(source, 'rpm/el9/upload', rpm);
  await upload(source, 'rpm/upload', buildRpm('plain', '2.0', '3'));

  const text = packages("    distributions: [bookworm]\n    groups: ['', el9]\n");
  expect((await sync(text, 'plan')).rows.filter(({ action }) => action === 'created')).toHaveLength(8);
  const report = await sync(text);

  expect(report.rows.filter(({ action }) => action !== 'created')).toEqual([]);
  expect(report.complete).toBe(true);
  expect(await filesAt('generic', 'tool', '1.0')).toEqual({
    'tool.bin': hash(generic),
    'tool.sig': hash(Buffer.from('signature')),
  });
  expect(await readBack('npm/app/-/1.0.0/app-1.0.0.tgz')).toEqual(npm.content);
  const document = JSON.parse((await readBack('npm/%40team%2Flib')).toString()) as {
    'dist-tags': object;
    versions: Record<string, object>;
  };
  expect(document['dist-tags']).toEqual({ latest: '2.1.0' });
  expect(document.versions['2.1.0']).toMatchObject({ dependencies: { left: '^1.0.0' }, bin: { run: 'run.js' } });
  expect(await readBack('maven/org/example/lib/1.2/lib-1.2.pom')).toEqual(pom);
  expect((await readBack('pypi/simple/tool')).toString()).toContain(`data-requires-python="&gt;=3.9,&lt;4"`);
  expect(await readBack('debian/pool/bookworm/main/hello_1.0-1_amd64.deb')).toEqual(deb);
  expect(await readBack('rpm/el9/package/hello/1.0-1/x86_64')).toEqual(rpm);
  const again = await sync(text);
  expect(again).toMatchObject({ changed: false, complete: true });
  expect(again.content.packages).toEqual(report.content.packages);
});

test('a new file and a moved tag follow; a file that was changed is refused by name', async () => {
  await upload(source, 'generic/more/1.0/a.txt', Buffer.from('a'));
  await upload(source, 'npm/tagged', buildNpm('tagged', '1.0.0').document);
  await upload(source, 'npm/tagged', buildNpm('tagged', '1.1.0').document);
  const text = packages('    include: [more, tagged]\n');
  await sync(text);
  await upload(source, 'generic/more/1.0/b.txt', Buffer.from('b'));
  const moved = await fetch(`${source.origin}/api/packages/${source.user}/npm/-/package/tagged/dist-tags/stable`, {
    method: 'PUT',
    headers: { authorization: `token ${source.token}` },
    body: '"1.0.0"',
  });
  expect(moved.status).toBe(200);

  const report = await sync(text);
  expect(row(report, 'generic')).toMatchObject({ action: 'updated', written: 1 });
  expect(report.rows.filter(({ action }) => action === 'updated').at(-1)).toMatchObject({ details: 'stable is 1.0.0' });

  const removed = await fetch(`${target.origin}/api/packages/${TO}/generic/more/1.0/a.txt`, {
    method: 'DELETE',
    headers: { authorization: `token ${target.token}` },
  });
  expect(removed.status).toBe(204);
  await upload(target, 'generic/more/1.0/a.txt', Buffer.from('other'), 'PUT', TO);
  const refused = await sync(text);
  expect(row(refused, 'generic')).toMatchObject({
    action: 'failed',
    details: expect.stringMatching(/a\.txt.*another file.*Fix:/),
  });
  expect(refused.complete).toBe(false);
});

test('a Maven snapshot arrives again and again, its list of builds last', async () => {
  const build = async (number: number): Promise<void> => {
    const name = `snap-1.0-2026112${number}.120000-${number}`;
    const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>org.example</groupId><artifactId>snap</artifactId><version>1.0-SNAPSHOT</version></project>`;
    const at = 'maven/org/example/snap/1.0-SNAPSHOT';
    if (number === 1) await upload(source, `${at}/${name}.pom`, Buffer.from(pom));
    await upload(source, `${at}/${name}.jar`, Buffer.from(`jar ${number}`));
    await upload(source, `${at}/maven-metadata.xml`, Buffer.from(`<metadata><version>${number}</version></metadata>`));
  };
  const files = async (): Promise<Record<string, string>> => filesAt('maven', 'org.example:snap', '1.0-SNAPSHOT');
  for (const number of [1, 2, 3]) {
    await build(number);
    const { rows } = await sync(packages('    include: [org.example:snap]\n'));
    expect(rows).toMatchObject([{ action: number === 1 ? 'created' : 'updated' }]);
    expect((await files())['maven-metadata.xml']).toBe(
      hash(Buffer.from(`<metadata><version>${number}</version></metadata>`)),
    );
    expect(Object.keys(await files()).filter((name) => name.endsWith('.jar'))).toHaveLength(number);
  }
  expect((await sync(packages('    include: [org.example:snap]\n'))).rows).toMatchObject([{ action: 'unchanged' }]);
});

test('what cannot be copied is named, and fails nothing', async () => {
  await upload(source, 'debian/pool/trixie/main/upload', buildDeb('elsewhere', '1.0'));
  const report = await sync(packages('    include: [elsewhere]\n'));
  expect(row(report, 'debian')).toMatchObject({ action: 'skipped', details: expect.stringContaining('distributions') });
  const typed = await sync(packages('    include: [tool]\n    types: [pypi]\n'));
  expect(row(typed, 'generic')).toMatchObject({ action: 'skipped', details: 'types does not name generic' });
  expect(typed.complete).toBe(true);
});

describe('charts', () => {
  test('of an owner and of a chart repository come to the chart registry', async () => {
    await upload(source, 'helm/api/charts', buildChart('web', '1.0.0'), 'POST');
    const foreign = { '0.9.0': buildChart('cert', '0.9.0'), '1.0.0': buildChart('cert', '1.0.0') };
    const entries = Object.entries(foreign).map(([version, content]) => ({
      name: 'cert',
      version,
      urls: [`charts/cert-${version}.tgz`],
      digest: hash(content),
    }));
    const repository = createServer((request, response) => {
      const version = /cert-(.*)\.tgz$/.exec(request.url ?? '')?.[1];
      if (request.url === '/stable/index.yaml')
        response.end(JSON.stringify({ apiVersion: 'v1', entries: { cert: entries } }));
      else if (request.url?.endsWith('cert-1.0.0.tgz.prov')) response.end('signature');
      else if (version !== undefined && version in foreign) response.end(foreign[version as keyof typeof foreign]);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => repository.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = repository.address() as { port: number };
      const text = `charts:\n  - { owner: ${source.user}, to: ${TO} }\n  - { from: 'http://127.0.0.1:${port}/stable', to: ${TO}, versions: { newest: 1 } }\n`;

      const report = await sync(text);

      expect(report.rows.map(({ kind, action }) => [kind, action])).toEqual([
        ['chart', 'created'],
        ['chart', 'created'],
      ]);
      expect(row(report, 'helm 127.0.0.1')?.details).toContain('provenance is not copied');
      expect(await readBack('helm/cert-1.0.0.tgz')).toEqual(foreign['1.0.0']);
      const versions = (await listAllPackages(open(target).packages.forge, TO))!.filter(({ type }) => type === 'helm');
      expect(versions.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(['cert 1.0.0', 'web 1.0.0']);
      expect(await sync(text)).toMatchObject({ changed: false, complete: true });
    } finally {
      repository.closeAllConnections();
      repository.close();
    }
  });
});
