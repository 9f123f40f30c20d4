import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { openEndpoint, readMarker } from '@edp/mirror';
import type { RegistryClient } from '@edp/oci';
import { ensurePart } from '../../tools/parts.mjs';
import { pushImage } from '../../packages/oci/test/stand/build-image.ts';
import { CONTENTS } from '../../packages/oci/test/stand/image-contents.ts';
import { git } from '../world/bare-repository.ts';
import { buildNpm } from './build-packages.ts';
import { checkoutLfs } from './checkout-lfs.ts';
import type { RealForge } from './gitea.ts';
import { ORG, useRealMirror } from './mirror-setting.ts';
import { type ActionRun, runMirrorAction } from './run-mirror-action.ts';

const mirror = useRealMirror();
const { api, url, refs, work } = mirror;

const REPOSITORY = 'platform';
const IMAGES = { 'an index of five platforms with attestations': 'app', 'a Helm chart with provenance': 'charts/app' };
const GENERIC = Buffer.alloc(400_000, 'generic ');
const LARGE = Buffer.alloc(1_500_000, 'large ');
const ASSET = Buffer.alloc(250_000, 'release ');
const NPM = buildNpm('left', '1.2.0');
const CONFIG = `git: [{ owner: ${ORG} }]
images: [{ owner: ${ORG} }]
packages: [{ owner: ${ORG}, types: [generic, npm] }]
`;

const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const tagOf: Record<string, string> = {};
let programs: { crane: string; skopeo: string };
let login: string;
let planned: ActionRun;
let first: ActionRun;
let second: ActionRun;
let afterPlan: number;

beforeAll(async () => {
  programs = { crane: await ensurePart('crane', console.log), skopeo: await ensurePart('skopeo', console.log) };
  login = mkdtempSync(join(work, 'login-'));
  const auths = Object.fromEntries(
    [mirror.edp, mirror.observability].map(({ origin, user, token }) => [
      new URL(origin).host,
      { auth: Buffer.from(`${user}:${token}`).toString('base64') },
    ]),
  );
  writeFileSync(join(login, 'config.json'), JSON.stringify({ auths }));
  await seedRepository();
  await seedImages(registryOf(mirror.edp));
  await upload(`/api/packages/${ORG}/generic/tool/2.0/tool.bin`, 'PUT', GENERIC);
  await upload(`/api/packages/${ORG}/npm/left`, 'PUT', NPM.document);

  planned = await runMirrorAction(mirror, CONFIG, { mode: 'plan' });
  afterPlan = (await mirror.observability.api('GET', `/orgs/${ORG}`)).status;
  first = await runMirrorAction(mirror, CONFIG);
  second = await runMirrorAction(mirror, CONFIG);
});

describe('a configuration of repositories, images, charts and packages, by the action between two real forges', () => {
  test('a plan lists everything with its size and changes nothing', () => {
    expect(planned).toMatchObject({ code: 0, changed: 'true', complete: 'false' });
    expect(planned.report.rows.map(({ kind, action }) => `${kind} ${action}`).sort()).toEqual([
      'git created',
      'image created',
      'image created',
      'package created',
      'package created',
    ]);
    for (const { kind, bytes } of planned.report.rows) if (kind !== 'git') expect(bytes).toBeGreaterThan(0);
    expect(afterPlan).toBe(404);
  });

  test('a sync brings all of it, and says that the mirror is complete', async () => {
    expect(first.log).toMatch(/2\/2 images, \d.* of \d/);
    expect(first).toMatchObject({ code: 0, changed: 'true', complete: 'true' });
    expect(first.report.rows.map(({ action }) => action)).toEqual(Array(5).fill('created'));
    const marker = await readMarker(endpoint(mirror.observability), { owner: ORG });
    expect(marker?.content).toEqual(first.report.content);
    expect(Object.keys(marker!.content.images).sort()).toEqual(
      Object.values(IMAGES)
        .map((name) => `${ORG.toLowerCase()}/${name}:${tagOf[name]}`)
        .sort(),
    );
  });

  test('git, git-lfs and a download see repository, large file and release as they are at the source', async () => {
    expect(await refs(mirror.observability, REPOSITORY)).toBe(await refs(mirror.edp, REPOSITORY));
    const file = await checkoutLfs(url(mirror.observability, REPOSITORY), (directory) =>
      readFileSync(join(directory, 'large.bin')),
    );
    expect(hash(file)).toBe(hash(LARGE));
    const [release] = (await api(mirror.observability, 'GET', `/repos/${ORG}/${REPOSITORY}/releases`)) as unknown as {
      tag_name: string;
      assets: { browser_download_url: string }[];
    }[];
    expect(release?.tag_name).toBe('v1');
    expect(hash(await download(release!.assets[0]!.browser_download_url))).toBe(hash(ASSET));
  });

  test.each(Object.entries(IMAGES))('crane and skopeo see %s as it is at the source', async (_, name) => {
    const [here, there] = [mirror.observability, mirror.edp].map(
      ({ origin }) => `${new URL(origin).host}/${ORG.toLowerCase()}/${name}:${tagOf[name]}`,
    ) as [string, string];
    for (const argv of [['digest'], ['manifest']])
      expect(await witness('crane', [...argv, here])).toBe(await witness('crane', [...argv, there]));
    const inspect = ['--insecure-policy', 'inspect', '--tls-verify=false', '--raw'];
    expect(await witness('skopeo', [...inspect, `docker://${here}`])).toBe(
      await witness('skopeo', [...inspect, `docker://${there}`]),
    );
    // Every blob of every platform, each checked against its digest.
    const copy = ['--insecure-policy', 'copy', '--quiet', '--all', '--src-tls-verify=false', `docker://${here}`];
    await witness('skopeo', [...copy, `dir:${mkdtempSync(join(work, 'image-'))}`]);
  });

  test('packages are downloaded byte for byte', async () => {
    const base = `${mirror.observability.origin}/api/packages/${ORG}`;
    expect(hash(await download(`${base}/generic/tool/2.0/tool.bin`))).toBe(hash(GENERIC));
    expect(hash(await download(`${base}/npm/left/-/1.2.0/left-1.2.0.tgz`))).toBe(hash(NPM.content));
  });

  test('the next sync sends nothing and changes nothing', () => {
    expect(second).toMatchObject({ code: 0, changed: 'false', complete: 'true' });
    for (const row of second.report.rows) expect(row).toMatchObject({ action: 'unchanged', written: 0, bytes: 0 });
    expect(second.report.rows).toHaveLength(5);
    expect(second.report.transfer.sentBytes).toBe(0);
    expect(second.report.content).toEqual(first.report.content);
  });
});

