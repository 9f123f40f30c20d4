import { findProgram, type FindProgramOptions } from '../programs/find-program.ts';
import { KUSTOMIZE_RELEASE } from './kustomize-release.ts';

/** Components are as they are now from 5 on. */
export const KUSTOMIZE_VERSIONS = '>=5.0.0 <6.0.0';

/**
 * Returns Kustomize on PATH where its version does, else one from the tool cache or a download, verified either way by the checksum that is known here.
 * @throws ToolError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`, `MIRROR_INVALID`
 */
export async function findKustomize(options: FindProgramOptions): Promise<string> {
  return findProgram(KUSTOMIZE_RELEASE, {
    ...options,
    versions: {
      known: KUSTOMIZE_VERSIONS,
      args: ['version'],
      read: (output) => /^(?:\{?kustomize\/)?v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(output)?.[1],
    },
  });
}
