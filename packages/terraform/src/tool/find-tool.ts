import { tmpdir } from 'node:os';
import type { Http } from '@edp/http';
import type { Log } from '@edp/kit';
import { chooseVersion, installTool, ToolError } from '@edp/tool';
import satisfies from 'semver/functions/satisfies.js';
import validRange from 'semver/ranges/valid.js';
import { pathTool } from './path-tool.ts';
import { RELEASES } from './products.ts';
import type { Product, Tool } from './tool.ts';

/** Oldest version that everything here was tried with. */
export const DEFAULT_VERSION = '>=1.10.0';

export interface FindToolOptions {
  /** Exact version or range; empty means `>=1.10.0`. */
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
 * Returns the tool on PATH when it satisfies the version, else one from the tool cache or a download, verified either way.
 * @throws ToolError `TOOL_MISSING`, `TOOL_VERSION`, `TOOL_UNVERIFIED`, `MIRROR_INVALID`; TerraformError `TOOL_WRAPPED`
 */
export async function findTool(options: FindToolOptions): Promise<Tool> {
  const { product, mirror, http, log, path, key } = options;
  const range = (options.version || DEFAULT_VERSION).replace(/^v(?=\d)/, '');
  if (validRange(range) === null) {
    throw new ToolError({
      code: 'TOOL_VERSION',
      message: `input version "${range.slice(0, 40)}" is neither a version nor a range`,
      fix: 'Set version to an exact version such as 1.11.4, or a range such as >=1.10.',
    });
  }
  const installed = await pathTool(product, path === undefined ? {} : { path });
  if (installed !== undefined && satisfies(installed.version, range, { includePrerelease: true })) {
    log.info(`${product} ${installed.version} at ${installed.path}`);
    return installed;
  }
  if (installed !== undefined) log.info(`${installed.path} is version ${installed.version}, which is not ${range}`);
  const cacheDirectory = options.cacheDirectory ?? process.env['RUNNER_TOOL_CACHE'];
  const cache = cacheDirectory ? { cacheDirectory } : {};
  const version = await chooseVersion(RELEASES[product], { range, ...cache });
  const file = await installTool(RELEASES[product], {
    version,
    mirror,
    http,
    log,
    directory: options.directory ?? (process.env['RUNNER_TEMP'] || tmpdir()),
    ...cache,
    ...(key === undefined ? {} : { key }),
  });
  return { path: file, product, version };
}
