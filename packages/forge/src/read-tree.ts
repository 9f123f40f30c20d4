import { callApi, type ForgeAddress } from './call-api.ts';

/** What is in a repository at a revision. */
export interface RepositoryTree {
  commit: string;
  /** Every directory and file, or the first ones of many. */
  paths: Set<string>;
}

const MOST_ENTRIES = '1000';

/**
 * Returns a repository's commit at a branch, tag or commit and what is in it, in one request. Source: Forgejo's API, `GET /repos/{owner}/{repo}/git/trees/{sha}`,
 * whose `sha` is that of the commit. Codes as `callApi`.
 */
export async function readTree(
  address: ForgeAddress,
  { owner, name, revision }: { owner: string; name: string; revision: string },
): Promise<RepositoryTree> {
  const response = await callApi(address, {
    path: ['repos', owner, name, 'git', 'trees', revision],
    query: { recursive: 'true', per_page: MOST_ENTRIES },
    scope: 'read:repository',
    subject: `what is in ${owner}/${name} at ${revision}`,
  });
  const { sha, tree } = await response.json<{ sha?: unknown; tree?: unknown }>();
  const entries = Array.isArray(tree) ? (tree as { path?: unknown }[]) : [];
  return { commit: String(sha), paths: new Set(entries.map(({ path }) => String(path))) };
}
