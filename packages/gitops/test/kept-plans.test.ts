import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { openPlanStore, readPlan, readPlans, removeOldPlans, removePlan, savePlan } from '@edp/gitops';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { author, refuseRemovals, useGitServer } from './use-git-server.ts';

const INSTANCE = { tenant: 'prod', environment: 'edp' };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ref = (id: string): string => `refs/plans/prod/edp/${id}`;

const stand = useGitServer();

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error,
  );
}

/** Does what somebody could do who may push refs: puts a document under any name. */
async function plant(directory: string, { id, files }: { id: string; files: Record<string, string> }): Promise<string> {
  const commit = await seedBare(directory, { files, branch: `planted-${sha256(JSON.stringify(files)).slice(0, 12)}` });
  await git(directory, 'update-ref', ref(id), commit);
  return commit;
}

describe('a kept plan', () => {
  test('has the digest of its document as its name, and is read, removed, and missed', async () => {
    const { url, directory } = await stand.server.create('kept');
    const id = await savePlan(stand.remote(url), { ...INSTANCE, document: '{"a":1}', author });
    expect(id).toBe(sha256('{"a":1}'));
    expect(await git(directory, 'show', `${ref(id)}:plan.json`)).toBe('{"a":1}');
    expect(await readPlan(stand.remote(url), { ...INSTANCE, id })).toBe('{"a":1}');
    await removePlan(stand.remote(url), { ...INSTANCE, id });
    await removePlan(stand.remote(url), { ...INSTANCE, id });
    for (const missing of [id, id.slice(0, 12), '../x', '']) {
      expect(await failure(readPlan(stand.remote(url), { ...INSTANCE, id: missing }))).toMatchObject({
        code: 'PLAN_MISSING',
      });
    }
    expect((await git(directory, 'for-each-ref')).trim()).toBe('');
  });

  test('is never replaced: another document has another name, the same one stays as it is', async () => {
    const { url, directory } = await stand.server.create('twice');
    const remote = stand.remote(url);
    const first = await savePlan(remote, { ...INSTANCE, document: '{"a":1}', author });
    const commit = await git(directory, 'rev-parse', ref(first));
    const later = { ...author, at: new Date(author.at.getTime() + 60_000) };
    expect(await savePlan(remote, { ...INSTANCE, document: '{"a":1}', author: later })).toBe(first);
    expect(await git(directory, 'rev-parse', ref(first))).toBe(commit);
    expect(await savePlan(remote, { ...INSTANCE, document: '{"a":2}', author })).not.toBe(first);
    expect(await readPlan(remote, { ...INSTANCE, id: first })).toBe('{"a":1}');
  });

  test('is read with all others at once; what is not what its name stands for is left out', async () => {
    const { url, directory } = await stand.server.create('all');
    const remote = stand.remote(url);
    expect(await readPlans(remote, { most: 10 })).toEqual([]);
    const one = await savePlan(remote, { ...INSTANCE, document: '{"a":1}', author });
    const two = await savePlan(remote, { tenant: 'lab', environment: 'x', document: '{"a":2}', author });
    await plant(directory, { id: sha256('{"a":3}'), files: { 'plan.json': '{"a":4}' } });
    await plant(directory, { id: sha256('{"a":5}'), files: { 'other.json': '{"a":5}' } });
    const blob = (await git(directory, 'rev-parse', `${ref(one)}:plan.json`)).trim();
    await git(directory, 'update-ref', ref(sha256('{"a":1}x')), blob);
    const all = await readPlans(remote, { most: 10 });
    expect(all.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'lab/x', id: two, document: '{"a":2}' },
      { path: 'prod/edp', id: one, document: '{"a":1}' },
    ]);
    expect(await readPlans(remote, { most: 1 })).toHaveLength(1);
  });

  test('that somebody changed by one byte is refused, and not written over', async () => {
    const { url, directory } = await stand.server.create('forged');
    const id = sha256('{"a":1}');
    const planted = await plant(directory, { id, files: { 'plan.json': '{"a":1}\n' } });
    const refusal = { code: 'PLAN_FORGED', message: expect.stringContaining(ref(id)) };
    expect(await failure(readPlan(stand.remote(url), { ...INSTANCE, id }))).toMatchObject(refusal);
    const again = savePlan(stand.remote(url), { ...INSTANCE, document: '{"a":1}', author });
    expect(await failure(again)).toMatchObject(refusal);
    expect((await git(directory, 'rev-parse', ref(id))).trim()).toBe(planted);
  });

  test.each([
    ['a tree', 'main^{tree}', /points at a tree, and a kept plan is a commit/],
    ['a blob', 'main:file', /points at a blob/],
    ['a tag', 'refs/tags/annotated', /points at a tag/],
    ['a commit without the document', 'main', /holds no file plan\.json/],
    ['a commit with a directory in its place', 'nested', /holds no file plan\.json/],
  ])('that is %s is refused with its kind, and the command that is named removes it', async (what, object, message) => {
    const { url, directory } = await stand.server.create(`kind-${what.replaceAll(' ', '-')}`);
    await seedBare(directory, { files: { file: 'x' } });
    await seedBare(directory, { files: { 'plan.json/x': 'x' }, branch: 'nested' });
    await git(directory, 'tag', '-a', '-m', 'tag', 'annotated', 'main');
    const id = 'ab'.repeat(32);
    await git(directory, 'update-ref', ref(id), object);
    const error = await failure(readPlan(stand.remote(url), { ...INSTANCE, id }));
    expect(error).toMatchObject({ code: 'PLAN_FORGED', message: expect.stringMatching(message) });
    const command = /git (push --force-with-lease=\S+ \S+ \S+) removes it/.exec((error as { fix: string }).fix)![1]!;
    await git(directory, ...command.split(' '));
    expect(await git(directory, 'for-each-ref', 'refs/plans')).toBe('');
  });
});

