import { callApi, type ForgeAddress } from './call-api.ts';
import { orAbsent } from './or-absent.ts';

/** Sets the topics of a repository; codes as `callApi`. */
export async function setTopics(
  address: ForgeAddress,
  { owner, name, topics }: { owner: string; name: string; topics: string[] },
): Promise<void> {
  const response = await callApi(address, {
    method: 'PUT',
    path: ['repos', owner, name, 'topics'],
    body: { topics },
    scope: 'write:repository',
    subject: `the topics of ${owner}/${name}`,
  });
  await response.discard();
}

/** What a branch's rules say to the token's user. */
export interface BranchRules {
  protected: boolean;
  canPush: boolean;
}

/** Returns what the token's user may do with a branch; undefined where there is none. Codes as `callApi`. */
export async function readBranchRules(
  address: ForgeAddress,
  { owner, name, branch }: { owner: string; name: string; branch: string },
): Promise<BranchRules | undefined> {
  return orAbsent(async () => {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'branches', branch],
      scope: 'read:repository',
      subject: `branch ${branch} of ${owner}/${name}`,
    });
    const value = await response.json<{ protected?: unknown; user_can_push?: unknown }>();
    return { protected: value.protected === true, canPush: value.user_can_push !== false };
  });
}

/** Returns a text file of a repository's branch; undefined where there is none. Codes as `callApi`. */
export async function readRawFile(
  address: ForgeAddress,
  { owner, name, branch, path }: { owner: string; name: string; branch: string; path: string },
): Promise<string | undefined> {
  return orAbsent(async () => {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'raw', path],
      query: { ref: branch },
      scope: 'read:repository',
      subject: `${path} of ${owner}/${name}`,
    });
    return response.text();
  });
}

/** Returns whether a wiki has pages: git's own answer about a wiki that is none is no error. Codes as `callApi`. */
export async function hasWikiPages(
  address: ForgeAddress,
  { owner, name }: { owner: string; name: string },
): Promise<boolean> {
  const pages = await orAbsent(async () => {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'wiki', 'pages'],
      query: { limit: '1' },
      scope: 'read:repository',
      subject: `the wiki of ${owner}/${name}`,
    });
    return response.json<unknown>();
  });
  return Array.isArray(pages) && pages.length > 0;
}

/** Creates a wiki's first page, and with it the wiki's repository; codes as `callApi`. */
export async function createWiki(
  address: ForgeAddress,
  { owner, name }: { owner: string; name: string },
): Promise<void> {
  const response = await callApi(address, {
    method: 'POST',
    path: ['repos', owner, name, 'wiki', 'new'],
    body: { title: 'Home', content_base64: Buffer.from('Mirrored.\n').toString('base64'), message: 'Home' },
    scope: 'write:repository',
    subject: `the wiki of ${owner}/${name}`,
  });
  await response.discard();
}
