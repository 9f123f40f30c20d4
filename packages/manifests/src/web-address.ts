/** A file of a repository, or an archive of it, as Forgejo and Gitea serve them. */
const OF_A_COMMIT = /^(.*?:\/\/[^/]+\/[^/]+\/[^/]+)\/(?:raw|src|media)\/(?:branch|tag|commit)\/([^/]+)\/+(.*)$/i;
const ARCHIVE = /^(.*?:\/\/[^/]+\/[^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/i;

/** Returns the repository, revision and path that the address of a download means on a forge; undefined for any other file. */
export function parseWebAddress(text: string): { url: string; revision: string; path: string } | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  const plain = text.replace(/[?#].*$/, '');
  const [, url, revision = '', path = ''] = OF_A_COMMIT.exec(plain) ?? ARCHIVE.exec(plain) ?? [];
  return url === undefined ? undefined : { url, revision, path };
}
