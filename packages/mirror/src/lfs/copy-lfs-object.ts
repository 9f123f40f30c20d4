import { createHash } from 'node:crypto';
import { authOf, type Remote } from '@edp/git-wire';
import { type HttpRequest, sameHost } from '@edp/http';
import type { LfsAction, LfsAnswer } from './lfs-batch.ts';
import { lfsError } from './lfs-error.ts';
import type { LfsObject } from './lfs-pointer.ts';
import { MirrorError } from '../mirror-error.ts';

const TRANSFER_TIMEOUT_MS = 600_000;
const RESUMES = 3;
/** Forgejo reads a range as 32 bits: beyond, it would send other bytes. */
const MAX_RESUME_BYTES = 2 ** 31 - 1;

export interface LfsCopy {
  source: Remote;
  target: Remote;
  download: LfsAction;
  upload: NonNullable<LfsAnswer['actions']>;
}

/**
 * Streams one object from the source to the target; its last part is held back until size and SHA-256 are those of the pointer, so that
 * a wrong object never becomes whole at the target.
 * @throws MirrorError `LFS_CORRUPT`, `LFS_QUOTA`, `LFS_FAILED`
 */
export async function copyLfsObject(object: LfsObject, { source, target, download, upload }: LfsCopy): Promise<void> {
  if (upload.upload === undefined) return;
  let failure: unknown;
  async function* content(): AsyncGenerator<Buffer> {
    try {
      yield* verified(readObject(object, { remote: source, action: download }), { object, remote: source });
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  const put = {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(object.sizeBytes) },
    body: content(),
    timeoutMs: TRANSFER_TIMEOUT_MS,
  };
  try {
    await (await target.http.request(toRequest(target, { action: upload.upload, request: put }))).discard();
    if (upload.verify === undefined) return;
    const body = JSON.stringify({ oid: object.oid, size: object.sizeBytes });
    const headers = { accept: 'application/vnd.git-lfs+json', 'content-type': 'application/vnd.git-lfs+json' };
    const request = { method: 'POST', headers, body, timeoutMs: TRANSFER_TIMEOUT_MS };
    await (await target.http.request(toRequest(target, { action: upload.verify, request }))).discard();
  } catch (error) {
    // The target only saw a request that broke off.
    if (failure instanceof MirrorError) throw failure;
    throw failure === undefined
      ? lfsError(error, { remote: target, operation: 'upload', oid: object.oid })
      : lfsError(failure, { remote: source, operation: 'download', oid: object.oid });
  }
}

/** Yields the object; a download that breaks goes on where it was. */
async function* readObject(
  { sizeBytes }: LfsObject,
  { remote, action }: { remote: Remote; action: LfsAction },
): AsyncGenerator<Buffer> {
  let offset = 0;
  for (let resumes = 0; ; resumes += 1) {
    const headers: Record<string, string> = offset === 0 ? {} : { range: `bytes=${offset}-` };
    const request = { headers, expect: offset === 0 ? [200] : [206], timeoutMs: TRANSFER_TIMEOUT_MS };
    try {
      const response = await remote.http.request(toRequest(remote, { action, request }));
      for await (const part of response.body as AsyncIterable<Buffer>) {
        offset += part.length;
        yield part;
      }
      if (offset >= sizeBytes || resumes >= RESUMES) return;
    } catch (error) {
      if (resumes >= RESUMES || offset === 0 || offset > MAX_RESUME_BYTES) throw error;
      remote.log?.(`${remote.url}: an LFS download broke after ${offset} of ${sizeBytes} bytes; going on from there.`);
    }
  }
}

async function* verified(
  content: AsyncIterable<Buffer>,
  { object, remote }: { object: LfsObject; remote: Remote },
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let held: Buffer | undefined;
  for await (const part of content) {
    hash.update(part);
    sizeBytes += part.length;
    if (sizeBytes > object.sizeBytes) break;
    if (held !== undefined) yield held;
    held = part;
  }
  if (sizeBytes !== object.sizeBytes || hash.digest('hex') !== object.oid) {
    throw new MirrorError({
      code: 'LFS_CORRUPT',
      message: `${remote.url}: LFS object ${object.oid} arrives with ${sizeBytes} of ${object.sizeBytes} bytes or another content`,
      fix: 'Repair it at the source: push it again from a clone that has it (git lfs push --all).',
    });
  }
  if (held !== undefined) yield held;
}

/** A forge names itself by the address that it believes to have; we go on by the one that we reach it by. */
function ownAddress(href: string, remoteUrl: string): string {
  if (!URL.canParse(href)) return href;
  const { pathname, search } = new URL(href);
  const { origin, pathname: repository } = new URL(remoteUrl);
  // It may believe to be below a path as well.
  const at = pathname.indexOf(`${repository}/info/lfs/`);
  return at === -1 ? href : `${origin}${pathname.slice(at)}${search}`;
}

/** The server's own headers open the transfer; our token goes along only to the host it is for. */
function toRequest(
  remote: Remote,
  { action, request }: { action: LfsAction; request: Partial<HttpRequest> },
): HttpRequest {
  const given = Object.keys(action.header ?? {}).some((name) => name.toLowerCase() === 'authorization');
  const url = ownAddress(action.href, remote.url);
  const own = !given && sameHost(url, remote.url);
  return {
    ...request,
    url,
    headers: { ...action.header, ...request.headers },
    ...(own ? { auth: authOf(remote) } : {}),
    redirect: 'storage',
    answered: true,
  };
}
