import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeIssue, ensureIssue } from '@edp/forge';
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
