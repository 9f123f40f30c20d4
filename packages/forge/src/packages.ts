import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { listPages } from './list-pages.ts';
import { orAbsent } from './or-absent.ts';

export interface TypedVersion {
  type: string;
  name: string;
  version: string;
  /** Stays the same as long as the version does: what is pushed again is another one. Absent where the forge does not tell. */
  revision?: string;
}

export interface PackageFileInfo {
  name: string;
  sizeBytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** Returns every version of every package of an owner, of any type; undefined where the forge knows no such owner. Codes as `callApi`. */
export async function listAllPackages(address: ForgeAddress, owner: string): Promise<TypedVersion[] | undefined> {
  const call = { path: ['packages', owner], scope: 'read:package', subject: `the packages of ${owner}` };
  const all = (await orAbsent(async () => listPages(address, call))) as
    (Partial<TypedVersion> & { id?: unknown; created_at?: unknown })[] | undefined;
  return all?.flatMap(({ type, name, version, ...rest }) =>
    typeof type === 'string' && typeof name === 'string' && typeof version === 'string'
      ? [{ type, name, version, ...revisionOf(rest) }]
      : [],
  );
}

/** Returns what tells a version from another of the same name, from the API's words. */
export function revisionOf({ id, created_at: at }: { id?: unknown; created_at?: unknown }): { revision?: string } {
  return typeof id === 'number' ? { revision: `${id} ${typeof at === 'string' ? at : ''}` } : {};
}

/** Returns how many versions of packages an owner has, by one request; undefined where the forge does not tell. Codes as `callApi`. */
export async function countPackages(address: ForgeAddress, owner: string): Promise<number | undefined> {
  const response = await orAbsent(async () =>
    callApi(address, {
      path: ['packages', owner],
      query: { page: '1', limit: '1' },
      scope: 'read:package',
      subject: `the packages of ${owner}`,
    }),
  );
  if (response === undefined) return undefined;
  await response.discard();
  const total = Number(response.headers['x-total-count'] ?? Number.NaN);
  return Number.isInteger(total) ? total : undefined;
}

/** Returns the files of a version with their digests; none where there is no such version. Codes as `callApi`. */
export async function listPackageFiles(
  address: ForgeAddress,
  { owner, type, name, version }: TypedVersion & { owner: string },
): Promise<PackageFileInfo[]> {
  try {
    const response = await callApi(address, {
      path: ['packages', owner, type, name, version, 'files'],
      scope: 'read:package',
      subject: `the files of ${type} package ${owner}/${name} ${version}`,
    });
    const files =
      await response.json<{ name?: unknown; Name?: unknown; size?: unknown; Size?: unknown; sha256?: unknown }[]>();
    return files.map((file) => ({
      // Forgejo writes these two with a capital.
      name: String(file.name ?? file.Name),
      sizeBytes: Number(file.size ?? file.Size),
      sha256: String(file.sha256),
    }));
  } catch (error) {
    if (error instanceof ForgeError && error.code === 'FORGE_NOT_FOUND') return [];
    throw error;
  }
}
