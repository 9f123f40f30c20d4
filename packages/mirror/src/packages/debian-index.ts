import type { PackageApi } from './package-api.ts';
import type { PackageFile } from './package-file.ts';
import { downloadPath } from './package-routes.ts';

/** Returns every file of a distribution as its own index lists it; none where there is no such distribution. Source: deb.debian.org's repository format. */
export async function readDebianIndex(
  api: PackageApi,
  { owner, distribution }: { owner: string; distribution: string },
): Promise<PackageFile[]> {
  const release = await api.text(owner, `debian/dists/${encodeURIComponent(distribution)}/Release`);
  if (release === undefined) return [];
  const words = (key: string): string[] => fieldOf(release, key).split(/\s+/).filter(Boolean);
  const parts = words('Components').flatMap((component) =>
    words('Architectures').map((architecture) => ({ component, architecture })),
  );
  const lists = await Promise.all(
    parts.map(async ({ component, architecture }) => {
      const directory = [distribution, component, `binary-${architecture}`].map(encodeURIComponent).join('/');
      const text = (await api.text(owner, `debian/dists/${directory}/Packages`)) ?? '';
      return parseStanzas(text, `${distribution}/${component}`);
    }),
  );
  // What is for every architecture is in the list of each.
  const files = new Map(lists.flat().map((file) => [`${file.place} ${file.fileName}`, file]));
  return [...files.values()].map((file) => ({
    ...file,
    open: async () => api.open(owner, downloadPath(file), file),
  }));
}

/** Returns the files that a Packages file lists. */
export function parseStanzas(text: string, place: string): Omit<PackageFile, 'open'>[] {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const [name, version, path, sha256] = ['Package', 'Version', 'Filename', 'SHA256'].map((key) =>
      fieldOf(stanza, key),
    );
    const sizeBytes = Number(fieldOf(stanza, 'Size'));
    if (!name || !version || !path || !/^[0-9a-f]{64}$/.test(sha256 ?? '') || !Number.isSafeInteger(sizeBytes))
      return [];
    return [
      { type: 'debian' as const, name, version, fileName: path.split('/').at(-1)!, sha256: sha256!, sizeBytes, place },
    ];
  });
}

const fieldOf = (text: string, key: string): string => new RegExp(`^${key}: *(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
