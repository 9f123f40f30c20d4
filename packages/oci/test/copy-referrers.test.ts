import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { ensurePart } from '../../../tools/parts.mjs';
import { copyImage, copyReferrers, createRegistry, type RegistryClient } from '../src/index.ts';
import { buildImage, pushImage } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const INSTALLS_WITHIN_MS = 600_000;
const stand = useRegistries(1);
const children: ReturnType<typeof spawn>[] = [];
let http: Http;
let withApi: [RegistryClient, RegistryClient];

/** Starts a registry that lists referrers by its API. */
async function start(): Promise<RegistryClient> {
  const child = spawn(await ensurePart('referrers-registry', console.log), [], { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return createRegistry({ origin: `http://127.0.0.1:${line.toString().trim()}`, http });
}

beforeAll(async () => {
  http = createHttp();
  withApi = [await start(), await start()];
}, INSTALLS_WITHIN_MS);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await http.close();
});

test('signatures that the source lists by its API come along, and theirs; a target without one gets the tag for them', async () => {
  const [source, target] = [withApi[0], stand.client(0)];
  const image = buildImage();
  const signature = buildImage({ subject: image.manifest });
  const about = buildImage({ subject: signature.manifest });
  await pushImage(source, { name: 'signed', reference: '1', image });
  for (const each of [signature, about]) await pushImage(source, { name: 'signed', image: each });
  const options = { source: { registry: source, name: 'signed' }, target: { registry: target, name: 'signed' } };
  await copyImage({ ...options, reference: '1' });

  // Two manifests and a tag for each subject.
  expect(await copyReferrers(image.manifest.digest, options)).toBe(4);

  expect(await target.getManifest('signed', about.manifest.digest)).toEqual(about.manifest);
  const tag = image.manifest.digest.replace(':', '-');
  const index = JSON.parse((await target.getManifest('signed', tag)).bytes.toString()) as { manifests: object[] };
  expect(index.manifests).toMatchObject([
    {
      digest: signature.manifest.digest,
      size: signature.manifest.bytes.length,
      mediaType: signature.manifest.mediaType,
    },
  ]);
  expect(await copyReferrers(image.manifest.digest, options)).toBe(0);
  const more = buildImage({ subject: image.manifest });
  await pushImage(source, { name: 'signed', image: more });
  expect(await copyReferrers(image.manifest.digest, options)).toBe(2);
});

test('a target with the API needs no tag', async () => {
  const [source, target] = withApi;
  const image = buildImage();
  await pushImage(source, { name: 'both', reference: '1', image });
  const signature = buildImage({ subject: image.manifest });
  await pushImage(source, { name: 'both', image: signature });
  const options = { source: { registry: source, name: 'both' }, target: { registry: target, name: 'both' } };
  await copyImage({ ...options, reference: '1' });
  expect(await copyReferrers(image.manifest.digest, options)).toBe(1);
  expect(await target.tags('both')).toEqual(['1']);
  expect((await target.referrers('both', image.manifest.digest))?.map(({ descriptor }) => descriptor.digest)).toEqual([
    signature.manifest.digest,
  ]);
});

test('a source without the API is asked once', async () => {
  const image = buildImage();
  await pushImage(stand.client(0), { name: 'none', reference: '1', image });
  const options = {
    source: { registry: stand.client(0), name: 'none' },
    target: { registry: withApi[1], name: 'none' },
  };
  expect(await copyReferrers(image.manifest.digest, options)).toBeUndefined();
  const before = stand.http.count();
  expect(await copyReferrers(image.manifest.digest, options)).toBeUndefined();
  expect(stand.http.count()).toBe(before);
});
