import { callApi, type ForgeAddress } from '../call-api.ts';
import { findIssues, type Issue, type IssueSearch, toIssue } from './find-issues.ts';

export interface IssueKey {
  owner: string;
  name: string;
  /** HTML comment at the end of the body that tells this issue from every other, whatever becomes of its title. */
  marker: string;
  /** One search for all keys of the repository; one of its own unless given. */
  search?: IssueSearch | undefined;
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
  const { owner, name, marker, search = findIssues(address, key) } = key;
  const text = body.length > MAX_BODY_LENGTH ? `${body.slice(0, MAX_BODY_LENGTH)}\n\n… cut here.` : body;
  const whole = `${text}\n\n${marker}\n`;
  const found = (await search.find(marker)) ?? (await search.findNow(marker));
  if (found !== undefined) {
    const updated = await send(address, key, { method: 'PATCH', below: [String(found.number)], body: { body: whole } });
    await updated.discard();
    return { ...found, created: false };
  }
  const response = await send(address, key, { method: 'POST', below: [], body: { title, body: whole } });
  const opened = toIssue(await response.json<object>(), { address, owner, name });
  search.note(marker, opened);
  return { ...opened, created: true };
}

/** Closes our open issue with the marker, with a comment that says why; undefined where there is none. Codes as `ensureIssue`. */
export async function closeIssue(
  address: ForgeAddress,
  { comment, ...key }: IssueKey & { comment: string },
): Promise<Issue | undefined> {
  const { marker, search = findIssues(address, key) } = key;
  const found = await search.find(marker);
  if (found === undefined) return undefined;
  const number = String(found.number);
  for (const call of [
    { method: 'POST' as const, below: [number, 'comments'], body: { body: comment } },
    { method: 'PATCH' as const, below: [number], body: { state: 'closed' } },
  ]) {
    const response = await send(address, key, call);
    await response.discard();
  }
  search.note(marker, undefined);
  return found;
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
