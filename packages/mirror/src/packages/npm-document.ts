import { MirrorError } from '../mirror-error.ts';
import type { PackageApi } from './package-api.ts';

interface Document {
  versions?: Record<string, object>;
  'dist-tags'?: Record<string, string>;
}

/**
 * Returns what the source says of a version, and which tags (`latest`, …) stand for it.
 * @throws MirrorError `PACKAGE_UNSUPPORTED` when it says nothing
 */
export async function readNpmDocument(
  api: PackageApi,
  { owner, name, version }: { owner: string; name: string; version: string },
): Promise<{ metadata: object; distTags: string[] }> {
  const { versions = {}, 'dist-tags': tags = {} } = await read(api, { owner, name });
  const metadata = versions[version];
  if (metadata === undefined) {
    throw new MirrorError({
      code: 'PACKAGE_UNSUPPORTED',
      message: `the source lists npm package ${owner}/${name} ${version} and does not describe it`,
      fix: 'Publish the package again at the source.',
    });
  }
  return { metadata, distTags: Object.keys(tags).filter((tag) => tags[tag] === version) };
}

/** Returns which version each tag of a package stands for; none where there is no such package. */
export async function readDistTags(
  api: PackageApi,
  { owner, name }: { owner: string; name: string },
): Promise<Record<string, string>> {
  return (await read(api, { owner, name }))['dist-tags'] ?? {};
}

async function read(api: PackageApi, { owner, name }: { owner: string; name: string }): Promise<Document> {
  const text = await api.text(owner, `npm/${encodeURIComponent(name)}`);
  return text === undefined ? {} : (JSON.parse(text) as Document);
}
