import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  createForge,
  createWiki,
  deleteAsset,
  ensurePullRequest,
  type ForgeAddress,
  hasWikiPages,
  listAllPackages,
  listLabels,
  listMilestones,
  listPackageFiles,
  listReleases,
  readAsset,
  readBranchRules,
  readRawFile,
  readRunEnd,
  readTree,
  setTopics,
  uploadAsset,
  writeFiles,
  writeLabel,
  writeMilestone,
  writeRelease,
} from '@edp/forge';
import { type ApiStand, type Asked, startApi } from './api-stand.ts';

let stand: ApiStand;
let asked: Asked[];
let answers: ApiStand['answers'];
let address: ForgeAddress;
beforeEach(async () => {
  stand = await startApi();
  ({ asked, answers, address } = stand);
});
afterEach(async () => stand.stop());

const calls = (): string[] => stand.calls();
const WHERE = { owner: 'o', name: 'r' };
const LIST = 'page=1&limit=50';
const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error,
  );

describe('a call', () => {
  test('carries the token to the API, encodes what it names, and takes JSON', async () => {
    answers['GET /repos/o%2Fx/r%20y/branches/a%2Fb'] = [{ body: { protected: true, user_can_push: false } }];
    const rules = await readBranchRules(address, { owner: 'o/x', name: 'r y', branch: 'a/b' });
    expect(rules).toEqual({ protected: true, canPush: false });
    expect(asked[0]!.headers).toMatchObject({ accept: 'application/json', authorization: 'Bearer s3cret' });
  });

  test('without a token asks as anybody', async () => {
    answers['GET /user'] = [{ body: { login: 'anybody' } }];
    expect(await createForge({ ...address, token: '' }).currentUser()).toBe('anybody');
    expect(asked[0]!.headers.authorization).toBeUndefined();
  });

  test('goes to another API where one is told', async () => {
    answers['GET /v3/repos/o/r/branches/main'] = [{ body: {} }];
    const api = { ...address, apiUrl: `${address.origin}/v3` };
    expect(await readBranchRules(api, { ...WHERE, branch: 'main' })).toEqual({ protected: false, canPush: true });
  });

  const RIGHTS = /^Check that target-token is a token of \S+ with scope write:repository, whose user may do this\.$/;
  test.each([
    [401, 'FORGE_AUTH', /whose user may do this\. Look whether source-token and target-token are swapped\.$/],
    [403, 'FORGE_FORBIDDEN', RIGHTS],
    [404, 'FORGE_NOT_FOUND', RIGHTS],
    [409, 'FORGE_REJECTED', /^Read what \S+ says about it/],
    [413, 'FORGE_REJECTED', /quota|body limit/],
    [422, 'FORGE_REJECTED', /^Read what \S+ says about it/],
    [429, 'FORGE_REJECTED', /rate limit/],
    [500, 'FORGE_UNREACHABLE', /^Look into the log of/],
    [503, 'FORGE_UNREACHABLE', /^Look into the log of/],
  ])(
    'that is answered with %d fails as %s, in the words of the forge and with a way out',
    async (status, code, fix) => {
      answers['PUT /repos/o/r/topics'] = [{ status, body: { message: 'because' } }];
      const error = await failure(setTopics(address, { ...WHERE, topics: ['a'] }));
      const message = `${new URL(address.origin).host} answers ${status} to the topics of o/r: because`;
      expect(error).toMatchObject({ code, message, fix: expect.stringMatching(fix) });
      expect(String(error)).not.toContain('s3cret');
      expect(asked).toHaveLength(1);
    },
  );

  test('to a forge that is not there says so', async () => {
    const gone = { ...address, origin: 'http://127.0.0.1:9' };
    expect(await failure(createForge(gone).currentUser())).toMatchObject({ code: 'FORGE_UNREACHABLE' });
  });
});

