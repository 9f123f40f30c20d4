import type { Remote } from '@edp/git-wire';
import { MirrorError } from '../mirror-error.ts';

/** Returns the error of an object that a server does not take or give, as its answer says. Codes: `LFS_QUOTA`, `LFS_FAILED`. */
export function refusedObject(
  oid: string,
  { remote, code, message }: { remote: Remote; code: number; message: string },
): MirrorError {
  const isQuota = code === 413 || code === 507 || /quota|exceed|size/i.test(message);
  const said = message.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 200);
  return new MirrorError({
    code: isQuota ? 'LFS_QUOTA' : 'LFS_FAILED',
    message: `${remote.url} refuses LFS object ${oid}: ${said} (${code})`,
    fix: isQuota
      ? `Raise the quota of the owner or the size limit of LFS at ${new URL(remote.url).host}.`
      : `Look into the log of ${new URL(remote.url).host}.`,
  });
}
