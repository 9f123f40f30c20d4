import { authOf, type Remote } from '@edp/git-wire';
import { HttpError } from '@edp/http';
import { lfsError } from './lfs-error.ts';
import type { LfsObject } from './lfs-pointer.ts';

/** Where one transfer goes, and the headers that open it. */
export interface LfsAction {
  href: string;
  header?: Record<string, string>;
}

/** The server's answer about one object: what to do, or why not; neither where there is nothing to do. */
export interface LfsAnswer extends LfsObject {
  actions: { upload?: LfsAction; download?: LfsAction; verify?: LfsAction };
  error?: { code: number; message: string };
}

const MEDIA_TYPE = 'application/vnd.git-lfs+json';
const AT_ONCE = 100;

/**
 * Returns what the server says about objects (git-lfs, docs/api/batch.md), asked a hundred at a time.
 * @throws MirrorError `LFS_UNAVAILABLE`, `LFS_QUOTA`, `LFS_FAILED`
 */
export async function lfsBatch(
  remote: Remote,
  { operation, objects }: { operation: 'upload' | 'download'; objects: LfsObject[] },
): Promise<LfsAnswer[]> {
  const answers: LfsAnswer[] = [];
  for (let from = 0; from < objects.length; from += AT_ONCE) {
    const some = objects.slice(from, from + AT_ONCE);
    const wanted = some.map(({ oid, sizeBytes }) => ({ oid, size: sizeBytes }));
    answers.push(
      ...read(await ask(remote, { operation, transfers: ['basic'], objects: wanted, hash_algo: 'sha256' }), some),
    );
  }
  return answers;
}

async function ask(
  remote: Remote,
  body: { operation: 'upload' | 'download'; [key: string]: unknown },
): Promise<unknown> {
  try {
    const response = await remote.http.request({
      url: `${remote.url}/info/lfs/objects/batch`,
      method: 'POST',
      headers: { accept: MEDIA_TYPE, 'content-type': MEDIA_TYPE },
      auth: authOf(remote),
      body: JSON.stringify(body),
      timeoutMs: 60_000,
    });
    return await response.json();
  } catch (error) {
    if (error instanceof HttpError || error instanceof SyntaxError)
      throw lfsError(error, { remote, operation: body.operation });
    throw error;
  }
}

/** Only what was asked for counts. */
function read(raw: unknown, asked: LfsObject[]): LfsAnswer[] {
  const list = (raw as { objects?: unknown }).objects;
  const given = new Map(
    (Array.isArray(list) ? (list as Record<string, unknown>[]) : []).map((each) => [String(each['oid']), each]),
  );
  return asked.map((object) => {
    const each = given.get(object.oid);
    const error = each?.['error'] as { code?: unknown; message?: unknown } | undefined;
    return {
      ...object,
      actions: each?.['actions'] ?? {},
      ...(each === undefined ? { error: { code: 0, message: 'no answer about it' } } : {}),
      ...(error === undefined ? {} : { error: { code: Number(error.code), message: String(error.message) } }),
    };
  });
}
