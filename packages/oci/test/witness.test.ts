import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { copyImage, createCopyRun, type Manifest } from '../src/index.ts';
import { ensurePart } from '../../../tools/parts.mjs';
import { buildImage, buildLayer, type Image, MANIFEST, partOf, pushImage, toManifest } from './build-image.ts';
import { useRegistries } from './use-registries.ts';

const INSTALLS_WITHIN_MS = 300_000;
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';

const run = promisify(execFile);
let crane: string;
let skopeo: string;
beforeAll(async () => {
  [crane, skopeo] = await Promise.all([ensurePart('crane', console.log), ensurePart('skopeo', console.log)]);
}, INSTALLS_WITHIN_MS);

const PAIRS = [
  { from: 'registry', to: 'registry-2' },
  { from: 'registry-2', to: 'registry' },
] as const;

/** What is pushed to the source: images with their blobs, then manifests on top of them. */
interface Content {
  images: Image[];
  top: Manifest;
  tags: string[];
}

const ofImage = (image: Image, tags = ['1']): Content => ({ images: [image], top: image.manifest, tags });

function ofBlobs(
  mediaType: string,
  { config, layers }: { config: [string, Buffer]; layers: [string, Buffer][] },
): Image {
  const manifest = toManifest(mediaType, {
    config: partOf(...config),
    layers: layers.map((layer) => partOf(...layer)),
  });
  return { manifest, blobs: [config[1], ...layers.map(([, blob]) => blob)] };
}

function fivePlatforms(): Content {
  const shared = buildLayer('shared');
  const architectures = ['amd64', 'arm64', 's390x', 'ppc64le', 'riscv64'];
  const images = architectures.map((architecture) =>
    buildImage({ layers: [shared, buildLayer(architecture)], architecture }),
  );
  // As BuildKit attaches them: manifests of an unknown platform that name the image they are about.
  const attestations = images.map(() =>
    ofBlobs(MANIFEST, {
      config: [
        'application/vnd.oci.image.config.v1+json',
        Buffer.from(`{"architecture":"unknown","nonce":"${randomBytes(8).toString('hex')}"}`),
      ],
      layers: [['application/vnd.in-toto+json', Buffer.from(randomBytes(40).toString('hex'))]],
    }),
  );
  const entries = images.map(({ manifest }, index) => ({
    ...partOf(manifest.mediaType, manifest.bytes),
    platform: { architecture: architectures[index]!, os: 'linux' },
  }));
  const attested = attestations.map(({ manifest }, index) => ({
    ...partOf(manifest.mediaType, manifest.bytes),
    annotations: {
      'vnd.docker.reference.digest': images[index]!.manifest.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  }));
  const top = toManifest('application/vnd.oci.image.index.v1+json', { manifests: [...entries, ...attested] });
  return { images: [...images, ...attestations], top, tags: ['1'] };
}

function dockerList(): Content {
  const images = ['amd64', 'arm64'].map((architecture) =>
    ofBlobs(DOCKER_MANIFEST, {
      config: [
        DOCKER_CONFIG,
        Buffer.from(JSON.stringify({ architecture, os: 'linux', id: randomBytes(4).toString('hex') })),
      ],
      layers: [[DOCKER_LAYER, buildLayer(architecture)]],
    }),
  );
  const manifests = images.map(({ manifest }, index) => ({
    ...partOf(manifest.mediaType, manifest.bytes),
    platform: { architecture: ['amd64', 'arm64'][index], os: 'linux' },
  }));
  return { images, top: toManifest(DOCKER_LIST, { manifests }), tags: ['1'] };
}

const signedImage = buildImage();
const CONTENTS: Record<string, () => Content> = {
  'a single image': () => ofImage(buildImage()),
  'an index of five platforms with attestations': fivePlatforms,
  'a layer of no bytes': () => ofImage(buildImage({ layers: [buildLayer(), Buffer.alloc(0)] })),
  'a hundred tags on one image': () =>
    ofImage(
      buildImage(),
      Array.from({ length: 100 }, (_, index) => `t${index}`),
    ),
  'an artifact about an image': () => {
    const [image, artifact] = [signedImage, buildImage({ subject: signedImage.manifest })];
    return { images: [image, artifact], top: artifact.manifest, tags: ['1'] };
  },
  'a Helm chart with provenance': () =>
    ofImage(
      ofBlobs(MANIFEST, {
        config: [
          'application/vnd.cncf.helm.config.v1+json',
          Buffer.from('{"name":"app","version":"1.0.0","apiVersion":"v2"}'),
        ],
        layers: [
          ['application/vnd.cncf.helm.chart.content.v1.tar+gzip', buildLayer('Chart.yaml')],
          ['application/vnd.cncf.helm.chart.provenance.v1.prov', Buffer.from('-----BEGIN PGP SIGNED MESSAGE-----\n')],
        ],
      }),
      ['1.0.0'],
    ),
  'an image of 127 layers': () =>
    ofImage(buildImage({ layers: Array.from({ length: 127 }, (_, index) => buildLayer(`${index}`)) })),
  'a Docker list': dockerList,
  'layers in zstd': () =>
    ofImage(
      ofBlobs(MANIFEST, {
        config: ['application/vnd.oci.image.config.v1+json', Buffer.from('{"architecture":"amd64","os":"linux"}')],
        layers: [['application/vnd.oci.image.layer.v1.tar+zstd', zstdFrame(gunzipSync(buildLayer('zstd')))]],
      }),
    ),
};

/** One frame with one block that is not compressed (RFC 8878 §3.1.1). */
function zstdFrame(content: Buffer): Buffer {
  const [size, block] = [Buffer.alloc(4), Buffer.alloc(3)];
  size.writeUInt32LE(content.length);
  block.writeUIntLE(content.length * 8 + 1, 0, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size, block, content]);
}

