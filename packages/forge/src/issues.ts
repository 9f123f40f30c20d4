import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { listPages } from './list-pages.ts';
import { ownAuthor } from './own-author.ts';

export interface IssueKey {
  owner: string;
  name: string;
  /** Text in the body that tells this issue from every other, whatever becomes of its title. */
  marker: string;
}

export interface Issue {
  number: number;
  url: string;
}

interface RawIssue {
  number?: unknown;
  html_url?: unknown;
  body?: unknown;
  user?: unknown;
  /** GitHub lists pull requests as issues. */
  pull_request?: unknown;
}

/** GitHub's limit; Forgejo takes more. */
const MAX_BODY_LENGTH = 60_000;

/**
 * Returns the open issue with the marker that a run of ours opened, its body brought up to date; opened where there is none. One that
 * somebody else opened with the same marker is left alone: they could hide a report in it, or change it.
 * @throws ForgeError with the codes of `callApi` and `listPages`
 */
export async function ensureIssue(
  address: ForgeAddress,
  { title, body, ...key }: IssueKey & { title: string; body: string },
): Promise<Issue & { created: boolean }> {
  const { owner, name, marker } = key;
  const text = body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}\n\n… cut here.` : body;
  const whole = `${text}\n\n${marker}\n`;
  const found = await findIssue(address, key);
  if (found !== undefined) {
    const updated = await send(address, key, { method: 'PATCH', below: [String(found.number)], body: { body: whole } });
    await updated.discard();
    return { ...found, created: false };
  }
  const response = await send(address, key, { method: 'POST', below: [], body: { title, body: whole } });
  return { ...read(await response.json<RawIssue>(), { address, owner, name }), created: true };
}

/** Closes our open issue with the marker, with a comment that says why; undefined where there is none. Codes as `ensureIssue`. */
export async function closeIssue(
  address: ForgeAddress,
  { comment, ...key }: IssueKey & { comment: string },
): Promise<Issue | undefined> {
  const found = await findIssue(address, key);
  if (found === undefined) return undefined;
  const number = String(found.number);
  for (const call of [
    { method: 'POST' as const, below: [number, 'comments'], body: { body: comment } },
    { method: 'PATCH' as const, below: [number], body: { state: 'closed' } },
  ]) {
    const response = await send(address, key, call);
    await response.discard();
  }
  return found;
}

async function findIssue(address: ForgeAddress, { owner, name, marker }: IssueKey): Promise<Issue | undefined> {
  const all = (await listPages(address, {
    path: ['repos', owner, name, 'issues'],
    query: { state: 'open', type: 'issues' },
    scope: 'read:issue',
    subject: `the issues of ${owner}/${name}`,
  })) as RawIssue[];
  const isOwn = ownAuthor(address);
  for (const each of all) {
    const isMarked = !each.pull_request && typeof each.body === 'string' && each.body.includes(marker);
    if (isMarked && (await isOwn(each.user))) return read(each, { address, owner, name });
  }
  return undefined;
}

async function send(
  address: ForgeAddress,
  { owner, name }: IssueKey,
  { method, below, body }: { method: 'POST' | 'PATCH'; below: string[]; body: object },
): ReturnType<typeof callApi> {
  return callApi(address, {
    method,
    path: ['repos', owner, name, 'issues', ...below],
    body,
    scope: 'write:issue',
    subject: `writing an issue of ${owner}/${name}`,
  });
}

function read(
  { number, html_url: url }: RawIssue,
  { address, owner, name }: { address: ForgeAddress; owner: string; name: string },
): Issue {
  if (typeof number === 'number' && typeof url === 'string') return { number, url };
  throw new ForgeError({
    code: 'FORGE_PROTOCOL',
    message: `${new URL(address.origin).host} describes an issue of ${owner}/${name} without number and address`,
    fix: 'Check that the server is a Forgejo, Gitea or GitHub.',
  });
}
