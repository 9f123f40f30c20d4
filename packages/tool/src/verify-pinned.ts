import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { ToolError } from './tool-error.ts';
import type { ReleaseFiles, ToolRelease } from './tool-release.ts';

/**
 * Returns the checksum that is known here of a program's archive.
 * @throws ToolError `TOOL_UNVERIFIED` for a version without one
 */
export function pinnedSum(
  { name, tried, pinned = {} }: ToolRelease,
  { files, version }: { files: ReleaseFiles; version: string },
): string {
  const archive = basename(files.archive);
  const sum = Object.hasOwn(pinned, archive) ? pinned[archive] : undefined;
  if (sum !== undefined) return sum;
  throw new ToolError({
    code: 'TOOL_UNVERIFIED',
    message: `nobody signs ${name}, and the checksum of ${archive} is not known here, so version ${version} cannot be verified`,
    fix: `Install ${name} ${version} in the job's image, or set version to ${tried}.`,
  });
}

/**
 * Checks an archive against the checksum that is known here, for a program that nobody signs.
 * @throws ToolError `TOOL_UNVERIFIED`
 */
export function verifyPinned(archive: Uint8Array, { name, sum }: { name: string; sum: string }): void {
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual === sum) return;
  throw new ToolError({
    code: 'TOOL_UNVERIFIED',
    message: `${name} has the checksum ${actual}, its release has ${sum}`,
    fix: 'Check the input mirror: it must hold the unchanged files of the release. Nothing of it was run.',
  });
}
