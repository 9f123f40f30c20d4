import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';

export interface PullRequestOptions {
  owner: string;
  name: string;
  /** Branch with the change, in the same repository. */
  head: string;
  /** Branch that gets it. */
  base: string;
  title: string;
  body: string;
}

export interface PullRequest {
  number: number;
  url: string;
  created: boolean;
}

interface RawPullRequest {
  number?: unknown;
  html_url?: unknown;
  head?: { ref?: unknown; label?: unknown };
  base?: { ref?: unknown };
}

const PAGE_SIZE = 50;
const MAX_PAGES = 40;

/**
 * Returns the open pull request of a branch, opened where there is none: one branch has one, however often its commit is replaced.
 * @throws ForgeError with the codes of `callApi`; `FORGE_PROTOCOL` where the answer is none
 */
export async function ensurePullRequest(address: ForgeAddress, options: PullRequestOptions): Promise<PullRequest> {
  const found = await findOpen(address, options);
  if (found !== undefined) return { ...found, created: false };
  const { owner, name, head, base, title, body } = options;
  try {
    const response = await callApi(address, {
      method: 'POST',
      path: ['repos', owner, name, 'pulls'],
      body: { head, base, title, body },
      scope: 'write:repository',
      subject: `opening a pull request in ${owner}/${name}`,
    });
    return { ...read(await response.json<RawPullRequest>(), address), created: true };
  } catch (error) {
    // Somebody opened it meanwhile, or the answer to our own call was lost.
    const now = await findOpen(address, options);
    if (now !== undefined) return { ...now, created: false };
    throw error;
  }
}

async function findOpen(
  address: ForgeAddress,
  { owner, name, head, base }: PullRequestOptions,
): Promise<Omit<PullRequest, 'created'> | undefined> {
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'pulls'],
      query: { state: 'open', page: String(page), limit: String(PAGE_SIZE) },
      scope: 'read:repository',
      subject: `the pull requests of ${owner}/${name}`,
    });
    const all = await response.json<RawPullRequest[]>();
    if (!Array.isArray(all) || all.length === 0) return undefined;
    const found = all.find((each) => each.head?.ref === head && each.base?.ref === base);
    if (found !== undefined) return read(found, address);
  }
  return undefined;
}

function read({ number, html_url: url }: RawPullRequest, address: ForgeAddress): Omit<PullRequest, 'created'> {
  if (typeof number === 'number' && typeof url === 'string') return { number, url };
  throw new ForgeError({
    code: 'FORGE_PROTOCOL',
    message: `${new URL(address.origin).host} describes a pull request without number and address`,
    fix: 'Check that the server is a Forgejo, Gitea or GitHub.',
  });
}
