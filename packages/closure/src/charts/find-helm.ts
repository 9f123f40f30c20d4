import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { chooseVersion, installTool } from '@edp/tool';
import satisfies from 'semver/functions/satisfies.js';
import { HELM_RELEASE } from './helm-release.ts';
import { runHelm } from './run-helm.ts';

/** Helm 2 renders by a server, and what comes after 4 nobody knows. */
export const HELM_VERSIONS = '>=3.14.0 <5.0.0';

export interface FindHelmOptions {
  /** Exact version or range; empty for any that is known to do. */
  version?: string;
  /** Base URL that has the files of releases; empty for Helm's own hosts. */
  mirror?: string;
  http: Http;
  log: Log;
  /** PATH to search; the process's unless told. */
  path?: string;
  directory?: string;
  cacheDirectory?: string;
}

/**
 * Returns Helm on PATH where its version does, else one from the tool cache or a download, verified either way.
 * @throws ToolError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`, `MIRROR_INVALID`
 */
export async function findHelm(options: FindHelmOptions): Promise<string> {
  const { version = '', mirror = '', http, log, path = process.env['PATH'] ?? '' } = options;
  const range = (version || HELM_VERSIONS).replace(/^v(?=\d)/, '');
  const directory = options.directory ?? (process.env['RUNNER_TEMP'] || tmpdir());
  for (const place of path.split(delimiter)) {
    // An empty or relative entry means the current directory, which is a checkout that others write to.
    const file = join(place, HELM_RELEASE.executable);
    if (!isAbsolute(place) || !(await isExecutable(file))) continue;
    const found = await helmVersion(file, directory);
    if (found !== undefined && satisfies(found, range, { includePrerelease: true })) return file;
    log.info(`${file} is ${found === undefined ? 'no Helm' : `version ${found}, which is not ${range}`}`);
  }
  const cacheDirectory = options.cacheDirectory ?? process.env['RUNNER_TOOL_CACHE'];
  const cache = cacheDirectory ? { cacheDirectory } : {};
  const chosen = await chooseVersion(HELM_RELEASE, { range, ...cache });
  return installTool(HELM_RELEASE, { version: chosen, mirror, http, log, directory, ...cache });
}

/** Returns the version that an executable reports; undefined where it is no Helm. */
async function helmVersion(file: string, directory: string): Promise<string | undefined> {
  const home = await mkdtemp(join(directory, 'helm-'));
  try {
    const result = await runHelm(['version', '--template', '{{.Version}}'], {
      helm: file,
      home,
      directory: home,
      timeoutMs: 30_000,
    });
    const [, release, rest] =
      /^v?(\d+\.\d+)([.+-][\w.+-]*)?$/.exec('output' in result ? result.output.trim() : '') ?? [];
    // One that is built by Go itself tells no patch.
    return release === undefined ? undefined : `${release}${rest ?? '.0'}`;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const isExecutable = async (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
