import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const PART_BYTES = 1 << 20;

export interface GeneratedRegistry {
  origin: string;
  stop(): Promise<void>;
}

/** What it serves: so many tags of `name`, over so many different images, each with one layer of this size. */
export interface GeneratedImages {
  name: string;
  tags: number;
  images: number;
  layerBytes: number;
  /** How fast each layer comes, as over a slow line; as fast as it can unless told. */
  bytesPerSecond?: number[];
}

/** Serves images whose layers are made up while they are read: gigabytes that no disk has to hold. Nothing can be pushed to it. */
export async function serveGenerated({
  name,
  tags,
  images,
  layerBytes,
  bytesPerSecond = [],
}: GeneratedImages): Promise<GeneratedRegistry> {
  const config = Buffer.from('{"architecture":"amd64","os":"linux"}');
  const made = Array.from({ length: images }, (_, image) => {
    const hash = createHash('sha256');
    for (const part of parts(image, layerBytes)) hash.update(part);
    const layer = `sha256:${hash.digest('hex')}`;
    const bytes = Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        mediaType: MANIFEST,
        config: {
          mediaType: 'application/vnd.oci.image.config.v1+json',
          digest: digestOf(config),
          size: config.length,
        },
        layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: layer, size: layerBytes }],
      }),
    );
    return { layer, bytes, digest: digestOf(bytes), image };
  });
  const server = createServer((request, response) => {
    const [, kind, reference = ''] =
      new RegExp(`^/v2/${name}/(manifests|blobs|tags)/([^?]+)`).exec(request.url ?? '') ?? [];
    const head = request.method === 'HEAD';
    const send = (body: Buffer, headers: Record<string, string>): void =>
      void response.writeHead(200, { 'content-length': body.length, ...headers }).end(head ? undefined : body);
    if (kind === 'tags') {
      send(Buffer.from(JSON.stringify({ name, tags: Array.from({ length: tags }, (_, tag) => `t${tag}`) })), {});
      return;
    }
    if (kind === 'manifests') {
      const tag = Number(/^t(\d+)$/.exec(reference)?.[1]);
      const found = Number.isNaN(tag) ? made.find(({ digest }) => digest === reference) : made[tag % images];
      if (found !== undefined)
        return send(found.bytes, { 'content-type': MANIFEST, 'docker-content-digest': found.digest });
    }
    if (kind === 'blobs') {
      if (reference === digestOf(config)) return send(config, {});
      const found = made.find(({ layer }) => layer === reference);
      if (found !== undefined) {
        response.writeHead(200, { 'content-length': layerBytes });
        if (head) response.end();
        else
          Readable.from(paced(parts(found.image, layerBytes), bytesPerSecond[found.image]), { objectMode: false })
            .on('error', () => {})
            .pipe(response);
        return;
      }
    }
    // Clients ask first whether this is a registry at all.
    response.writeHead(request.url === '/v2/' ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, stop: async () => close(server) };
}

function* parts(image: number, layerBytes: number): Generator<Buffer> {
  for (let at = 0, part = 0; at < layerBytes; at += PART_BYTES, part += 1)
    yield Buffer.alloc(Math.min(PART_BYTES, layerBytes - at), `image ${image} part ${part} `);
}

/** Lets bytes through at this rate, by the clock: what was late is made up for. */
async function* paced(all: Generator<Buffer>, bytesPerSecond = Infinity): AsyncGenerator<Buffer> {
  const started = performance.now();
  let sent = 0;
  for (const part of all) {
    sent += part.length;
    const earlyMs = (sent / bytesPerSecond) * 1000 - (performance.now() - started);
    if (earlyMs > 0) await new Promise((resolve) => setTimeout(resolve, earlyMs));
    yield part;
  }
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
