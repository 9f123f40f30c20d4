import type { BlobStream } from '@edp/oci';
import type { Endpoint } from '../endpoint.ts';
import { MirrorError } from '../mirror-error.ts';
import { readNpmDocument } from './npm-document.ts';
import { formBody, npmBody } from './package-body.ts';
import type { PackageFile } from './package-file.ts';
import { uploadRoute } from './package-routes.ts';

const MAX_TRIES = 3;

export interface CopyFileOptions {
  source: Endpoint;
  target: Endpoint;
  /** Owner at the target. */
  owner: string;
  /** `owner/name` at the source. */
  key: string;
}

/**
 * Sends one file from forge to forge as it comes, checked against its digest before its last byte leaves; returns how many bytes it has.
 * @throws MirrorError `PACKAGE_REFUSED`, `PACKAGE_UNSUPPORTED`; OciError `OCI_DIGEST` when the source's bytes are not those it lists
 */
export async function copyPackageFile(file: PackageFile, options: CopyFileOptions): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const stream = await file.open();
    try {
      return await send(file, { ...options, stream });
    } catch (error) {
      // What broke on the way is sent again; what was answered with a refusal is not.
      const status =
        error instanceof MirrorError ? (error.cause as { status?: number } | undefined)?.status : undefined;
      const passing = error instanceof MirrorError && (status === undefined || status === 429 || status >= 500);
      if (!passing || tries === MAX_TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    } finally {
      stream.close();
    }
  }
}

async function send(
  file: PackageFile,
  { source, target, owner, key, stream }: CopyFileOptions & { stream: BlobStream },
): Promise<number> {
  const { method, path, body: kind } = uploadRoute(file);
  let bytes = 0;
  let failure: unknown;
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const part of stream.parts) {
        bytes += part.length;
        yield part;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  const content = counted();
  const { contentType, body } =
    kind === 'bytes'
      ? { contentType: 'application/octet-stream', body: content }
      : kind === 'form'
        ? formBody(await pypiFields(file, { source, owner: key.split('/')[0]! }), {
            file: 'content',
            fileName: file.fileName,
            content,
          })
        : npmBody(
            {
              name: file.name,
              version: file.version,
              ...(await readNpmDocument(source.packages, { owner: key.split('/')[0]!, ...file })),
            },
            { fileName: file.fileName, content },
          );
  const length: Record<string, string> =
    kind === 'bytes' && file.sizeBytes !== undefined ? { 'content-length': String(file.sizeBytes) } : {};
  try {
    const response = await target.packages.request(owner, path, {
      method,
      headers: { 'content-type': contentType, ...length },
      body,
      // 409: an earlier try has arrived after all; the comparison at the end tells.
      expect: [200, 201, 204, 409],
    });
    await response.discard();
    return bytes;
  } catch (error) {
    throw failure ?? error;
  }
}

/** What the source's simple index tells of a file; summary, author, description, license and links stand on the forge's pages only. */
async function pypiFields(
  { name, version, fileName, sha256 }: PackageFile,
  { source, owner }: { source: Endpoint; owner: string },
): Promise<Record<string, string>> {
  const index = (await source.packages.text(owner, `pypi/simple/${encodeURIComponent(name)}`)) ?? '';
  const link = index
    .split('<a ')
    .find((each) => each.includes(`/${encodeURIComponent(fileName)}#`) || each.includes(`>${fileName}<`));
  const requires = /data-requires-python="([^"]*)"/.exec(link ?? '')?.[1];
  return {
    name,
    version,
    sha256_digest: sha256,
    ...(requires === undefined ? {} : { requires_python: unescape(requires) }),
  };
}

const ENTITIES: Record<string, string> = { '&gt;': '>', '&lt;': '<', '&amp;': '&', '&#34;': '"', '&#39;': "'" };
const unescape = (text: string): string => text.replace(/&(?:gt|lt|amp|#34|#39);/g, (entity) => ENTITIES[entity]!);
