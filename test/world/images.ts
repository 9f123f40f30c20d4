import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

/** Pushes a small image of two platforms straight into a registry; returns the digest its tag has. */
export async function pushImage(origin: string, name: string, tag: string): Promise<string> {
  const manifests = [];
  for (const architecture of ['amd64', 'arm64']) {
    const layer = gzipSync(tar('hello', `${name}:${tag} for ${architecture}\n`));
    const config = Buffer.from(
      JSON.stringify({
        architecture,
        os: 'linux',
        config: {},
        rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.from(`${name}${tag}${architecture}`))] },
      }),
    );
    for (const blob of [layer, config]) await pushBlob(origin, name, blob);
    const manifest = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          digest: digestOf(config),
          size: config.length,
        },
        layers: [
          { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: digestOf(layer), size: layer.length },
        ],
      }),
    );
    await pushManifest(origin, name, { reference: digestOf(manifest), body: manifest, mediaType: MANIFEST });
    manifests.push({
      mediaType: MANIFEST,
      digest: digestOf(manifest),
      size: manifest.length,
      platform: { architecture, os: 'linux' },
    });
  }
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests }));
  await pushManifest(origin, name, { reference: tag, body: index, mediaType: INDEX });
  return digestOf(index);
}

/** Pushes a Helm chart straight into a registry, with one Deployment of an image. */
export async function pushChart(
  origin: string,
  {
    name,
    version,
    image,
  }: { /** Its path; the last part is the chart's name. */ name: string; version: string; image: string },
): Promise<void> {
  const chart = name.slice(name.lastIndexOf('/') + 1);
  const layer = gzipSync(
    Buffer.concat([
      tar(`${chart}/Chart.yaml`, `apiVersion: v2\nname: ${chart}\nversion: ${version}\n`).subarray(0, -1024),
      tar(`${chart}/values.yaml`, `image: ${image}\n`).subarray(0, -1024),
      tar(
        `${chart}/templates/deployment.yaml`,
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: main }\nspec: { template: { spec: { containers: [{ name: main, image: "{{ .Values.image }}" }] } } }\n',
      ),
    ]),
  );
  const config = Buffer.from(JSON.stringify({ name: chart, version, apiVersion: 'v2' }));
  for (const blob of [layer, config]) await pushBlob(origin, name, blob);
  const describe = (mediaType: string, blob: Buffer): object => ({
    mediaType,
    digest: digestOf(blob),
    size: blob.length,
  });
  const body = Buffer.from(
    JSON.stringify({
      ...{
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: describe('application/vnd.cncf.helm.config.v1+json', config),
      },
      layers: [describe('application/vnd.cncf.helm.chart.content.v1.tar+gzip', layer)],
    }),
  );
  await pushManifest(origin, name, { reference: version, body, mediaType: MANIFEST });
}

/** Returns the digest of a tag; undefined when there is none. */
export async function imageDigest(origin: string, name: string, tag: string): Promise<string | undefined> {
  const headers = { accept: `${INDEX}, ${MANIFEST}` };
  const response = await fetch(`${origin}/v2/${name}/manifests/${tag}`, { method: 'HEAD', headers });
  return response.ok ? (response.headers.get('docker-content-digest') ?? undefined) : undefined;
}

/** Returns every repository of a registry with its tags. */
export async function listImages(origin: string): Promise<{ name: string; tags: string[] }[]> {
  const { repositories } = (await (await fetch(`${origin}/v2/_catalog?n=1000`)).json()) as { repositories: string[] };
  return Promise.all(
    repositories.map(async (name) => {
      const { tags } = (await (await fetch(`${origin}/v2/${name}/tags/list`)).json()) as { tags?: string[] | null };
      return { name, tags: tags ?? [] };
    }),
  );
}

async function pushBlob(origin: string, name: string, blob: Buffer): Promise<void> {
  const started = await fetch(`${origin}/v2/${name}/blobs/uploads/`, { method: 'POST' });
  const location = new URL(started.headers.get('location') ?? '', origin);
  location.searchParams.set('digest', digestOf(blob));
  await expectOk(await fetch(location, { method: 'PUT', body: new Uint8Array(blob) }));
}

async function pushManifest(
  origin: string,
  name: string,
  { reference, body, mediaType }: { reference: string; body: Buffer; mediaType: string },
): Promise<void> {
  const url = `${origin}/v2/${name}/manifests/${reference}`;
  await expectOk(
    await fetch(url, { method: 'PUT', body: new Uint8Array(body), headers: { 'content-type': mediaType } }),
  );
}

async function expectOk(response: Response): Promise<void> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** A tar archive of one file, with its end in the last 1,024 bytes. Source: POSIX ustar. */
function tar(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, content, padding, Buffer.alloc(1024)]);
}
