import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CommentKey, ensureComment, type ForgeAddress, readProposal } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';
import { type Forge, startForge } from '../../../test/world/forge.ts';
import { startApi } from './api-stand.ts';

let forge: Forge;
let http: Http;
beforeAll(async () => {
  [forge, http] = [await startForge('edp'), createHttp({ retries: 0 })];
  await forge.createRepo('o', 'stacks');
});
afterAll(async () => {
  await http.close();
  await forge.stop();
});

const address = (): ForgeAddress => ({ origin: forge.origin, http, token: forge.token, tokenInput: 'token' });
const pulls = () => forge.repository('o', 'stacks').pulls;
const open = (fork?: string): number =>
  pulls().push({ head: 'patch', base: 'main', title: 't', body: '', ...(fork === undefined ? {} : { fork }) });
const keyOf = (number: number): CommentKey => ({ owner: 'o', name: 'stacks', number, marker: '<!-- preview -->' });
const bodies = (number: number): string[] => (pulls()[number - 1]!.comments ?? []).map(({ body }) => body);

describe('the comment of a marker', () => {
  test('is written once, then brought up to date, and others on the same page stay', async () => {
    const key = keyOf(open());
    await ensureComment(address(), { ...key, marker: '<!-- other -->', body: 'other' });
    await ensureComment(address(), { ...key, body: 'first' });
    await ensureComment(address(), { ...key, body: 'second' });
    expect(bodies(key.number)).toEqual(['other\n\n<!-- other -->\n', 'second\n\n<!-- preview -->\n']);
  });

  test('is one, however many runs write it at the same moment, and says what one of them said', async () => {
    const key = keyOf(open());
    const said = Array.from({ length: 8 }, (_, index) => `run ${index}`);
    await Promise.all(said.map(async (body) => ensureComment(address(), { ...key, body })));
    expect(bodies(key.number)).toHaveLength(1);
    expect(said).toContain(bodies(key.number)[0]!.split('\n')[0]);
  });

  test('is not the one that somebody laid in wait, which is left alone', async () => {
    const key = keyOf(open());
    const waiting = { id: 99, body: key.marker, user: { id: 7, login: 'forgejo-actions' } };
    pulls()[key.number - 1]!.comments = [waiting];
    await ensureComment(address(), { ...key, body: 'ours' });
    await ensureComment(address(), { ...key, body: 'ours again' });
    expect(bodies(key.number)).toEqual([key.marker, `ours again\n\n${key.marker}\n`]);
  });

  test('is refused to a token that may only read, naming the scope', async () => {
    const reader = { ...address(), token: forge.readToken };
    await expect(ensureComment(reader, { ...keyOf(open()), body: 'x' })).rejects.toMatchObject({
      code: 'FORGE_FORBIDDEN',
      fix: expect.stringContaining('write:issue'),
    });
  });
});

describe('what a pull request proposes', () => {
  test('is the newest commit of its branch, and of the repository itself or a fork', async () => {
    const commit = await forge.seed('o', 'stacks', { files: { a: '1' }, branch: 'patch' });
    const read = async (number: number) => readProposal(address(), { owner: 'o', name: 'stacks', number });
    expect(await read(open())).toEqual({ commit, isForeign: false });
    const fork = open('mallory/stacks');
    execFileSync('git', ['-C', forge.directory('o', 'stacks'), 'update-ref', `refs/pull/${fork}/head`, commit]);
    expect(await read(fork)).toEqual({ commit, isForeign: true });
    await expect(read(999)).rejects.toMatchObject({ code: 'FORGE_NOT_FOUND' });
  });

  test.each([
    ['a fork that is gone', { head: { sha: 'a'.repeat(40), repo: null }, base: { repo: { id: 1 } } }],
    ['an answer that names no repository', { head: { sha: 'a'.repeat(40) }, base: {} }],
    ['another repository', { head: { sha: 'a'.repeat(40), repo: { id: 2 } }, base: { repo: { id: 1 } } }],
  ])('is a stranger’s for %s', async (_, body) => {
    const api = await startApi();
    try {
      api.answers['GET /repos/o/stacks/pulls/1'] = [{ body }];
      expect(await readProposal(api.address, { owner: 'o', name: 'stacks', number: 1 })).toMatchObject({
        isForeign: true,
      });
    } finally {
      await api.stop();
    }
  });

  test.each([[{}], [{ head: { sha: 'main' } }], [[]]])('is none in %j', async (body) => {
    const api = await startApi();
    try {
      api.answers['GET /repos/o/stacks/pulls/1'] = [{ body }];
      const read = readProposal(api.address, { owner: 'o', name: 'stacks', number: 1 });
      await expect(read).rejects.toMatchObject({ code: 'FORGE_PROTOCOL' });
    } finally {
      await api.stop();
    }
  });
});
