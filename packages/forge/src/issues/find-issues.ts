import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';
import { eachPage } from '../list-pages.ts';
import { orAbsent } from '../or-absent.ts';
import { ownAuthor } from './own-author.ts';

export interface Issue {
  number: number;
  url: string;
}

interface RawIssue {
  number?: unknown;
  html_url?: unknown;
  body?: unknown;
  state?: unknown;
  user?: unknown;
  /** GitHub lists pull requests as issues. */
  pull_request?: unknown;
}

/** The open issues of one repository that runs of ours opened, by their marker. */
export interface IssueSearch {
  /** Returns the issue of the marker; undefined where there is none, as far as the search that is `known` tells. */
  find(marker: string): Promise<Issue | undefined>;
  /** The same, asked of the forge itself before an issue is opened: what is known may be of before. */
  findNow(marker: string): Promise<Issue | undefined>;
  /** Tells what was opened (or closed) since. */
  note(marker: string, issue: Issue | undefined): void;
  /** Returns all of them. */
  all(): Promise<ReadonlyMap<string, Issue>>;
}

/**
 * Returns a search that reads the open issues of a repository at most once, at its first question, and keeps nothing of their bodies but
 * the markers. `known` are the numbers that another job's search has found: each is read for itself then, and none is taken on trust.
 * Its functions reject with the codes of `callApi` and `listPages`.
 */
export function findIssues(
  address: ForgeAddress,
  { owner, name, known }: { owner: string; name: string; known?: ReadonlyMap<string, number> | undefined },
): IssueSearch {
  const isOwn = ownAuthor(address);
  const path = ['repos', owner, name, 'issues'];
  const noted = new Map<string, Issue | undefined>();
  let listed: Promise<Map<string, Issue>> | undefined;

  async function list(): Promise<Map<string, Issue>> {
    const found = new Map<string, Issue>();
    const call = {
      path,
      query: { state: 'open', type: 'issues' },
      ...SCOPE,
      subject: `the issues of ${owner}/${name}`,
    };
    for await (const page of eachPage(address, call)) {
      for (const raw of page as RawIssue[]) {
        const marker = raw.pull_request ? undefined : markerOf(raw);
        if (marker === undefined || found.has(marker) || !(await isOwn(raw.user))) continue;
        found.set(marker, toIssue(raw, { address, owner, name }));
      }
    }
    return found;
  }

  async function readKnown(marker: string): Promise<Issue | undefined> {
    const number = known?.get(marker);
    if (number === undefined) return undefined;
    const call = { path: [...path, String(number)], ...SCOPE, subject: `issue ${number} of ${owner}/${name}` };
    const response = await orAbsent(async () => callApi(address, call));
    const raw = await response?.json<RawIssue>();
    if (!raw || raw.state !== 'open' || markerOf(raw) !== marker || !(await isOwn(raw.user))) return undefined;
    return toIssue(raw, { address, owner, name });
  }

  async function findNow(marker: string): Promise<Issue | undefined> {
    if (noted.has(marker)) return noted.get(marker);
    return (await all()).get(marker);
  }

  async function all(): Promise<Map<string, Issue>> {
    listed ??= list();
    try {
      return await listed;
    } catch (error) {
      // The next instance asks again.
      listed = undefined;
      throw error;
    }
  }

  return {
    find: async (marker) => (known === undefined || noted.has(marker) ? findNow(marker) : readKnown(marker)),
    findNow,
    note: (marker, issue) => void noted.set(marker, issue),
    all,
  };
}

const SCOPE = { scope: 'read:issue' };

/** The marker is the last comment of a body: what is above it may quote anything, also the marker of another. */
function markerOf({ body }: RawIssue): string | undefined {
  if (typeof body !== 'string') return undefined;
  const start = body.lastIndexOf('<!--');
  const end = start === -1 ? -1 : body.indexOf('-->', start);
  return end === -1 ? undefined : body.slice(start, end + '-->'.length);
}

/** @throws ForgeError `FORGE_PROTOCOL` */
export function toIssue(
  raw: object,
  { address, owner, name }: { address: ForgeAddress; owner: string; name: string },
): Issue {
  const { number, html_url: url } = raw as RawIssue;
  if (typeof number === 'number' && typeof url === 'string') return { number, url };
  throw new ForgeError({
    code: 'FORGE_PROTOCOL',
    message: `${new URL(address.origin).host} describes an issue of ${owner}/${name} without number and address`,
    fix: 'Check that the server is a Forgejo, Gitea or GitHub.',
  });
}
