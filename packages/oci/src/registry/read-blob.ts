import { Readable } from 'node:stream';
import { HttpError, type HttpResponse } from '@edp/http';
import { type BlobStream, streamBlob } from './blob-stream.ts';
import { checkDigest, checkName } from './check-address.ts';
import { OciError } from '../oci-error.ts';
import type { Call, Session } from './session.ts';

// A redirect to the storage is a yes to a HEAD; the address in it is often signed for GET alone.
const MOVED = [301, 302, 303, 307, 308];
/** What is shorter is read whole: cheaper than a new connection. */
const SHORT_BYTES = 65_536;

/**
 * Returns whether an image has a blob, as far as its registry says.
 * @throws OciError the codes of `Session.call`
 */
export async function hasBlob(session: Session, name: string, digest: string): Promise<boolean> {
  checkName(name);
  checkDigest(digest);
  const response = await session.call({
    url: `/v2/${name}/blobs/${digest}`,
    method: 'HEAD',
    expect: [200, 404, 405, ...MOVED],
    action: 'pull',
    name,
    reference: digest,
  });
  await response.discard();
  const { honestHead } = session.limits;
  // A registry that answers no HEAD is asked by a GET.
  if (response.status === 405 || (response.status === 404 && honestHead !== undefined && !(await honestHead)))
    return canReadBlob(session, name, digest);
  return response.status !== 404;
}

/**
 * Returns whether an image has a blob that can be read: its first byte is asked for, since registries answer HEAD from a cache or a
 * database long after the content is gone.
 * @throws OciError the codes of `Session.call`
 */
export async function canReadBlob(session: Session, name: string, digest: string): Promise<boolean> {
  checkName(name);
  checkDigest(digest);
  const call: Call = {
    url: `/v2/${name}/blobs/${digest}`,
    headers: { range: 'bytes=0-0' },
    redirect: 'storage',
    // 416: it is empty, and there. 500 is how a registry says that the file behind its entry is missing.
    expect: [200, 206, 404, 416, 500],
    retries: 1,
    action: 'pull',
    name,
    reference: digest,
  };
  let response: HttpResponse;
  try {
    response = await session.call(call);
  } catch (error) {
    if (!isBroken(error)) throw error;
    // Some proxies keep the head of an answer until its body comes, and end the connection when none does. A registry that is away says so here.
    await hasBlob(session, name, digest);
    return false;
  }
  const sizeBytes = Number(response.headers['content-length'] ?? Infinity);
  const there = response.status !== 404 && response.status !== 500;
  try {
    if (there && response.status === 200 && sizeBytes > SHORT_BYTES) {
      // A server without ranges sends everything: one part of it is enough.
      for await (const part of response.body) return part !== undefined;
      return false;
    }
    await response.discard();
    return there;
  } catch {
    // Announced and never sent.
    return false;
  }
}

/**
 * Returns a blob as it comes, verified on the way; a redirect to the registry's storage is followed without credentials.
 * @throws OciError `OCI_DIGEST` from the stream, and the codes of `Session.call`
 */
export async function getBlob(
  session: Session,
  name: string,
  digest: string,
  options: { sizeBytes?: number } = {},
): Promise<Readable> {
  const content: BlobStream = await streamBlob(session, name, digest, options);
  // A generator that never began frees nothing when it is destroyed: its connection would stay taken.
  return Readable.from(content.parts, { objectMode: false }).once('close', () => content.close());
}

const isBroken = (error: unknown): boolean =>
  error instanceof OciError && error.cause instanceof HttpError && error.cause.code === 'HTTP_UNREACHABLE';
