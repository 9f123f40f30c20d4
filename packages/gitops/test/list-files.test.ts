import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatTree } from '@edp/git-wire';
import { listFiles } from '@edp/gitops';
import { git, seedBare } from '../../../test/world/bare-repository.ts';
import { useGitServer } from './use-git-server.ts';

const stand = useGitServer({ retries: 0 });
const LIMIT = 1024 * 1024;

async function seeded(name: string): Promise<{ url: string; directory: string; commits: string[] }> {
  const { url, directory } = await stand.server.create(name);
  const first = await seedBare(directory, { files: { 'a/b/c.yaml': 'one\n', 'a/same': 'same\n' } });
  const second = await seedBare(directory, { files: { 'a/b/c.yaml': 'two\n' }, link: 'link' });
  return { url, directory, commits: [first, second] };
}

async function contentsOf(url: string, commits: string[]): Promise<Record<string, string>[]> {
  const list = await listFiles(stand.remote(url), { commits });
  const all = commits.map((commit) => [...list.at.get(commit)!].filter(([, { kind }]) => kind !== 'link'));
  const contents = await list.read(all.flat().map(([, { id }]) => id));
  return all.map((files) => Object.fromEntries(files.map(([path, { id }]) => [path, contents.get(id)!.toString()])));
}

const EXPECTED = [
  { 'a/b/c.yaml': 'one\n', 'a/same': 'same\n' },
  { 'a/b/c.yaml': 'two\n', 'a/same': 'same\n' },
];

test('several commits come with their names in one request, and the contents that are asked for in another', async () => {
  const { url, commits } = await seeded('lists');
  expect(await contentsOf(url, commits)).toEqual(EXPECTED);
  const { at } = await listFiles(stand.remote(url), { commits });
  expect(at.get(commits[1]!)!.get('link')!.kind).toBe('link');
});

test.each([
  ['filters', 'uploadpack.allowFilter'],
  ['single objects', 'uploadpack.allowAnySHA1InWant'],
])('a server without %s sends whole commits, and the result is the same', async (_, setting) => {
  const { url, directory, commits } = await seeded(`lists-without-${setting}`);
  await git(directory, 'config', setting, 'false');
  await git(directory, 'update-ref', 'refs/heads/old', commits[0]!);
  expect(await contentsOf(url, commits)).toEqual(EXPECTED);
});

test('a commit that is not there is said to be missing', async () => {
  const { url, commits } = await seeded('lists-gone');
  const gone = listFiles(stand.remote(url), { commits: [...commits, 'd'.repeat(40)] });
  await expect(gone).rejects.toMatchObject({ code: 'GIT_REF_MISSING' });
});

test('a file above the limit is refused when it is read, not before', async () => {
  const { url, directory } = await seeded('lists-limit');
  const commit = await seedBare(directory, { files: { large: 'x'.repeat(2 * LIMIT) } });
  const list = await listFiles(stand.remote(url), { commits: [commit], maxFileBytes: LIMIT });
  const { id } = list.at.get(commit)!.get('large')!;
  await expect(list.read([id])).rejects.toMatchObject({ code: 'GIT_TOO_LARGE' });
});

test('few trees that stand for a million files are refused', async () => {
  const { url, directory } = await stand.server.create('lists-bomb');
  const work = mkdtempSync(join(tmpdir(), 'edp-bomb-'));
  try {
    writeFileSync(join(work, 'f'), 'x');
    let id = (await git(directory, 'hash-object', '-w', join(work, 'f'))).trim();
    for (let level = 0; level < 8; level += 1) {
      const entry = { mode: level === 0 ? '100644' : '40000', id } as const;
      const body = formatTree(Array.from({ length: 10 }, (_, index) => ({ ...entry, name: `n${index}` })));
      writeFileSync(join(work, 'tree'), body);
      id = (await git(directory, 'hash-object', '-w', '-t', 'tree', '--literally', join(work, 'tree'))).trim();
    }
    const commit = (await git(directory, 'commit-tree', id, '-m', 'bomb')).trim();
    await git(directory, 'update-ref', 'refs/heads/main', commit);
    await expect(listFiles(stand.remote(url), { commits: [commit] })).rejects.toMatchObject({ code: 'TREE_TOO_LARGE' });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});
