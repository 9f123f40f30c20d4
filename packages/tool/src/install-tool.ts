import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Http, HttpError } from '@edp/http';
import type { Log } from '@edp/kit';
import { mirrorUrl } from './mirror-url.ts';
import { ToolError } from './tool-error.ts';
import { goPlatform, type ReleaseFiles, type ToolRelease } from './tool-release.ts';
import { pinnedSum, verifyPinned } from './verify-pinned.ts';
import type { Release } from './verify-release.ts';

const MAX_ARCHIVE_BYTES = 200 * 1024 * 1024;
const MAX_SUMS_BYTES = 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 120_000;

export interface InstallOptions {
  version: string;
  mirror: string;
  http: Http;
  log: Log;
  /** The executable goes into a new directory below it. */
  directory: string;
  /** Keeps downloads; they are checked again on every use, since other jobs write there too. */
  cacheDirectory?: string;
  /** Armored release key; the program's own unless told. */
  key?: string;
}

/**
 * Returns the path of a program from the cache or a mirror, checked against the signed checksums, or the one that is known here, before it is unpacked.
 * @throws ToolError `TOOL_UNVERIFIED`, `TOOL_MISSING`, `MIRROR_INVALID`
 */
export async function installTool(tool: ToolRelease, options: InstallOptions): Promise<string> {
  const { version, http, log, directory, cacheDirectory } = options;
  const { name } = tool;
  const platform = goPlatform();
  if (platform === undefined) throw notBuilt(name);
  const files = tool.files(version, platform);
  const mirror = mirrorUrl(tool, options.mirror);
  const signatureOrigin = options.mirror === '' ? (tool.signatureOrigin ?? mirror) : mirror;
  const check = await checkOf(tool, { files, version, key: options.key });
  const cached = cacheDirectory === undefined ? undefined : join(cacheDirectory, name, version);
  let from = 'tool cache';
  let release = await fromCache(cached, { files, check, log });
  if (release === undefined) {
    from = mirror;
    const get = async (path: string, maxBytes: number): Promise<Uint8Array> => {
      const origin = path === files.signature ? signatureOrigin : mirror;
      return download(http, { url: `${origin}/${path}`, maxBytes }).catch((error: unknown) => {
        throw error instanceof HttpError ? unavailable(error, { tool, version, mirror: origin }) : error;
      });
    };
    release = await readRelease(files, get);
    await check(release);
    if (cached !== undefined) await keep(cached, { files, release });
  }
  const { unpackTool } = await import('./unpack-tool.ts');
  const executable = await unpackTool(release.archive, files);
  if (executable === undefined) throw notBuilt(name);
  const path = join(await mkdtemp(join(directory, `${name}-`)), tool.executable);
  await writeFile(path, executable, { mode: 0o755 });
  const proof = tool.pinned === undefined ? 'signature and checksum' : 'checksum';
  log.info(`${name} ${version}: from ${from}, ${proof} verified`);
  return path;
}

type Check = (release: Release) => Promise<void>;

/** Returns what proves an archive: the signature of its release, or the checksum that is known here. @throws ToolError `TOOL_UNVERIFIED` */
async function checkOf(
  tool: ToolRelease,
  { files, version, key }: { files: ReleaseFiles; version: string; key: string | undefined },
): Promise<Check> {
  if (tool.pinned !== undefined) {
    const sum = pinnedSum(tool, { files, version });
    return async ({ name, archive }) => Promise.resolve(verifyPinned(archive, { name, sum }));
  }
  const keys = key ?? (await tool.keys?.()) ?? '';
  return async (release) => {
    // Signatures take half a megabyte of code, which a tool on PATH has no use for.
    const { verifyRelease } = await import('./verify-release.ts');
    await verifyRelease(release, { keys });
  };
}

async function readRelease(
  { archive, sums, signature }: ReleaseFiles,
  get: (path: string, maxBytes: number) => Promise<Uint8Array>,
): Promise<Release> {
  const named = async (path: string): Promise<Uint8Array> =>
    path === '' ? new Uint8Array() : get(path, MAX_SUMS_BYTES);
  return {
    name: basename(archive),
    sums: await named(sums),
    signature: await named(signature),
    archive: await get(archive, MAX_ARCHIVE_BYTES),
  };
}

/** A cache that is incomplete or was tampered with is not used; a download takes its place. */
async function fromCache(
  directory: string | undefined,
  { files, check, log }: { files: ReleaseFiles; check: Check; log: Log },
): Promise<Release | undefined> {
  if (directory === undefined) return undefined;
  const release = await readRelease(files, async (path) => readFile(join(directory, basename(path)))).catch(
    () => undefined,
  );
  if (release === undefined) return undefined;
  try {
    await check(release);
    return release;
  } catch (error) {
    log.warning(`The tool cache ${directory} is not used: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function download(http: Http, { url, maxBytes }: { url: string; maxBytes: number }): Promise<Uint8Array> {
  // Release hosts answer with redirects to their storage.
  const response = await http.request({ url, redirect: 'storage', timeoutMs: DOWNLOAD_TIMEOUT_MS });
  return response.bytes(maxBytes);
}

/** A full or read-only cache costs time, never the run. */
async function keep(directory: string, { files, release }: { files: ReleaseFiles; release: Release }): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const part of ['sums', 'signature', 'archive'] as const) {
      if (files[part] === '') continue;
      const file = join(directory, basename(files[part]));
      await writeFile(`${file}.${process.pid}`, release[part]);
      await rename(`${file}.${process.pid}`, file);
    }
  } catch {
    return;
  }
}

function unavailable(
  error: HttpError,
  { tool: { name, executable }, version, mirror }: { tool: ToolRelease; version: string; mirror: string },
): ToolError {
  const missing = error.status === 404 || error.status === 410;
  return new ToolError({
    code: 'TOOL_MISSING',
    message: missing
      ? `${mirror} has no ${name} ${version} for ${process.platform} ${process.arch}`
      : `${name} ${version} is neither on PATH nor in the tool cache, and cannot be downloaded: ${error.message}`,
    fix: missing
      ? 'Set version to a release that is there, or mirror to a base URL that has it in the layout of the product’s own host.'
      : `Install ${executable} in the job's image, or set mirror to a base URL that the runner reaches (HTTPS_PROXY counts).`,
    cause: error,
  });
}

function notBuilt(name: string): ToolError {
  return new ToolError({
    code: 'TOOL_MISSING',
    message: `there is no build of ${name} for ${process.platform} ${process.arch} to download`,
    fix: `Install ${name} in the job's image.`,
  });
}
