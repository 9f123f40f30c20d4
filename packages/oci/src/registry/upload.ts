import { HttpError, sameHost } from '@edp/http';
import { checkDigest, checkName, isDigest } from './check-address.ts';
import { OciError } from '../oci-error.ts';
import type { Call, Session } from './session.ts';
import { type Content, type Source, sourceOf } from './source-of.ts';

export interface Sending {
  sizeBytes: number;
  content: Content;
  /** Called with the size of each part that has left. */
  onBytes?: (bytes: number) => void;
}

/** A blob's place at a registry, open until it is sent or cancelled. */
export interface Upload {
  /**
   * Sends the blob as it comes; after a failure nothing of it is left. `too-large`: a proxy refuses a body of this size; from now on this
   * registry gets smaller parts, and the blob has to be sent again from its beginning.
   * @throws OciError `OCI_DIGEST`, `OCI_REJECTED` and whatever `content` fails with
   */
  send(blob: Sending): Promise<'sent' | 'too-large'>;
  /** Gives the place back; never fails, since registries clean up by themselves, too. */
  cancel(): Promise<void>;
}

const MIN_UPLOAD_MS = 10 * 60_000;
const MAX_UPLOAD_MS = 24 * 3_600_000;
const SLOWEST_BYTES_PER_MS = 256;
/** What to try when whole blobs are too large for a proxy: the last is the default of nginx. */
const PART_SIZES_BYTES = [64_000_000, 8_000_000, 1_000_000];

/**
 * Opens an upload, or has the registry take the blob from another of its images, unless `mount` is false: `from`, or any where it looks for itself (OCI distribution
 * specification, "Mounting a blob from another repository", "POST then PUT").
 * @throws OciError `OCI_REJECTED`, `OCI_PROTOCOL` and the codes of `Session.call`
 */
export async function beginUpload(
  session: Session,
  name: string,
  digest: string,
  { from, mount = true }: { from?: string; mount?: boolean } = {},
): Promise<Upload | 'mounted'> {
  checkName(name);
  checkDigest(digest);
  if (from !== undefined) checkName(from);
  try {
    return await post(session, { name, digest, mount, ...(from === undefined ? {} : { from }) });
  } catch (error) {
    // A refused mount, for instance from an image that the token may not read, is no reason not to send the blob.
    const code = error instanceof OciError ? error.code : 'OCI_UNREACHABLE';
    if (code === 'OCI_UNREACHABLE' || (from === undefined && code !== 'OCI_REJECTED')) throw error;
    return post(session, { name, digest, mount: false });
  }
}

async function post(
  session: Session,
  { name, digest, mount, from }: { name: string; digest: string; mount: boolean; from?: string },
): Promise<Upload | 'mounted'> {
  const query = [
    ...(mount ? [`mount=${encodeURIComponent(digest)}`] : []),
    ...(from === undefined ? [] : [`from=${encodeURIComponent(from)}`]),
  ].join('&');
  const response = await session.call({
    url: `/v2/${name}/blobs/uploads/${query && `?${query}`}`,
    method: 'POST',
    expect: mount ? [201, 202] : [202],
    action: 'push',
    name,
    reference: digest,
    ...(from === undefined ? {} : { from }),
  });
  await response.discard();
  if (response.status === 202)
    return openUpload(session, { name, digest, location: locate(session, { name, response }) });
  const stored = response.headers['docker-content-digest'] ?? digest;
  if (stored === digest) return 'mounted';
  throw protocolError(session.address(name, digest), `mounted another blob (${stored.slice(0, 80)})`);
}

