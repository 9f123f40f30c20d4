import { createCipheriv, createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHttp } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { startRegistry } from '../../test/world/registry-process.ts';
import { type LayerSpec, layersOf, platformsOf, REPOSITORIES, type Shape, TAGS } from './layout.ts';

const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'edp-actions', 'bench');

/** Returns the storage of a registry with all images of the layout, made once and kept outside the checkout; serve it, never push to it. */
export async function sourceStorage(shape: Shape = 'indexes'): Promise<string> {
  return cached(shape === 'indexes' ? 'images-v4' : 'images-one-platform-v1', async (storage) => {
    await withRegistry(storage, async (registry) => {
      for (const name of REPOSITORIES)
        for (const tag of TAGS) await pushImage(registry, { name, tag, shape, added: [] });
    });
  });
}

/** Returns the same storage with one layer of 50 MB more in one platform of one tag. */
export async function changedStorage(): Promise<string> {
  const before = await sourceStorage();
  return cached('images-one-v4', async (storage) => {
    cpSync(before, storage, { recursive: true });
    const [name = '', tag = ''] = [REPOSITORIES[7], TAGS[1]];
    const added = [{ seed: 'new layer', sizeBytes: 50_000_000 }];
    await withRegistry(storage, async (registry) => pushImage(registry, { name, tag, shape: 'indexes', added }));
  });
}

async function cached(key: string, make: (storage: string) => Promise<void>): Promise<string> {
  const directory = join(cache, key);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, `.${key}-`));
  try {
    await make(unfinished);
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else may have been first.
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

async function withRegistry(storage: string, use: (registry: RegistryClient) => Promise<void>): Promise<void> {
  const [server, http] = [await startRegistry({ storage }), createHttp()];
  try {
    await use(createRegistry({ origin: server.origin, http }));
  } finally {
    await http.close();
    await server.stop();
  }
}

async function pushImage(
  registry: RegistryClient,
  { name, tag, shape, added }: { name: string; tag: string; shape: Shape; added: LayerSpec[] },
): Promise<void> {
  const push = async (mediaType: string, content: Buffer): Promise<object> => {
    const part = { mediaType, digest: digestOf(content), size: content.length };
    if (!(await registry.hasBlob(name, part.digest)))
      await registry.putBlob(name, { digest: part.digest, sizeBytes: part.size, content });
    return part;
  };
  const pushManifest = async (kind: string, content: object, reference?: string) => {
    const mediaType = `application/vnd.oci.image.${kind}.v1+json`;
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...content }));
    const digest = digestOf(bytes);
    await registry.putManifest(name, reference ?? digest, { digest, mediaType, bytes });
    return { mediaType, digest, size: bytes.length };
  };
  const manifests: object[] = [];
  const attestations: object[] = [];
  for (const [index, architecture] of platformsOf(name, shape).entries()) {
    const layers: object[] = [];
    const specs = layersOf({ repository: name, tag, platform: architecture }, shape);
    for (const layer of [...specs, ...(index === 0 ? added : [])])
      layers.push(await push('application/vnd.oci.image.layer.v1.tar+gzip', contentOf(layer)));
    const configuration = {
      architecture,
      os: 'linux',
      config: { Labels: { name, tag } },
      rootfs: { type: 'layers', diff_ids: [] },
    };
    const config = await push('application/vnd.oci.image.config.v1+json', Buffer.from(JSON.stringify(configuration)));
    if (shape === 'images') return void (await pushManifest('manifest', { config, layers }, tag));
    const image = await pushManifest('manifest', { config, layers });
    manifests.push({ ...image, platform: { architecture, os: 'linux' } });
    const unknown = { architecture: 'unknown', os: 'unknown' };
    const about = await push('application/vnd.oci.image.config.v1+json', toJson({ ...unknown, image: image.digest }));
    const statement = await push('application/vnd.in-toto+json', toJson({ subject: image.digest, name, tag }));
    attestations.push({
      ...(await pushManifest('manifest', { config: about, layers: [statement] })),
      annotations: { 'vnd.docker.reference.digest': image.digest, 'vnd.docker.reference.type': 'attestation-manifest' },
      platform: unknown,
    });
  }
  await pushManifest('index', { manifests: [...manifests, ...attestations] }, tag);
}

/** Content that does not compress, in the wrapping of gzip: some peers compress what is not. */
function contentOf({ seed, sizeBytes }: LayerSpec): Buffer {
  const key = createHash('sha256').update(seed).digest();
  const noise = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(sizeBytes));
  return gzipSync(noise, { level: 0 });
}

const toJson = (value: object): Buffer => Buffer.from(JSON.stringify(value));

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
