import { setTimeout as sleep } from 'node:timers/promises';
import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { listPages } from './list-pages.ts';
import { textOf } from './text-of.ts';

const TRIES = 10;
const PAUSE_MS = 500;

/** A release of a repository, without its files. */
export interface Release {
  tag: string;
  target: string;
  title: string;
  body: string;
  draft: boolean;
  prerelease: boolean;
}

/** A file of a release. What is behind an id never changes: a file is replaced by another with another id. */
export interface Asset {
  id: number;
  uuid: string;
  name: string;
  sizeBytes: number;
  url: string;
}

export type ListedRelease = Release & { id: number; assets: Asset[] };

/** Returns the releases of a repository with their files; codes as `callApi`. */
export async function listReleases(address: ForgeAddress, owner: string, name: string): Promise<ListedRelease[]> {
  const call = {
    path: ['repos', owner, name, 'releases'],
    scope: 'read:repository',
    subject: `the releases of ${owner}/${name}`,
  };
  return (await listPages(address, call)).map(toRelease);
}

/** Creates a release, or changes the one with the id, and returns it; codes as `callApi`. */
export async function writeRelease(
  address: ForgeAddress,
  { owner, name, id, release }: { owner: string; name: string; id?: number; release: Release },
): Promise<ListedRelease> {
  const { tag, target, draft, prerelease } = release;
  // What is empty in a change stays as it was (EditRelease of Gitea and Forgejo, routers/api/v1/repo/release.go).
  const [title, body] = [release.title, release.body].map((text) => (id !== undefined && text === '' ? ' ' : text));
  const send = async (): ReturnType<typeof callApi> =>
    callApi(address, {
      method: id === undefined ? 'POST' : 'PATCH',
      path: ['repos', owner, name, 'releases', ...(id === undefined ? [] : [String(id)])],
      body: { tag_name: tag, target_commitish: target, name: title, body, draft, prerelease },
      scope: 'write:repository',
      subject: `release ${tag} of ${owner}/${name}`,
    });
  return toRelease(await (await afterItsTag(send)).json());
}

/**
 * Returns what a call about a release brings. A forge files a pushed tag some time after the push, as a release that nobody sees, and
 * fails if another comes in between; a moment later it takes that one for it.
 */
async function afterItsTag<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ForgeError) || error.code !== 'FORGE_UNREACHABLE' || attempt === TRIES) throw error;
      await sleep(PAUSE_MS * attempt);
    }
  }
}

/** Removes a file of a release; codes as `callApi`. */
export async function deleteAsset(
  address: ForgeAddress,
  { owner, name, releaseId, asset }: { owner: string; name: string; releaseId: number; asset: Asset },
): Promise<void> {
  const response = await callApi(address, {
    method: 'DELETE',
    path: ['repos', owner, name, 'releases', String(releaseId), 'assets', String(asset.id)],
    scope: 'write:repository',
    subject: `removing ${asset.name} from a release of ${owner}/${name}`,
  });
  await response.discard();
}

function toRelease(raw: unknown): ListedRelease {
  const value = raw as Record<string, unknown>;
  const assets = Array.isArray(value['assets']) ? (value['assets'] as Record<string, unknown>[]) : [];
  return {
    id: Number(value['id']),
    tag: textOf(value['tag_name']),
    target: textOf(value['target_commitish']),
    title: textOf(value['name']),
    body: textOf(value['body']),
    draft: value['draft'] === true,
    prerelease: value['prerelease'] === true,
    // A link to elsewhere is no file.
    assets: assets.filter((asset) => asset['type'] !== 'external').map(toAsset),
  };
}

/** Returns a file of a release from the API's words. */
export function toAsset(raw: Record<string, unknown>): Asset {
  return {
    id: Number(raw['id']),
    uuid: textOf(raw['uuid']),
    name: textOf(raw['name']),
    sizeBytes: Number(raw['size']),
    url: textOf(raw['browser_download_url']),
  };
}
