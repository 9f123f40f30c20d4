import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { unzipSync } from 'fflate';
import { HASHICORP_KEY } from './hashicorp-key.ts';
import { OPENTOFU_KEY } from './opentofu-key.ts';
import { DEFAULT_MIRRORS, releaseFiles } from './release-files.ts';
import { TerraformError } from './terraform-error.ts';
import type { Product, Tool } from './tool.ts';
import { verifyRelease } from './verify-release.ts';

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
 * Returns a tool downloaded from a mirror (or the cache), checked against the signed checksums before it is unpacked.
 * @throws TerraformError `TOOL_UNVERIFIED`, `TOOL_MISSING`; HttpError
 */
export async function downloadTool(product: Product, options: DownloadOptions): Promise<Tool> {
  const { version, http, log, directory, cacheDirectory } = options;
  const files = releaseFiles(product, { version });
  if (files === undefined) throw notBuilt(product);
  const mirror = (options.mirror || DEFAULT_MIRRORS[product]).replace(/\/+$/, '');
  const cached = cacheDirectory === undefined ? undefined : join(cacheDirectory, product, version);
  const get = async (path: string, maxBytes: number): Promise<Uint8Array> =>
    (await readCached(cached, path)) ?? (await download(http, { url: `${mirror}/${path}`, maxBytes }));
  const release = {
    name: basename(files.archive),
    sums: await get(files.sums, MAX_SUMS_BYTES),
    signature: await get(files.signature, MAX_SUMS_BYTES),
    archive: await get(files.archive, MAX_ARCHIVE_BYTES),
  };
  await verifyRelease(release, { key: options.key ?? (product === 'terraform' ? HASHICORP_KEY : OPENTOFU_KEY) });
  if (cached !== undefined) {
    await keep(cached, [
      [files.sums, release.sums],
      [files.signature, release.signature],
      [files.archive, release.archive],
    ]);
  }
  const executable = unzipSync(release.archive, {
    filter: ({ name, originalSize }) => name === files.executable && originalSize <= MAX_EXECUTABLE_BYTES,
  })[files.executable];
  if (executable === undefined) throw notBuilt(product);
  const path = join(await mkdtemp(join(directory, `${product}-`)), files.executable);
  await writeFile(path, executable, { mode: 0o755 });
  log.info(`${product} ${version}: downloaded from ${mirror}, signature and checksum verified`);
  return { path, product, version };
}

async function download(http: Http, { url, maxBytes }: { url: string; maxBytes: number }): Promise<Uint8Array> {
  // Release hosts answer with redirects to their storage.
  const response = await http.request({ url, redirect: 'storage', timeoutMs: DOWNLOAD_TIMEOUT_MS });
  return response.bytes(maxBytes);
}

async function readCached(directory: string | undefined, path: string): Promise<Uint8Array | undefined> {
  return directory === undefined ? undefined : readFile(join(directory, basename(path))).catch(() => undefined);
}

/** A full or read-only cache costs time, never the run. */
async function keep(directory: string, files: [string, Uint8Array][]): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    for (const [path, content] of files) {
      const file = join(directory, basename(path));
      await writeFile(`${file}.${process.pid}`, content);
      await rename(`${file}.${process.pid}`, file);
    }
  } catch {
    return;
  }
}

function notBuilt(product: Product): TerraformError {
  return new TerraformError({
    code: 'TOOL_MISSING',
    message: `there is no build of ${product} for ${process.platform} ${process.arch} to download`,
    fix: `Install ${product} in the job's image.`,
  });
}