describe('a list', () => {
  test('is read to the count that the forge gives, page by page', async () => {
    const page = (from: number, count: number): object[] =>
      Array.from({ length: count }, (_, index) => ({ type: 'npm', name: `p${from + index}`, version: '1' }));
    answers[`GET /packages/o?${LIST}`] = [{ headers: { 'x-total-count': '51' }, body: page(0, 50) }];
    answers['GET /packages/o?page=2&limit=50'] = [{ headers: { 'x-total-count': '51' }, body: page(50, 1) }];
    const all = await listAllPackages(address, 'o');
    expect(all).toHaveLength(51);
    expect(all?.[50]).toEqual({ type: 'npm', name: 'p50', version: '1' });
    expect(asked).toHaveLength(2);
  });

  test('ends at an empty page where the forge gives no count', async () => {
    answers[`GET /packages/o?${LIST}`] = [{ body: [{ type: 'npm', name: 'a', version: '1' }, { type: 'npm' }] }];
    answers['GET /packages/o?page=2&limit=50'] = [{ body: [] }];
    expect(await listAllPackages(address, 'o')).toEqual([{ type: 'npm', name: 'a', version: '1' }]);
  });

  test('that is none is refused', async () => {
    answers[`GET /repos/o/r/labels?${LIST}`] = [{ body: { not: 'a list' } }];
    expect(await failure(listLabels(address, 'o', 'r'))).toMatchObject({ code: 'FORGE_PROTOCOL' });
  });

  test('of packages of an owner that is not there is none, and there are no files', async () => {
    expect(await listAllPackages(address, 'nobody')).toBeUndefined();
    expect(await listPackageFiles(address, { owner: 'o', type: 'npm', name: 'a', version: '1' })).toEqual([]);
  });
});

