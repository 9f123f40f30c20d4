import { GitWireError } from '../git-wire-error.ts';

/** Returns the error of a pack that is not what it says; `GIT_CHECKSUM` where its checksum is wrong. */
export function brokenPack(
  source: string,
  what: string,
  cause?: unknown,
  code: 'GIT_PACK' | 'GIT_CHECKSUM' = 'GIT_PACK',
): GitWireError {
  return new GitWireError({
    code,
    message: `the pack that ${source} sent ${what}`,
    fix: 'Dispatch the run again; if it stays, run git fsck on the server.',
    cause,
  });
}
