import { findProgram, type FindProgramOptions } from '../programs/find-program.ts';
import { HELM_RELEASE } from './helm-release.ts';

/** Helm 2 renders by a server, and what comes after 4 nobody knows. */
export const HELM_VERSIONS = '>=3.14.0 <5.0.0';

export type FindHelmOptions = FindProgramOptions;

/**
 * Returns Helm on PATH where its version does, else one from the tool cache or a download, verified either way by the signature of its release.
 * @throws ToolError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`, `MIRROR_INVALID`
 */
export async function findHelm(options: FindHelmOptions): Promise<string> {
  return findProgram(HELM_RELEASE, {
    ...options,
    versions: {
      known: HELM_VERSIONS,
      args: ['version', '--template', '{{.Version}}'],
      read: (output) => {
        const [, release, rest] = /^v?(\d+\.\d+)([.+-][\w.+-]*)?$/.exec(output) ?? [];
        // One that is built by Go itself tells no patch.
        return release === undefined ? undefined : `${release}${rest ?? '.0'}`;
      },
    },
  });
}