describe('old plans', () => {
  test('go by their age, and what is none goes with them', async () => {
    const { url, directory } = await stand.server.create('old');
    const remote = stand.remote(url);
    await seedBare(directory, { files: { file: 'x' } });
    const old = { ...author, at: new Date(Date.now() - 10_000) };
    const gone = await savePlan(remote, { ...INSTANCE, document: '{"old":1}', author: old });
    const stays = await savePlan(remote, { ...INSTANCE, document: '{}', author: { ...author, at: new Date() } });
    expect(await removeOldPlans(remote, { ...INSTANCE, olderThanMs: 60_000 })).toEqual([]);
    await git(directory, 'update-ref', ref('tree'), 'main^{tree}');
    await git(directory, 'update-ref', ref('blob'), 'main:file');
    const removed = await removeOldPlans(remote, { ...INSTANCE, olderThanMs: 5000 });
    expect(removed.sort()).toEqual([gone, 'blob', 'tree'].sort());
    expect((await git(directory, 'for-each-ref', '--format=%(refname)', 'refs/plans')).trim()).toBe(ref(stays));
  });

  test('that cannot be removed keep nobody from planning', async () => {
    const { url, directory } = await stand.server.create('stuck');
    await seedBare(directory, { files: { file: 'x' } });
    await git(directory, 'update-ref', ref('tree'), 'main^{tree}');
    await refuseRemovals(directory);
    const lines: string[] = [];
    const remote = { ...stand.remote(url), log: (line: string) => void lines.push(line) };
    const store = openPlanStore(remote, { ...INSTANCE, actor: 'ops', serverUrl: 'https://forge.example' });
    const id = await store.save('{"a":1}');
    expect(await store.read(id)).toBe('{"a":1}');
    expect(lines).toEqual([expect.stringMatching(/^Old plans stay: .* refuses to move refs\/plans\/prod\/edp\/tree/)]);
    const kept = await git(directory, 'for-each-ref', '--format=%(refname)', 'refs/plans');
    expect(kept.trim().split('\n').sort()).toEqual([ref('tree'), ref(id)].sort());
  });
});
