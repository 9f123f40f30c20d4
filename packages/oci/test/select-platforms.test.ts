import { expect, test } from '@jest/globals';
import { compareImage, copyImage, type Manifest } from '../src/index.ts';
import { buildImage, INDEX, partOf, pushImage, toManifest } from './stand/build-image.ts';
import { useRegistries } from './stand/use-registries.ts';

const stand = useRegistries(2);

async function pushIndex(name: string): Promise<{ index: Manifest; digests: string[] }> {
  const images = ['amd64', 'arm64', 'arm'].map((architecture) => buildImage({ architecture }));
  const attestation = buildImage({ architecture: 'unknown' });
  for (const image of [...images, attestation]) await pushImage(stand.client(0), { name, image });
  const entries = images.map(({ manifest }, index) => ({
    ...partOf(manifest.mediaType, manifest.bytes),
    platform: {
      os: 'linux',
      architecture: ['amd64', 'arm64', 'arm'][index],
      ...(index === 2 ? { variant: 'v7' } : {}),
    },
  }));
  const attested = {
    ...partOf(attestation.manifest.mediaType, attestation.manifest.bytes),
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.digest': images[0]!.manifest.digest },
  };
  const index = toManifest(INDEX, { manifests: [...entries, attested] });
  await stand.client(0).putManifest(name, '1', index);
  return { index, digests: [...images, attestation].map(({ manifest }) => manifest.digest) };
}

const options = (name: string, platforms: string[]): Parameters<typeof copyImage>[0] => ({
  source: { registry: stand.client(0), name },
  target: { registry: stand.client(1), name },
  reference: '1',
  platforms,
});

test('only the platforms asked for arrive, with what was attested of them, and the same again is nothing to do', async () => {
  const { index, digests } = await pushIndex('some');

  const copy = await copyImage(options('some', ['linux/amd64', 'linux/arm/v7']));

  expect(copy.digest).not.toBe(index.digest);
  const stored = JSON.parse((await stand.client(1).getManifest('some', '1')).bytes.toString()) as {
    manifests: { digest: string }[];
  };
  expect(stored.manifests.map(({ digest }) => digest)).toEqual([digests[0], digests[2], digests[3]]);
  expect(await stand.client(1).headManifest('some', digests[1]!)).toBeUndefined();
  expect(await copyImage(options('some', ['linux/amd64', 'linux/arm/v7']))).toMatchObject({ skipped: true });
  expect((await compareImage(options('some', ['linux/amd64', 'linux/arm/v7']))).source.digest).toBe(index.digest);
});

test('all that there are leave the index as it is', async () => {
  const { index } = await pushIndex('all');
  expect(await copyImage(options('all', ['linux/amd64', 'linux/arm64', 'linux/arm']))).toMatchObject({
    digest: index.digest,
  });
});

test('one that is not there is named', async () => {
  await pushIndex('none');
  await expect(copyImage(options('none', ['windows/amd64']))).rejects.toMatchObject({
    code: 'OCI_NOT_FOUND',
    message: expect.stringContaining('windows/amd64'),
  });
});