describe('the words of the API', () => {
  test('of labels', async () => {
    const raw = { id: 7, name: 'bug', color: '#FF0000', description: null, exclusive: true, is_archived: true };
    answers[`GET /repos/o/r/labels?${LIST}`] = [{ headers: { 'x-total-count': '1' }, body: [raw] }];
    answers['POST /repos/o/r/labels'] = [{ status: 201 }];
    answers['PATCH /repos/o/r/labels/7'] = [{}];
    const same = { name: 'bug', description: '', exclusive: true };
    const label = { ...same, color: 'ff0000', archived: true };
    expect(await listLabels(address, 'o', 'r')).toEqual([{ id: 7, ...label }]);
    await writeLabel(address, { ...WHERE, label });
    await writeLabel(address, { ...WHERE, id: 7, label });
    expect(asked.slice(1).map(({ body }) => body)).toEqual([
      { ...same, color: '#ff0000', is_archived: true },
      { ...same, color: '#ff0000', is_archived: true },
    ]);
    expect(calls().slice(1)).toEqual(['POST /repos/o/r/labels', 'PATCH /repos/o/r/labels/7']);
  });

  test('of milestones', async () => {
    const raw = { id: 3, title: 'v1', description: 'd', state: 'closed', due_on: '2026-01-02T00:00:00+01:00' };
    const key = `GET /repos/o/r/milestones?state=all&${LIST}`;
    answers[key] = [{ headers: { 'x-total-count': '2' }, body: [raw, { id: 4, title: 'v2', state: 'odd' }] }];
    answers['POST /repos/o/r/milestones'] = [{ status: 201 }];
    answers['PATCH /repos/o/r/milestones/3'] = [{}];
    const milestone = { title: 'v1', description: 'd', state: 'closed' as const, dueOn: '2026-01-01T23:00:00.000Z' };
    expect(await listMilestones(address, 'o', 'r')).toEqual([
      { id: 3, ...milestone },
      { id: 4, title: 'v2', description: '', state: 'open', dueOn: '' },
    ]);
    await writeMilestone(address, { ...WHERE, milestone: { ...milestone, dueOn: '' } });
    await writeMilestone(address, { ...WHERE, id: 3, milestone });
    expect(asked.slice(1).map(({ body }) => body)).toEqual([
      { title: 'v1', description: 'd', state: 'closed' },
      { title: 'v1', description: 'd', state: 'closed', due_on: '2026-01-01T23:00:00.000Z' },
    ]);
  });

  test('of releases and their files', async () => {
    const asset = { id: 1, uuid: 'u', name: 'f.txt', size: 5, browser_download_url: 'https://public.example/a?b=c' };
    const raw = { id: 9, tag_name: 'v1', target_commitish: 'main', name: 'One', body: 'b', draft: true };
    const body = [{ ...raw, assets: [asset, { id: 2, type: 'external' }] }];
    answers[`GET /repos/o/r/releases?${LIST}`] = [{ headers: { 'x-total-count': '1' }, body }];
    answers['POST /repos/o/r/releases'] = [{ status: 201, body: raw }];
    answers['PATCH /repos/o/r/releases/9'] = [{ body: raw }];
    answers['DELETE /repos/o/r/releases/9/assets/1'] = [{ status: 204, body: '' }];
    answers['POST /repos/o/r/releases/9/assets?name=f+%26.txt'] = [{ status: 201, body: asset }];
    answers['GET /a?b=c'] = [{ body: 'hello' }];
    const release = { tag: 'v1', target: 'main', title: 'One', body: 'b', draft: true, prerelease: false };
    const file = { id: 1, uuid: 'u', name: 'f.txt', sizeBytes: 5, url: 'https://public.example/a?b=c' };
    expect(await listReleases(address, 'o', 'r')).toEqual([{ id: 9, ...release, assets: [file] }]);
    expect(await writeRelease(address, { ...WHERE, release })).toMatchObject({ id: 9, assets: [] });
    await writeRelease(address, { ...WHERE, id: 9, release });
    await deleteAsset(address, { ...WHERE, releaseId: 9, asset: file });
    const content = (async function* () {
      yield Buffer.from('hel');
      yield Buffer.from('lo');
    })();
    expect(await uploadAsset(address, { ...WHERE, releaseId: 9, fileName: 'f &.txt', content })).toEqual(file);
    const sent = asked.at(-1)!;
    const boundary = /^multipart\/form-data; boundary=(edp-[\w-]+)$/.exec(String(sent.headers['content-type']))![1]!;
    expect(sent.body).toBe(
      `--${boundary}\r\ncontent-disposition: form-data; name="attachment"; filename="file"\r\ncontent-type: application/octet-stream\r\n\r\nhello\r\n--${boundary}--\r\n`,
    );
    // At the address that we reach the forge by, whatever it believes to be called.
    const parts: Buffer[] = [];
    for await (const part of await readAsset(address, file)) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('hello');
    expect(asked.at(-1)).toMatchObject({ url: '/a?b=c', headers: { authorization: 'Bearer s3cret' } });
    expect(asked[1]!.body).toEqual({
      ...{ tag_name: 'v1', target_commitish: 'main', name: 'One', body: 'b', draft: true, prerelease: false },
    });
  });

  test('of files, trees, wikis and raw content', async () => {
    answers['POST /repos/o/r/contents'] = [{ status: 201 }];
    answers['GET /repos/o/r/git/trees/main?recursive=true&per_page=1000'] = [
      { body: { sha: 'c0ffee', tree: [{ path: 'a' }, { path: 'a/b' }] } },
    ];
    answers['GET /repos/o/r/raw/a%2Fb?ref=main'] = [{ body: 'text' }];
    answers['GET /repos/o/r/wiki/pages?limit=1'] = [{ body: [{ title: 'Home' }] }];
    answers['POST /repos/o/r/wiki/new'] = [{ status: 201 }];
    await writeFiles(address, {
      ...{ ...WHERE, branch: 'main', message: 'm', author: { name: 'n', email: 'e' } },
      files: [
        { path: 'new', text: 'x', before: undefined },
        { path: 'old', text: 'y', before: 'hello\n' },
      ],
    });
    expect(asked[0]!.body).toEqual({
      ...{ branch: 'main', message: 'm', author: { name: 'n', email: 'e' } },
      files: [
        { operation: 'create', path: 'new', content: 'eA==' },
        { operation: 'update', path: 'old', content: 'eQ==', sha: 'ce013625030ba8dba906f756967f9e9ca394464a' },
      ],
    });
    const tree = await readTree(address, { ...WHERE, revision: 'main' });
    expect(tree).toEqual({ commit: 'c0ffee', paths: new Set(['a', 'a/b']) });
    expect(await readRawFile(address, { ...WHERE, branch: 'main', path: 'a/b' })).toBe('text');
    expect(await readRawFile(address, { ...WHERE, branch: 'main', path: 'none' })).toBeUndefined();
    expect(await hasWikiPages(address, WHERE)).toBe(true);
    expect(await hasWikiPages(address, { owner: 'o', name: 'none' })).toBe(false);
    await createWiki(address, WHERE);
    expect(asked.at(-1)!.body).toMatchObject({ title: 'Home', content_base64: 'TWlycm9yZWQuCg==' });
  });
});

