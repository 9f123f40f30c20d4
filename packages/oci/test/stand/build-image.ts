import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Manifest, RegistryClient } from '../../src/index.ts';

export const INDEX = 'application/vnd.oci.image.index.v1+json';
export const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const CONFIG = 'application/vnd.oci.image.config.v1+json';
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip';

export interface Part {
  mediaType: string;
  digest: string;
  size: number;
}

export interface Image {
  manifest: Manifest;
  blobs: Buffer[];
}

/** Returns a layer with one file, as a tar archive in gzip. */
export function buildLayer(content: string | Buffer = randomBytes(64).toString('hex'), path = 'file.txt'): Buffer {
  const body = Buffer.from(content);
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000644\0', 100);
  header.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write('0ustar\x0000', 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
  return gzipSync(Buffer.concat([header, body, padding, Buffer.alloc(1024)]));
}

/** Returns an image of these layers for a platform. */
export function buildImage({
  layers = [buildLayer()],
  architecture = 'amd64',
  subject,
}: { layers?: Buffer[]; architecture?: string; subject?: Manifest } = {}): Image {
  const config = Buffer.from(JSON.stringify({ architecture, os: 'linux', created: randomBytes(4).toString('hex') }));
  const manifest = toManifest(MANIFEST, {
    config: partOf(CONFIG, config),
    layers: layers.map((layer) => partOf(LAYER, layer)),
    ...(subject === undefined
      ? {}
      : { subject: partOf(subject.mediaType, subject.bytes), artifactType: 'application/vnd.example.sbom' }),
  });
  return { manifest, blobs: [config, ...layers] };
}

/** Returns a list of images, one for each platform. */
export function buildIndex(images: { manifest: Manifest; architecture: string }[]): Manifest {
  const manifests = images.map(({ manifest, architecture }) => ({
    ...partOf(manifest.mediaType, manifest.bytes),
    platform: { architecture, os: 'linux' },
  }));
  return toManifest(INDEX, { manifests });
}

/** Returns a manifest with uncommon white space, which a copy has to keep. */
export function toManifest(mediaType: string, content: object): Manifest {
  const bytes = Buffer.from(`${JSON.stringify({ schemaVersion: 2, mediaType, ...content }, null, 3)}\n`);
  return { digest: digest(bytes), mediaType, bytes };
}

export async function pushImage(
  registry: RegistryClient,
  { name, reference, image }: { name: string; reference?: string; image: Image },
): Promise<void> {
  for (const content of image.blobs) {
    await registry.putBlob(name, { digest: digest(content), sizeBytes: content.length, content });
  }
  await registry.putManifest(name, reference ?? image.manifest.digest, image.manifest);
}

export const partOf = (mediaType: string, bytes: Buffer): Part => ({
  mediaType,
  digest: digest(bytes),
  size: bytes.length,
});

export const digest = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
