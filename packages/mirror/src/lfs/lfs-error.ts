import type { Remote } from '@edp/git-wire';
import { HttpError } from '@edp/http';
import { MirrorError, type MirrorErrorCode } from '../mirror-error.ts';

const QUOTA = new Set([413, 507]);
const ABSENT = new Set([404, 501]);

/** Returns what a failed LFS request means. Codes: `LFS_UNAVAILABLE`, `LFS_QUOTA`, `LFS_FAILED`. */
export function lfsError(cause: unknown, { remote, what }: { remote: Remote; what: string }): MirrorError {
  const status = cause instanceof HttpError ? cause.status : undefined;
  const input = remote.tokenInput ?? 'token';
  const [code, fix]: [MirrorErrorCode, string] =
    status !== undefined && QUOTA.has(status)
      ? [
          'LFS_QUOTA',
          'Raise the quota of the owner, the size limit of LFS, or the body limit of the proxy in front of the server.',
        ]
      : status !== undefined && ABSENT.has(status)
        ? ['LFS_UNAVAILABLE', 'Switch LFS on at the server, or set lfs: false where its objects are not needed.']
        : status === 401 || status === 403
          ? [
              'LFS_FAILED',
              `Check that ${input} is a token whose user may read and, at the target, write the repository.`,
            ]
          : [
              'LFS_FAILED',
              'Look into the log of the server; the run can be dispatched again and sends only what is missing.',
            ];
  const said = cause instanceof HttpError ? (cause.bodySnippet ?? '') : '';
  const why = cause instanceof Error ? cause.message : String(cause);
  return new MirrorError({
    code,
    message: `${remote.url}: ${what} of LFS failed: ${why}${said === '' ? '' : ` (${said.slice(0, 160)})`}`,
    fix,
    cause,
  });
}
