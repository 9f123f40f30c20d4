import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { chooseVersion, installTool, type ToolRelease } from '@edp/tool';
import satisfies from 'semver/functions/satisfies.js';
import { runProgram } from './run-program.ts';

export interface FindProgramOptions {
  /** Exact version or range; empty for any that is known to do. */
  version?: string;
  /** Base URL that has the files of releases; empty for the program's own hosts. */
  mirror?: string;
  http: Http;
  log: Log;
  /** PATH to search; the process's unless told. */
  path?: string;
  directory?: string;
  cacheDirectory?: string;
}

/** How a program tells its version. */
export interface ProgramVersions {
  /** Range that is known to do. */
  known: string;
  args: string[];
  /** Takes the version from what it prints; undefined where that is none. */
  read: (output: string) => string | undefined;
}

/**
 * Returns a program on PATH where its version does, else one from the tool cache or a download, verified either way.
 * @throws ToolError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`, `MIRROR_INVALID`
 */
export async function findProgram(
  tool: ToolRelease,
  { versions, ...options }: FindProgramOptions & { versions: ProgramVersions },
): Promise<string> {
  const { version = '', mirror = '', http, log, path = process.env['PATH'] ?? '' } = options;
  const range = (version || versions.known).replace(/^v(?=\d)/, '');
  const directory = options.directory ?? (process.env['RUNNER_TEMP'] || tmpdir());
  for (const place of path.split(delimiter)) {
    // An empty or relative entry means the current directory, which is a checkout that others write to.
    const file = join(place, tool.executable);
    if (!isAbsolute(place) || !(await isExecutable(file))) continue;
    const found = await versionOf(file, { tool, versions, directory });
    if (found !== undefined && satisfies(found, range, { includePrerelease: true })) return file;
    log.info(`${file} is ${found === undefined ? `no ${tool.name}` : `version ${found}, which is not ${range}`}`);
  }
  const cacheDirectory = options.cacheDirectory ?? process.env['RUNNER_TOOL_CACHE'];
  const cache = cacheDirectory ? { cacheDirectory } : {};
  const chosen = await chooseVersion(tool, { range, ...cache });
  return installTool(tool, { version: chosen, mirror, http, log, directory, ...cache });
}

/** Returns the version that an executable reports; undefined where it is another program. */
async function versionOf(
  file: string,
  { tool, versions, directory }: { tool: ToolRelease; versions: ProgramVersions; directory: string },
): Promise<string | undefined> {
  const home = await mkdtemp(join(directory, `${tool.name}-`));
  try {
    const result = await runProgram(file, versions.args, { home, directory: home, timeoutMs: 30_000 });
    return versions.read('output' in result ? result.output.trim() : '');
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const isExecutable = async (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
