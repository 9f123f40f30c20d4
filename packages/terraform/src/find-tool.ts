import { tmpdir } from 'node:os';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import satisfies from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import { downloadTool } from './download-tool.ts';
import { pathTool } from './path-tool.ts';
import { TerraformError } from './terraform-error.ts';
import { EXECUTABLES, type Product, type Tool } from './tool.ts';

/** Oldest version that everything here was tried with. */
export const DEFAULT_VERSION = '>=1.10.0';

export interface FindToolOptions {
  /** Exact version, or a range that an installed one has to satisfy; empty means `>=1.10.0`. */
  version: string;
  product: Product;
  /** Base URL that keeps the product's own layout; empty means the product's own host. */
  mirror: string;
  http: Http;
  log: Log;
  /** PATH to search; the process's unless told. */
  path?: string;
  directory?: string;
  cacheDirectory?: string;
  key?: string;
}

/**
 * Returns the installed tool when it satisfies the version, else one downloaded and verified.
 * @throws TerraformError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`; HttpError
 */
export async function findTool(options: FindToolOptions): Promise<Tool> {
  const { product, log, path } = options;
  const version = (options.version || DEFAULT_VERSION).replace(/^v(?=\d)/, '');
  if (validRange(version) === null) {
    throw new TerraformError({
      code: 'TOOL_VERSION',
      message: `input version "${version.slice(0, 40)}" is neither a version nor a range`,
      fix: 'Set version to an exact version such as 1.11.4, or a range such as >=1.10.',
    });
  }
  const installed = await pathTool(product, path === undefined ? {} : { path });
  if (installed !== undefined && satisfies(installed.version, version, { includePrerelease: true })) {
    log.info(`${product} ${installed.version} at ${installed.path}`);
    return installed;
  }
  if (valid(version) === null) throw unsatisfied(installed, { product, version });
  const temp = process.env['RUNNER_TEMP'] || tmpdir();
  const cache = options.cacheDirectory ?? process.env['RUNNER_TOOL_CACHE'];
  return downloadTool(product, {
    version,
    mirror: options.mirror,
    http: options.http,
    log,
    directory: options.directory ?? temp,
    ...(cache ? { cacheDirectory: cache } : {}),
    ...(options.key === undefined ? {} : { key: options.key }),
  });
}

function unsatisfied(
  installed: Tool | undefined,
  { product, version }: { product: Product; version: string },
): TerraformError {
  if (installed === undefined) {
    return new TerraformError({
      code: 'TOOL_MISSING',
      message: `${EXECUTABLES[product]} is not on PATH`,
      fix: `Install ${product} in the job's image, or set version to an exact version (1.11.4) to have it downloaded.`,
    });
  }
  return new TerraformError({
    code: 'TOOL_VERSION',
    message: `${installed.path} is version ${installed.version}, which is not ${version}`,
    fix: `Install a fitting ${product}, or set version to an exact version to have it downloaded.`,
  });
}