describe.each(PAIRS)('from $from to $to', ({ from, to }) => {
  const stand = useRegistries([from, to]);

  test.each(Object.keys(CONTENTS))(
    '%s arrives as crane and skopeo see it at the source',
    async (what) => {
      const { images, top, tags } = CONTENTS[what]!();
      const name = what.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      const [source, target] = [stand.client(0), stand.client(1)];
      for (const image of images) await pushImage(source, { name, image });
      for (const tag of tags) await source.putManifest(name, tag, top);
      const shared = createCopyRun();

      await Promise.all(
        tags.map(async (reference) =>
          copyImage({ source: { registry: source, name }, target: { registry: target, name }, reference, run: shared }),
        ),
      );

      const host = (index: number): string => new URL(stand.client(index).origin).host;
      const both = async (command: string, argv: (address: string) => string[]): Promise<string[]> =>
        Promise.all(
          [0, 1].map(
            async (index) =>
              (await run(command, argv(`${host(index)}/${name}:${tags.at(-1)}`), { maxBuffer: 1 << 24 })).stdout,
          ),
        );
      const [ours, theirs] = await both(crane, (address) => ['manifest', address]);
      expect(theirs).toBe(top.bytes.toString());
      expect(ours).toBe(theirs);
      const raw = await both(skopeo, (address) => [
        '--insecure-policy',
        'inspect',
        '--tls-verify=false',
        '--raw',
        `docker://${address}`,
      ]);
      expect(raw[0]).toBe(raw[1]);
      const [digest] = await both(crane, (address) => ['digest', address]);
      expect(digest!.trim()).toBe(top.digest);
      const { stdout } = await run(crane, ['ls', `${host(1)}/${name}`]);
      expect(stdout.trim().split('\n').sort()).toEqual([...tags].sort());
      // Every blob of every platform, each checked against its digest.
      const directory = await mkdtemp(join(tmpdir(), 'edp-witness-'));
      const copy = ['--insecure-policy', 'copy', '--quiet', '--all', '--src-tls-verify=false'];
      try {
        await run(skopeo, [...copy, `docker://${host(1)}/${name}:${tags[0]}`, `dir:${directory}`]);
      } finally {
        await rm(directory, { recursive: true });
      }
    },
    60_000,
  );
});
