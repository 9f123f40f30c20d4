import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeIssue, ensureComment, ensureIssue, readProposal } from '@edp/forge';
import { listFiles } from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { type RealForge, startGitea } from './gitea.ts';

let forge: RealForge;
let http: Http;
beforeAll(async () => {
  forge = await startGitea();
  http = createHttp();
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

test('a real forge keeps one issue per marker: opened, brought up to date, closed with a comment', async () => {
  const [owner, name] = [forge.user, 'infra-deploy'];
  await forge.createRepository(owner, name, { autoInit: true });
  const address = { origin: forge.origin, http, token: forge.token, tokenInput: 'token' };
  const key = { owner, name, marker: '<!-- edp drift of prod/edp -->' };
  const other = { ...key, marker: '<!-- edp drift of prod/other -->' };
  // More than one page of others.
  for (let each = 0; each < 55; each += 1) {
    await forge.api('POST', `/repos/${owner}/${name}/issues`, { title: `Other ${each}`, body: 'x' });
  }
  const opened = await ensureIssue(address, { ...key, title: 'Drift: edp', body: 'first' });
  expect(opened).toMatchObject({ created: true, url: `${forge.origin}/${owner}/${name}/issues/${opened.number}` });
  expect(await ensureIssue(address, { ...key, title: 'Drift: edp', body: 'second' })).toEqual({
    ...opened,
    created: false,
  });
  expect(await closeIssue(address, { ...other, comment: 'Gone.' })).toBeUndefined();
  expect(await closeIssue(address, { ...key, comment: 'Gone.' })).toEqual({ number: opened.number, url: opened.url });
  const issue = `/repos/${owner}/${name}/issues/${opened.number}`;
  expect((await forge.api('GET', issue)).json).toMatchObject({
    title: 'Drift: edp',
    body: `second\n\n${key.marker}\n`,
    state: 'closed',
    comments: 1,
  });
  expect(await ensureIssue(address, { ...key, title: 'Drift: edp', body: 'again' })).toMatchObject({ created: true });
});

test('a real forge keeps one comment on a pull request, says what it proposes, and whether a fork does', async () => {
  const [owner, name] = [forge.user, 'stacks'];
  await forge.createRepository(owner, name, { autoInit: true });
  const address = { origin: forge.origin, http, token: forge.token, tokenInput: 'token' };
  await forge.api('POST', '/orgs', { username: 'strangers' });
  await forge.api('POST', `/repos/${owner}/${name}/forks`, { organization: 'strangers' });
  /** Opens a pull request of a branch with one more file, in the repository itself or in the fork. */
  const open = async (of: string): Promise<{ number: number; commit: string }> => {
    const file = { content: Buffer.from(of).toString('base64'), message: 'Change', new_branch: 'patch' };
    const written = await forge.api('POST', `/repos/${of}/${name}/contents/${of}.txt`, file);
    const head = of === owner ? 'patch' : `${of}:patch`;
    const pull = await forge.api('POST', `/repos/${owner}/${name}/pulls`, { head, base: 'main', title: of });
    const { number } = pull.json as { number: number };
    return { number, commit: (written.json as { commit: { sha: string } }).commit.sha };
  };
  const [own, foreign] = [await open(owner), await open('strangers')];
  const read = async (number: number) => readProposal(address, { owner, name, number });
  expect(await read(own.number)).toEqual({ commit: own.commit, isForeign: false });
  expect(await read(foreign.number)).toEqual({ commit: foreign.commit, isForeign: true });

  const key = { owner, name, number: own.number, marker: '<!-- preview -->' };
  const comments = async (): Promise<string[]> => {
    const { json } = await forge.api('GET', `/repos/${owner}/${name}/issues/${own.number}/comments`);
    return (json as { body: string }[]).map(({ body }) => body);
  };
  await forge.api('POST', `/repos/${owner}/${name}/issues/${own.number}/comments`, { body: 'Looks good.' });
  await Promise.all(['a', 'b', 'c', 'd'].map(async (body) => ensureComment(address, { ...key, body })));
  expect(await comments()).toEqual(['Looks good.', expect.stringMatching(/^[abcd]\n\n<!-- preview -->\n?$/)]);
  await ensureComment(address, { ...key, body: 'x'.repeat(60_000) });
  const [, last = ''] = await comments();
  expect(await comments()).toHaveLength(2);
  expect(last.startsWith('x'.repeat(60_000))).toBe(true);
  // What a fork has pushed is served by the repository itself, as a pull request of it.
  const remote = {
    url: `${forge.origin}/${owner}/${name}.git`,
    http,
    auth: { username: 'oauth2', token: forge.token },
    tokenInput: 'token',
  };
  const list = await listFiles(remote, { commits: [own.commit, foreign.commit] });
  const file = list.at.get(foreign.commit)!.get('strangers.txt')!;
  expect((await list.read([file.id])).get(file.id)!.toString()).toBe('strangers');
});
