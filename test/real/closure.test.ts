import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Artifact, checkClosure, type Finding, openManager } from '@edp/closure';
import { createHttp, type Http } from '@edp/http';
import { seedRemote } from '../world/seed-remote.ts';
import { buildChart } from './build-packages.ts';
import { type RealForge, startGitea } from './gitea.ts';

let forge: RealForge;
let http: Http;
let main: string;
// The first one on a machine also builds the server.
beforeAll(async () => {
  forge = await startGitea();
  http = createHttp({ retries: 0 });
  const { url } = await forge.createRepository(forge.user, 'apps', { private: true });
  const pushed = url.replace('://', `://${forge.user}:${forge.token}@`);
  main = await seedRemote(pushed, { files: { 'base/deep/x.yaml': 'a: 1\n' } });
  await seedRemote(pushed, { files: { 'only/here.yaml': 'a: 1\n' }, branch: 'feature/x' });
  await upload('generic/crds/1.2.0/crds.yaml', 'PUT', Buffer.from('kind: CustomResourceDefinition\n'));
  for (const version of ['1.0.0', '1.1.0']) await upload('helm/api/charts', 'POST', buildChart('web', version));
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

async function upload(path: string, method: string, body: Buffer): Promise<void> {
  const { status } = await fetch(`${forge.origin}/api/packages/${forge.user}/${path}`, {
    method,
    headers: { authorization: `Basic ${Buffer.from(`${forge.user}:${forge.token}`).toString('base64')}` },
    body: new Uint8Array(body),
  });
  if (status !== 201) throw new Error(`${method} ${path}: ${status}`);
}

const artifact = (via: Artifact['via'], name: string, { reference = '', paths = [] as string[] } = {}): Artifact => {
  const at = { file: 'prod/edp/a.yaml', line: 3 };
  const common = { host: new URL(forge.origin).host, name, reference, text: name, askedBy: [at] };
  const kind = via === 'helm' ? 'chart' : via === 'http' ? 'file' : 'repository';
  return { kind, via, ...common, ...(paths.length > 0 ? { paths: paths.map((path) => ({ path, at })) } : {}) };
};

async function check(...artifacts: Artifact[]): Promise<Finding[]> {
  const manager = openManager(forge.origin, { http, token: forge.token, tokenInput: 't', log: () => {} });
  const written = `${forge.origin}/x/stacks-instances`;
  return checkClosure(artifacts, { domain: 'edp.example', manager, outsideHosts: [], written });
}

test('directories are found at a branch, the default one and a commit, in one request each', async () => {
  const apps = `${forge.user}/apps`;
  for (const reference of ['main', '', main]) {
    const before = http.count();
    const [finding] = await check(artifact('git', apps, { reference, paths: ['base/deep', 'base/deep/x.yaml'] }));
    expect(finding).toMatchObject({ digest: main.slice(0, 12) });
    expect(http.count() - before).toBe(1);
  }
  expect(await check(artifact('git', apps, { reference: 'feature/x', paths: ['only'] }))).toMatchObject([
    { found: new URL(forge.origin).host },
  ]);
  const [hole] = await check(artifact('git', apps, { reference: 'main', paths: ['base', 'only'] }));
  expect(hole?.hole?.reason).toMatch(/at main has nothing at only \(prod\/edp\/a\.yaml:3\)$/);
});

test('charts are found by version and range, files by their address', async () => {
  const charts = `api/packages/${forge.user}/helm/web`;
  const found = await check(
    artifact('helm', charts, { reference: '1.0.0' }),
    artifact('helm', charts, { reference: '^1.0.0' }),
    artifact('helm', charts, { reference: '2.0.0' }),
    artifact('http', `api/packages/${forge.user}/generic/crds/1.2.0/crds.yaml`),
    artifact('http', `api/packages/${forge.user}/generic/crds/1.3.0/crds.yaml`),
  );
  expect(found.map(({ digest, hole }) => (hole === undefined ? digest : 'hole'))).toEqual([
    '1.0.0',
    '1.1.0',
    'hole',
    '',
    'hole',
  ]);
});
