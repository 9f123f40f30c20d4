import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Manifest } from '../../src/index.ts';
import { buildImage, buildLayer, type Image, MANIFEST, partOf, toManifest } from './build-image.ts';

const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const DOCKER_LAYER = 'application/vnd.docker.image.rootfs.diff.tar.gzip';

/** What is pushed to the source: images with their blobs, then manifests on top of them. */
export interface Content {
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
/** One of every kind that has to arrive as it is. */
export const CONTENTS: Record<string, () => Content> = {
  'a single image': () => ofImage(buildImage()),
  'an index of five platforms with attestations': fivePlatforms,
  // As Docker writes one for what changes no file.
  'an empty layer': () => ofImage(buildImage({ layers: [gzipSync(Buffer.alloc(1024)), buildLayer()] })),
  'a blob of no bytes': () => ofImage(buildImage({ layers: [buildLayer(), Buffer.alloc(0)] })),
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