describe('a pull request', () => {
  const OPTIONS = { ...WHERE, head: 'deploy/a', base: 'main', title: 't', body: 'b' };
  const raw = { number: 4, html_url: 'https://f/4', head: { ref: 'deploy/a' }, base: { ref: 'main' } };
  const list = `GET /repos/o/r/pulls?state=open&${LIST}`;

  test('is opened where there is none of the same two branches', async () => {
    answers[list] = [{ body: [{ ...raw, number: 1, base: { ref: 'other' } }] }];
    answers[list.replace('page=1', 'page=2')] = [{ body: [] }];
    answers['POST /repos/o/r/pulls'] = [{ status: 201, body: raw }];
    expect(await ensurePullRequest(address, OPTIONS)).toEqual({ number: 4, url: 'https://f/4', created: true });
    expect(asked.at(-1)!.body).toEqual({ head: 'deploy/a', base: 'main', title: 't', body: 'b' });
  });

  test('that is open already is found, also when its opening failed', async () => {
    answers[list] = [{ body: [raw] }];
    expect(await ensurePullRequest(address, OPTIONS)).toMatchObject({ number: 4, created: false });
    answers[list] = [{ body: [] }, { body: [raw] }];
    answers['POST /repos/o/r/pulls'] = [{ status: 409 }];
    expect(await ensurePullRequest(address, OPTIONS)).toMatchObject({ number: 4, created: false });
  });

  test('that cannot be opened fails as the forge says', async () => {
    answers[list] = [{ body: [] }];
    answers['POST /repos/o/r/pulls'] = [{ status: 422 }];
    expect(await failure(ensurePullRequest(address, OPTIONS))).toMatchObject({ code: 'FORGE_REJECTED' });
    answers['POST /repos/o/r/pulls'] = [{ status: 201, body: { number: 'x' } }];
    expect(await failure(ensurePullRequest(address, OPTIONS))).toMatchObject({ code: 'FORGE_PROTOCOL' });
  });
});

describe('the end of a run', () => {
  const run = { ...WHERE, runUrl: 'https://f/o/r/actions/runs/5', since: new Date('2026-01-01T00:00:00Z') };
  const task = (status: string, at: string, url = 'http://other-name/o/r/actions/runs/5'): object => ({
    ...{ status, url, created_at: '2026-01-01T00:00:01Z', updated_at: at },
  });
  const list = `GET /repos/o/r/actions/tasks?${LIST}`;
  const next = list.replace('page=1', 'page=2');

  test('is that of its last job, by the forge’s own tasks', async () => {
    answers[list] = [
      { body: { workflow_runs: [task('success', '2026-01-01T00:05:00Z'), task('failure', '2026-01-01T00:07:00Z')] } },
    ];
    answers[next] = [{ body: { workflow_runs: [] } }];
    expect(await readRunEnd(address, run)).toEqual({ at: new Date('2026-01-01T00:07:00Z'), wasCancelled: false });
    answers[list] = [
      { body: { workflow_runs: [task('success', '2026-01-01T00:05:00Z'), task('cancelled', '2026-01-01T00:06:00Z')] } },
    ];
    answers[next] = [{ body: { workflow_runs: [] } }];
    expect(await readRunEnd(address, run)).toEqual({ at: new Date('2026-01-01T00:06:00Z'), wasCancelled: true });
  });

  test.each([
    ['a job goes on', [task('success', '2026-01-01T00:05:00Z'), task('running', '2026-01-01T00:07:00Z')]],
    ['the forge knows no job of it', [task('success', '2026-01-01T00:05:00Z', 'http://f/o/r/actions/runs/6')]],
    ['a time is none', [task('success', 'soon')]],
  ])('is not there while %s', async (_, tasks) => {
    answers[list] = [{ body: { workflow_runs: tasks } }];
    answers[next] = [{ body: { workflow_runs: null } }];
    expect(await readRunEnd(address, run)).toBeUndefined();
  });

  test('is not looked for beyond its beginning, nor where the address is none of a run', async () => {
    const old = { ...task('success', '2025-01-01T00:00:00Z'), created_at: '2025-01-01T00:00:00Z' };
    answers[list] = [{ body: { workflow_runs: [old] } }];
    await readRunEnd(address, run);
    expect(asked).toHaveLength(1);
    expect(await readRunEnd(address, { ...run, runUrl: 'https://f/o/r/actions/runs/x' })).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('is what GitHub says of the run itself', async () => {
    const github = { ...address, apiUrl: `${address.origin}/v3` };
    const key = 'GET /v3/repos/o/r/actions/runs/5';
    answers[key] = [{ body: { status: 'in_progress', updated_at: '2026-01-01T00:00:00Z' } }];
    expect(await readRunEnd(github, run)).toBeUndefined();
    answers[key] = [{ body: { status: 'completed', updated_at: '2026-01-01T00:09:00Z' } }];
    expect(await readRunEnd(github, run)).toEqual({ at: new Date('2026-01-01T00:09:00Z'), wasCancelled: false });
    answers[key] = [{ body: { status: 'completed', conclusion: 'cancelled', updated_at: '2026-01-01T00:09:00Z' } }];
    expect(await readRunEnd(github, run)).toMatchObject({ wasCancelled: true });
    answers[key] = [{ status: 404 }];
    expect(await readRunEnd(github, run)).toBeUndefined();
    answers[key] = [{ status: 403 }];
    expect(await failure(readRunEnd(github, run))).toMatchObject({ code: 'FORGE_FORBIDDEN' });
  });
});
