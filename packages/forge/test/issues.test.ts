import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closeIssue, ensureIssue, findIssues, type IssueKey } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';
import { type Forge, startForge } from '../../../test/world/forge.ts';

let forge: Forge;
let http: Http;
beforeAll(async () => {
  [forge, http] = [await startForge('edp'), createHttp()];
  await forge.createRepo('o', 'infra-deploy');
});
afterAll(async () => {
  await http.close();
  await forge.stop();
});

const KEY: IssueKey = { owner: 'o', name: 'infra-deploy', marker: '<!-- drift of prod/edp -->' };
const address = () => ({ origin: forge.origin, http, token: forge.token, tokenInput: 'token' });
const issues = () => forge.repository('o', 'infra-deploy').issues;

describe('the issue of a marker', () => {
  test('is opened once among many others, and brought up to date from then on', async () => {
    for (let each = 1; each <= 60; each += 1) {
      await ensureIssue(address(), { ...KEY, marker: `<!-- drift of prod/x${each} -->`, title: 'Other', body: '' });
    }
    const opened = await ensureIssue(address(), { ...KEY, title: 'Drift of edp', body: 'first' });
    expect(opened).toEqual({ number: 61, url: `${forge.origin}/o/infra-deploy/issues/61`, created: true });
    const again = await ensureIssue(address(), { ...KEY, title: 'Drift of edp', body: 'second' });
    expect(again).toEqual({ ...opened, created: false });
    expect(issues()).toHaveLength(61);
    expect(issues()[60]).toMatchObject({ title: 'Drift of edp', body: `second\n\n${KEY.marker}\n`, state: 'open' });
  });

  test('is closed with a word why; after that there is none to close, and the next one is new', async () => {
    expect(await closeIssue(address(), { ...KEY, comment: 'Gone.' })).toMatchObject({ number: 61 });
    expect(issues()[60]).toMatchObject({ state: 'closed', comments: [{ body: 'Gone.' }] });
    expect(await closeIssue(address(), { ...KEY, comment: 'Gone.' })).toBeUndefined();
    expect(await ensureIssue(address(), { ...KEY, title: 'Drift', body: 'x' })).toMatchObject({ created: true });
  });

  test('keeps its marker however long the body is', async () => {
    await ensureIssue(address(), { ...KEY, title: 'Drift', body: 'x'.repeat(100_000) });
    const { body } = issues().at(-1)!;
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/cut here\.\n\n<!-- drift of prod\/edp -->\n$/);
  });

  test.each([
    ['somebody who may open issues', { id: 7, login: 'mallory' }],
    ["a user with the name of the forge's own", { id: 7, login: 'forgejo-actions' }],
    ['a user who has taken the name of a deleted one', { id: 7, login: 'edp' }],
    ["a user with the name of GitHub's bot", { id: 7, login: 'github-actions[bot]', type: 'User' }],
    ['nobody who is named', undefined],
  ])('is not the one that %s opened beforehand with the same marker', async (_, user) => {
    const key = { ...KEY, marker: `<!-- drift of prod/${JSON.stringify(user)} -->` };
    const waiting = { title: 'Nothing', body: key.marker, state: 'open' as const, comments: [], user: user! };
    issues().push(waiting);
    const opened = await ensureIssue(address(), { ...key, title: 'Drift', body: 'x' });
    expect(opened).toMatchObject({ number: issues().length, created: true });
    expect(await ensureIssue(address(), { ...key, title: 'Drift', body: 'y' })).toMatchObject({ created: false });
    expect(await closeIssue(address(), { ...key, comment: 'Gone.' })).toMatchObject({ number: opened.number });
    expect(waiting).toMatchObject({ title: 'Nothing', body: key.marker, state: 'open', comments: [] });
  });

  test.each([
    ['Forgejo', { id: -2, login: 'forgejo-actions' }],
    ['Gitea', { id: -2, login: 'gitea-actions' }],
    ['GitHub', { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }],
  ])("is brought up to date where a job's own token opened it on %s", async (forgeName, user) => {
    const key = { ...KEY, marker: `<!-- drift of prod/${forgeName} -->` };
    const number = issues().push({ title: 'Drift', body: key.marker, state: 'open', comments: [], user });
    expect(await ensureIssue(address(), { ...key, title: 'Drift', body: 'y' })).toMatchObject({
      number,
      created: false,
    });
  });

  test('is refused to a token that may only read, naming the scope', async () => {
    const reader = { ...address(), token: forge.readToken };
    await expect(ensureIssue(reader, { ...KEY, marker: '<!-- new -->', title: 'D', body: '' })).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      fix: expect.stringContaining('write:issue'),
    });
  });
});

describe('one search for many issues', () => {
  const marker = (each: number): string => `<!-- one search, issue ${each} -->`;
  const listings = (since: number): string[] =>
    forge.requests.slice(since).filter((each) => /^GET \S+\/issues\?.*page=1&/.test(each));

  test('reads the list once, and knows what it opened and closed since', async () => {
    const search = findIssues(address(), KEY);
    const since = forge.requests.length;
    for (let each = 1; each <= 5; each += 1) {
      const key = { ...KEY, marker: marker(each), search };
      expect(await closeIssue(address(), { ...key, comment: 'Gone.' })).toBeUndefined();
      const opened = await ensureIssue(address(), { ...key, title: 'Drift', body: 'x' });
      expect(opened.created).toBe(true);
      expect(await ensureIssue(address(), { ...key, title: 'Drift', body: 'y' })).toEqual({
        ...opened,
        created: false,
      });
    }
    const gone = { ...KEY, marker: marker(3), search };
    expect(await closeIssue(address(), { ...gone, comment: 'Gone.' })).toBeDefined();
    expect(await closeIssue(address(), { ...gone, comment: 'Gone.' })).toBeUndefined();
    expect(listings(since)).toHaveLength(1);
  });

  test('of another job is believed for no issue that is not open, of the marker and our own', async () => {
    const { number } = await ensureIssue(address(), { ...KEY, marker: marker(10), title: 'Drift', body: 'x' });
    const laid = {
      title: 'x',
      body: marker(11),
      state: 'open' as const,
      comments: [],
      user: { id: 7, login: 'mallory' },
    };
    const known = new Map([
      [marker(10), number],
      [marker(11), issues().push(laid)],
      [marker(12), number],
      [marker(13), 4711],
    ]);
    const since = forge.requests.length;
    const search = findIssues(address(), { ...KEY, known });
    const close = async (each: number) =>
      closeIssue(address(), { ...KEY, marker: marker(each), search, comment: 'Gone.' });
    for (const each of [11, 12, 13, 14]) expect(await close(each)).toBeUndefined();
    expect(await close(10)).toMatchObject({ number });
    expect(issues()[number - 1]).toMatchObject({ state: 'closed' });
    expect(laid.state).toBe('open');
    expect(listings(since)).toEqual([]);
  });

  test('of another job that is of before does not have an issue opened twice', async () => {
    const search = findIssues(address(), { ...KEY, known: new Map() });
    const { number } = await ensureIssue(address(), { ...KEY, marker: marker(20), title: 'Drift', body: 'x' });
    const key = { ...KEY, marker: marker(20), search, title: 'Drift', body: 'y' };
    expect(await ensureIssue(address(), key)).toMatchObject({ number, created: false });
  });

  test('is not misled by a report that quotes the marker of another', async () => {
    const body = `value: ${marker(30)}`;
    await ensureIssue(address(), { ...KEY, marker: marker(31), title: 'Drift', body });
    expect(await closeIssue(address(), { ...KEY, marker: marker(30), comment: 'Gone.' })).toBeUndefined();
  });
});
