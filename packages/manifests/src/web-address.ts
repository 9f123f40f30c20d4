/**
 * A file of a repository as Forgejo and Gitea serve it: by kind of revision, by the older form without, by their API, and an archive. What cannot
 * be taken for anything else is one below the path of a forge, too.
 */
const OF_A_COMMIT = /^((?:\/[^/]+)*?\/)([^/]+\/[^/]+)\/(?:raw|src|media)\/(?:branch|tag|commit)\/([^/]+)(?:\/(.*))?$/i;
const OF_THE_API = /^((?:\/[^/]+)*?\/)api\/v1\/repos\/([^/]+\/[^/]+)\/(?:raw|media|contents)\/()(.*)$/i;
const OF_A_NAME = /^(\/)([^/]+\/[^/]+)\/(?:raw|media)\/([^/]+)\/(.*)$/i;
const ARCHIVES = [
  /^(\/)([^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/i,
  /^((?:\/[^/]+)*?\/)api\/v1\/repos\/([^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/i,
];

/**
 * Returns the repository, revision and path that the address of a download means on a forge; undefined for any other file. Read as the forge's
 * router does: empty parts left out, each part decoded.
 */
export function parseWebAddress(text: string): { url: string; revision: string; path: string } | undefined {
  const plain = text.trim();
  if (!/^https?:/i.test(plain) || !URL.canParse(plain)) return undefined;
  const { origin, pathname, searchParams } = new URL(plain);
  const route = `/${pathname.split('/').filter(Boolean).map(decodedPart).join('/')}`;
  const [, above, name, revision = '', path = ''] =
    [OF_A_COMMIT, OF_THE_API, OF_A_NAME, ...ARCHIVES].map((form) => form.exec(route)).find((each) => each !== null) ??
    [];
  if (name === undefined) return undefined;
  return {
    url: `${origin}${above}${name}`,
    revision: revision.replaceAll('%2F', '/') || (searchParams.get('ref') ?? ''),
    path: path.replaceAll('%2F', '/'),
  };
}

/** A slash that was encoded is no border of parts yet. */
function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', '%2F');
  } catch {
    return part;
  }
}
