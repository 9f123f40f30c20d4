import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Http, HttpError } from '@edp/http';
import type { Log } from '@edp/kit';
import { unzipSync } from 'fflate';
import { HASHICORP_KEY } from './hashicorp-key.ts';
import { OPENTOFU_KEY } from './opentofu-key.ts';
import { mirrorUrl, type ReleaseFiles, releaseFiles } from './release-files.ts';
import { TerraformError } from '../terraform-error.ts';
import { EXECUTABLES, type Product, type Tool } from './tool.ts';
import { type Release, verifyRelease } from './verify-release.ts';

const MAX_ARCHIVE_BYTES = 200 * 1024 * 1024;
const MAX_EXECUTABLE_BYTES = 500 * 1024 * 1024;
const MAX_SUMS_BYTES = 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 120_000;

export interface DownloadOptions {
  version: string;
  mirror: string;
  http: Http;
  log: Log;
  /** The executable goes into a new directory below it. */
  directory: string;
  /** Keeps downloads; they are checked again on every use, since other jobs write there too. */
  cacheDirectory?: string;
  /** Armored release key; the product's own unless told. */
  key?: string;
}

/**
 * Returns a tool from the cache or a mirror, checked against the signed checksums before it is unpacked.
 * @throws TerraformError `TOOL_UNVERIFIED`, `TOOL_MISSING`, `MIRROR_INVALID`
 */
export async function downloadTool(product: Product, options: DownloadOptions): Promise<Tool> {
  const { version, http, log, directory, cacheDirectory } = options;
  const files = releaseFiles(product, { version });
  if (files === undefined) throw notBuilt(product);
  const mirror = mirrorUrl(product, options.mirror);
  const key = options.key ?? (product === 'terraform' ? HASHICORP_KEY : OPENTOFU_KEY);
  const cached = cacheDirectory === undefined ? undefined : join(cacheDirectory, product, version);
  let from = 'tool cache';
  let release = await fromCache(cached, { files, key, log });
  if (release === undefined) {
    from = mirror;
    const get = async (path: string, maxBytes: number): Promise<Uint8Array> =>
      download(http, { url: `${mirror}/${path}`, maxBytes }).catch((error: unknown) => {
        throw error instanceof HttpError ? unavailable(error, { product, version, mirror }) : error;
      });
    release = await readRelease(files, get);
    await verifyRelease(release, { key });
    if (cached !== undefined) await keep(cached, { files, release });
  }
  const executable = unzipSync(release.archive, {
    filter: ({ name, originalSize }) => name === files.executable && originalSize <= MAX_EXECUTABLE_BYTES,
  })[files.executable];
  if (executable === undefined) throw notBuilt(product);
  const path = join(await mkdtemp(join(directory, `${product}-`)), files.executable);
  await writeFile(path, executable, { mode: 0o755 });
  log.info(`${product} ${version}: from ${from}, signature and checksum verified`);
  return { path, product, version };
}

async function readRelease(
  files: ReleaseFiles,
  get: (path: string, maxBytes: number) => Promise<Uint8Array>,
): Promise<Release> {
  return {
    name: basename(files.archive),
    sums: await get(files.sums, MAX_SUMS_BYTES),
    signature: await get(files.signature, MAX_SUMS_BYTES),
    archive: await get(files.archive, MAX_ARCHIVE_BYTES),
  };
}

/** A cache that is incomplete or was tampered with is not used; a download takes its place. */
async function fromCache(
  directory: string | undefined,
  { files, key, log }: { files: ReleaseFiles; key: string; log: Log },
): Promise<Release | undefined> {
  if (directory === undefined) return undefined;
  const release = await readRelease(files, async (path) => readFile(join(directory, basename(path)))).catch(
    () => undefined,
  );
  if (release === undefined) return undefined;
  try {
    await verifyRelease(release, { key });
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
  { product, version, mirror }: { product: Product; version: string; mirror: string },
): TerraformError {
  const missing = error.status === 404 || error.status === 410;
  return new TerraformError({
    code: 'TOOL_MISSING',
    message: missing
      ? `${mirror} has no ${product} ${version} for ${process.platform} ${process.arch}`
      : `${product} ${version} is neither on PATH nor in the tool cache, and cannot be downloaded: ${error.message}`,
    fix: missing
      ? 'Set version to a release that is there, or mirror to a base URL that has it in the layout of the product’s own host.'
      : `Install ${EXECUTABLES[product]} in the job's image, or set mirror to a base URL that the runner reaches (HTTPS_PROXY counts).`,
    cause: error,
  });
}

function notBuilt(product: Product): TerraformError {
  return new TerraformError({
    code: 'TOOL_MISSING',
    message: `there is no build of ${product} for ${process.platform} ${process.arch} to download`,
    fix: `Install ${product} in the job's image.`,
  });
}
