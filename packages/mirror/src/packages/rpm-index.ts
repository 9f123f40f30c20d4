import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pMap from 'p-map';
import type { PackageApi } from './package-api.ts';
import type { PackageFile } from './package-file.ts';
import { downloadPath } from './package-routes.ts';

const MAX_INDEX_BYTES = 256 * 1024 * 1024;

/** Returns every file of a group as its own index lists it; none where there is no such group. Source: createrepo's primary.xml. */
export async function readRpmIndex(
  api: PackageApi,
  { owner, group }: { owner: string; group: string },
): Promise<PackageFile[]> {
  const at = group === '' ? '' : `${group.split('/').map(encodeURIComponent).join('/')}/`;
  const response = await api.request(owner, `rpm/${at}repodata/primary.xml.gz`, {
    redirect: 'storage',
    expect: [200, 404],
  });
  if (response.status === 404) {
    await response.discard();
    return [];
  }
  const xml = await promisify(gunzip)(await response.bytes(), { maxOutputLength: MAX_INDEX_BYTES });
  const listed = parsePrimary(xml.toString('utf8'), group);
  // The list of the group without a name has what is in all groups.
  const own =
    group === '' ? await pFilter(listed, async (file) => isThere(api, { owner, path: downloadPath(file) })) : listed;
  return own.map((file) => ({ ...file, open: async () => api.open(owner, downloadPath(file), file) }));
}

async function pFilter<T>(items: T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const passed = await pMap(items, test, { concurrency: 8 });
  return items.filter((_, index) => passed[index]);
}

async function isThere(api: PackageApi, { owner, path }: { owner: string; path: string }): Promise<boolean> {
  const moved = [301, 302, 303, 307, 308];
  const response = await api.request(owner, path, { method: 'HEAD', expect: [200, 404, ...moved] });
  await response.discard();
  return response.status !== 404;
}

/** Returns the files that a primary.xml lists. */
export function parsePrimary(xml: string, group: string): Omit<PackageFile, 'open'>[] {
  return [...xml.matchAll(/<package\b[^>]*>([\s\S]*?)<\/package>/g)].flatMap(([, body = '']) => {
    // Where the server itself says that it is.
    const [, name, version, architecture] =
      /<location\b[^>]*\bhref="package\/([^"/]+)\/([^"/]+)\/([^"/]+)/.exec(body) ?? [];
    const sha256 = /<checksum\b[^>]*type="sha256"[^>]*>([0-9a-f]{64})<\/checksum>/.exec(body)?.[1];
    const sizeBytes = Number(/<size\b[^>]*\bpackage="(\d+)"/.exec(body)?.[1]);
    if (!name || !version || !architecture || !sha256 || !Number.isSafeInteger(sizeBytes)) return [];
    const fileName = `${name}-${version}.${architecture}.rpm`;
    return [{ type: 'rpm' as const, name, version, fileName, sha256, sizeBytes, place: group }];
  });
}
