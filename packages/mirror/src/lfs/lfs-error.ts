import { fixFor } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import { HttpError, sameHost, saidBy } from '@edp/http';
import { MirrorError, type MirrorErrorCode } from '../mirror-error.ts';

export interface LfsErrorOptions {
  remote: Remote;
  operation: 'upload' | 'download';
  /** The object whose transfer failed; absent where the server was asked about objects. */
  oid?: string | undefined;
}

/** Returns what a failed LFS request means. Codes: `LFS_UNAVAILABLE`, `LFS_QUOTA`, `LFS_FAILED`. */
export function lfsError(cause: unknown, { remote, operation, oid }: LfsErrorOptions): MirrorError {
  const [code, fix] = explain(cause, { remote, operation, oid });
  const what = oid === undefined ? 'the list of objects' : `the ${operation} of object ${oid}`;
  const said = cause instanceof HttpError ? saidBy(cause) : '';
  const why = cause instanceof Error ? cause.message : String(cause);
  return new MirrorError({
    code,
    message: `${remote.url}: ${what} of LFS failed: ${why}${said && ` (${said})`}`,
    fix,
    cause,
  });
}

function explain(cause: unknown, { remote, operation, oid }: LfsErrorOptions): [MirrorErrorCode, string] {
  const { host } = new URL(remote.url);
  if (!(cause instanceof HttpError))
    return ['LFS_FAILED', `Look into the log of ${host}: what it answered is no answer of LFS.`];
  const { status = 0, url } = cause;
  if (status === 413 || status === 507)
    return [
      'LFS_QUOTA',
      'Raise the quota of the owner, the size limit of LFS, or the body limit of the proxy in front of the server.',
    ];
  if (oid === undefined && (status === 404 || status === 501))
    return ['LFS_UNAVAILABLE', 'Switch LFS on at the server, or set lfs: false where its objects are not needed.'];
  // The address that the server gave was asked for anew before this: neither its age nor a token is the cause.
  if (oid !== undefined && ([404, 410].includes(status) || ([401, 403].includes(status) && !sameHost(url, remote.url))))
    return [
      'LFS_FAILED',
      `Look into the log of ${host} and into its storage of LFS: the address that it gave for this object was refused twice.`,
    ];
  const scope = operation === 'upload' ? 'write:repository' : 'read:repository';
  const { tokenInput = 'token', auth } = remote;
  return ['LFS_FAILED', fixFor(cause, { host, tokenInput, hasToken: auth !== undefined, scope })];
}