const endpoint = ({ origin, user, token }: RealForge): ReturnType<typeof openEndpoint> =>
  openEndpoint(origin, { http: mirror.http, username: user, token, tokenInput: 't', log: () => {} });
const registryOf = (forge: RealForge): RegistryClient => endpoint(forge).registry;

async function witness(program: 'crane' | 'skopeo', argv: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], DOCKER_CONFIG: login, REGISTRY_AUTH_FILE: join(login, 'config.json') };
  return (await promisify(execFile)(programs[program], argv, { env, maxBuffer: 1 << 24 })).stdout;
}

const basic = ({ user, token }: RealForge): string => `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;

async function download(address: string): Promise<Buffer> {
  const response = await fetch(address, { headers: { authorization: basic(mirror.observability) } });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Uploads to the source as its own clients do. */
async function upload(path: string, method: string, body: Buffer | FormData | object): Promise<void> {
  const json = !Buffer.isBuffer(body) && !(body instanceof FormData);
  const headers = { authorization: basic(mirror.edp), ...(json ? { 'content-type': 'application/json' } : {}) };
  const content = json ? JSON.stringify(body) : Buffer.isBuffer(body) ? new Uint8Array(body) : body;
  const { status } = await fetch(`${mirror.edp.origin}${path}`, { method, headers, body: content });
  expect([200, 201]).toContain(status);
}

async function seedRepository(): Promise<void> {
  mirror.name = REPOSITORY;
  await mirror.created();
  const oid = hash(LARGE);
  await upload(`/${ORG}/${REPOSITORY}.git/info/lfs/objects/${oid}/${LARGE.length}`, 'PUT', LARGE);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${LARGE.length}\n`;
  await mirror.seed({ 'large.bin': pointer, '.gitattributes': '*.bin filter=lfs -text\n' });
  const clone = join(work, 'clone');
  await git(work, '-c', 'filter.lfs.smudge=', 'clone', '--quiet', url(mirror.edp, REPOSITORY), clone);
  await git(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/feature/ü');
  const base = `/repos/${ORG}/${REPOSITORY}`;
  const settings = { tag_name: 'v1', name: 'One', body: 'First', target_commitish: 'main' };
  const { id } = await api(mirror.edp, 'POST', `${base}/releases`, settings);
  const form = new FormData();
  form.append('attachment', new Blob([ASSET]), 'app.tgz');
  await upload(`/api/v1${base}/releases/${String(id)}/assets?name=app.tgz`, 'POST', form);
}

async function seedImages(registry: RegistryClient): Promise<void> {
  for (const [kind, name] of Object.entries(IMAGES)) {
    const { images, top, tags } = CONTENTS[kind]!();
    const at = `${ORG.toLowerCase()}/${name}`;
    for (const image of images) await pushImage(registry, { name: at, image });
    tagOf[name] = tags[0]!;
    await registry.putManifest(at, tags[0]!, top);
  }
}
