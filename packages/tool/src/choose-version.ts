import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import minVersion from 'semver/ranges/min-version.js';
import satisfies from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import { ToolError } from './tool-error.ts';
import type { ToolRelease } from './tool-release.ts';

/**
 * Returns the version to take for a range, without asking anybody which releases there are: an index of releases that is down
 * would stop every run. The newest in the tool cache, else the one that was tried here, else the lowest of the range.
 * @throws ToolError `TOOL_VERSION`
 */
export async function chooseVersion(
  { name, tried }: Pick<ToolRelease, 'name' | 'tried'>,
  { range, cacheDirectory }: { range: string; cacheDirectory?: string },
): Promise<string> {
  const exact = valid(range);
  if (exact !== null) return exact;
  const cached = cacheDirectory === undefined ? [] : await cachedVersions(join(cacheDirectory, name));
  const found = maxSatisfying(cached, range);
  if (found !== null) return found;
  if (satisfies(tried, range)) return tried;
  const lowest = minVersion(range);
  if (lowest !== null) return lowest.version;
  throw new ToolError({
    code: 'TOOL_VERSION',
    message: `input version "${range.slice(0, 40)}" is a range without any version`,
    fix: `Set version to an exact version such as ${tried}.`,
  });
}

async function cachedVersions(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(() => []);
  return names.filter((name) => valid(name) === name);
}
