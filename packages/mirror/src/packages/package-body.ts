import { randomUUID } from 'node:crypto';

type Parts = AsyncIterable<Buffer>;

/** Returns a form with text fields and one file, as it comes (RFC 7578). Names and values must hold no quotes and no line breaks. */
export function formBody(
  fields: Record<string, string>,
  { file, fileName, content }: { file: string; fileName: string; content: Parts },
): { contentType: string; body: AsyncGenerator<Buffer> } {
  const boundary = `edp-${randomUUID()}`;
  const safe = (text: string): string => text.replace(/["\r\n]/g, ' ');
  async function* parts(): AsyncGenerator<Buffer> {
    for (const [name, value] of Object.entries(fields))
      yield Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${safe(name)}"\r\n\r\n${safe(value)}\r\n`,
      );
    const disposition = `content-disposition: form-data; name="${safe(file)}"; filename="${safe(fileName)}"`;
    yield Buffer.from(`--${boundary}\r\n${disposition}\r\ncontent-type: application/octet-stream\r\n\r\n`);
    yield* content;
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: parts() };
}

const PLACEHOLDER = '@content@';

/** Returns the document that npm publishes a version with: its metadata and the tarball in base64, as it comes. */
export function npmBody(
  { name, version, metadata, distTags }: { name: string; version: string; metadata: object; distTags: string[] },
  { fileName, content }: { fileName: string; content: Parts },
): { contentType: string; body: AsyncGenerator<Buffer> } {
  const attachment = { content_type: 'application/octet-stream', data: PLACEHOLDER };
  const document = JSON.stringify({
    _id: name,
    name,
    'dist-tags': Object.fromEntries(distTags.map((tag) => [tag, version])),
    versions: { [version]: metadata },
    _attachments: { [fileName]: attachment },
  });
  // The attachment is last, and no quote can stand unescaped before it.
  const at = document.lastIndexOf(PLACEHOLDER);
  async function* parts(): AsyncGenerator<Buffer> {
    yield Buffer.from(document.slice(0, at));
    yield* base64(content);
    yield Buffer.from(document.slice(at + PLACEHOLDER.length));
  }
  return { contentType: 'application/json', body: parts() };
}

async function* base64(content: Parts): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const part of content) {
    const all = rest.length === 0 ? part : Buffer.concat([rest, part]);
    const whole = all.length - (all.length % 3);
    rest = Buffer.from(all.subarray(whole));
    if (whole > 0) yield Buffer.from(all.toString('base64', 0, whole));
  }
  if (rest.length > 0) yield Buffer.from(rest.toString('base64'));
}