function openUpload(
  session: Session,
  { name, digest, location: first }: { name: string; digest: string; location: string },
): Upload {
  const about = { action: 'push' as const, name, reference: digest };
  let location = first;

  async function send({ sizeBytes, content, onBytes }: Sending): Promise<'sent' | 'too-large'> {
    const source = sourceOf(content, onBytes === undefined ? {} : { onBytes });
    const partBytes = session.limits.bodyBytes;
    try {
      if (sizeBytes <= partBytes) await finish(source.body, sizeBytes);
      else await sendParts(source, { sizeBytes, partBytes });
      return 'sent';
    } catch (error) {
      await cancel();
      const smaller =
        statusOf(error) === 413 ? PART_SIZES_BYTES.find((size) => size < Math.min(sizeBytes, partBytes)) : undefined;
      if (smaller === undefined || source.failure() !== undefined) throw source.failure() ?? error;
      session.limits.bodyBytes = Math.min(smaller, session.limits.bodyBytes);
      return 'too-large';
    } finally {
      source.close();
    }
  }

  /** For proxies that limit bodies (OCI distribution specification, "Pushing a blob in chunks"). */
  async function sendParts(
    source: Source,
    { sizeBytes, partBytes }: { sizeBytes: number; partBytes: number },
  ): Promise<void> {
    for (let offset = 0; offset < sizeBytes; offset += partBytes) {
      const size = Math.min(partBytes, sizeBytes - offset);
      const response = await session.call({
        url: location,
        method: 'PATCH',
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': String(size),
          'content-range': `${offset}-${offset + size - 1}`,
        },
        body: source.take(size),
        expect: [202],
        timeoutMs: timeLimitMs(size),
        ...about,
      });
      await response.discard();
      location = locate(session, { name, response });
    }
    // Nothing is left of it, unless it is longer than it says, which only the source can tell.
    for await (const _ of source.take(Infinity));
    await finish(Buffer.alloc(0), 0);
  }

  async function finish(body: NonNullable<Call['body']>, sizeBytes: number): Promise<void> {
    const response = await session.call({
      url: withDigest(location, digest),
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(sizeBytes) },
      body: sizeBytes === 0 ? Buffer.alloc(0) : body,
      expect: [201, 204],
      timeoutMs: timeLimitMs(sizeBytes),
      ...about,
    });
    await response.discard();
    const stored = response.headers['docker-content-digest'] ?? '';
    if (isDigest(stored) && stored !== digest && stored.startsWith(`${digest.split(':')[0]}:`))
      throw protocolError(session.address(name, digest), `stored ${stored} instead`);
  }

  async function cancel(): Promise<void> {
    const request = { url: location, method: 'DELETE', expect: [200, 202, 204, 404], timeoutMs: 10_000, retries: 0 };
    await session.call({ ...request, ...about }).then(
      async (response) => response.discard(),
      () => {},
    );
  }

  return { send, cancel };
}

const timeLimitMs = (sizeBytes: number): number =>
  Math.min(MIN_UPLOAD_MS + sizeBytes / SLOWEST_BYTES_PER_MS, MAX_UPLOAD_MS);

const statusOf = (error: unknown): number | undefined => {
  const cause = error instanceof OciError ? error.cause : undefined;
  return cause instanceof HttpError ? cause.status : undefined;
};

/** Credentials and content go to the registry itself, wherever it says the upload shall go. */
function locate(
  session: Session,
  { name, response }: { name: string; response: { url: string; headers: Record<string, string | undefined> } },
): string {
  const location = response.headers['location'];
  if (location === undefined || !URL.canParse(location, response.url))
    throw protocolError(session.address(name), 'opened an upload and does not say where');
  const url = new URL(location, response.url);
  if (sameHost(url.toString(), session.origin)) return url.toString();
  throw new OciError({
    code: 'OCI_PROTOCOL',
    message: `${session.address(name)}: the registry wants the upload at ${url.origin}, which is not ${session.origin}`,
    fix: 'Correct the public address in its configuration, or the X-Forwarded-Proto and Host headers that its proxy passes on.',
  });
}

/** The query is the registry's own state: nothing of it may change. */
function withDigest(location: string, digest: string): string {
  const url = new URL(location);
  url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
  return url.toString();
}

function protocolError(address: string, what: string): OciError {
  return new OciError({
    code: 'OCI_PROTOCOL',
    message: `${address}: the registry ${what}`,
    fix: 'Check that the address is that of a container registry.',
  });
}
