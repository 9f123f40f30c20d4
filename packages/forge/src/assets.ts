import { randomUUID } from 'node:crypto';
import { HttpError, publicUrl } from '@edp/http';
import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { type Asset, toAsset } from './releases.ts';

/** Large files take their time. */
const TRANSFER_TIMEOUT_MS = 600_000;

/**
 * Returns the bytes of a release's file as they arrive. The token goes to the forge alone: a storage it sends us to is read without it.
 * @throws ForgeError `FORGE_UNREACHABLE`
 */
export async function readAsset(address: ForgeAddress, { url, name }: Asset): Promise<AsyncIterable<Buffer>> {
  // A forge names its files by the address it believes to have, which need not be the one that we reach it by.
  const { pathname, search } = new URL(url);
  try {
    const response = await address.http.request({
      url: `${address.origin}${pathname}${search}`,
      ...(address.token === '' ? {} : { auth: { kind: 'bearer', token: address.token } }),
      redirect: 'storage',
      timeoutMs: TRANSFER_TIMEOUT_MS,
    });
    return response.body;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    throw new ForgeError({
      code: 'FORGE_UNREACHABLE',
      message: `the file ${name} cannot be read (${publicUrl(url)}): ${error.message}`,
      fix: 'Check the release at the source; the run can be dispatched again.',
      cause: error,
    });
  }
}

/** Adds a file to a release as it comes, and returns it; codes as `callApi`. */
export async function uploadAsset(
  address: ForgeAddress,
  {
    owner,
    name,
    releaseId,
    fileName,
    content,
  }: { owner: string; name: string; releaseId: number; fileName: string; content: AsyncIterable<Buffer> },
): Promise<Asset> {
  const boundary = `edp-${randomUUID()}`;
  const response = await callApi(address, {
    method: 'POST',
    path: ['repos', owner, name, 'releases', String(releaseId), 'assets'],
    query: { name: fileName },
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: multipart(content, boundary),
    scope: 'write:repository',
    subject: `adding ${fileName} to a release of ${owner}/${name}`,
  });
  return toAsset(await response.json());
}

/** The file's own name goes in the query, which needs no quoting rules. */
async function* multipart(content: AsyncIterable<Buffer>, boundary: string): AsyncGenerator<Buffer> {
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="attachment"; filename="file"\r\ncontent-type: application/octet-stream\r\n\r\n`,
  );
  yield* content;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}
