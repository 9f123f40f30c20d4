import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createBare, git as runGit } from '../../../test/world/bare-repository.ts';
import { expectEqualClones } from './stand/equal-clones.ts';
import { useMirror } from './stand/use-mirror.ts';

const mirror = useMirror();
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const git = async (...args: string[]): Promise<string> => (await mirror.git('app', ...args)).trim();
const commit = async (tree: string, ...parents: string[]): Promise<string> =>
  git('commit-tree', tree, '-m', `on ${parents.length} parents`, ...parents.flatMap((parent) => ['-p', parent]));
const setRef = async (ref: string, id: string): Promise<unknown> => git('update-ref', ref, id);

const SHAPES: Record<string, () => Promise<unknown>> = {
  'an empty one': async () => {},
  'one commit': async () => mirror.seed('app', 'one'),
  'octopus merges and an orphan branch': async () => {
    const heads = await Promise.all([1, 2, 3, 4].map(async (index) => mirror.seed('app', `${index}`, `b${index}`)));
    await setRef('refs/heads/main', await commit(await git('rev-parse', `${heads[0]!}^{tree}`), ...heads));
    await setRef('refs/heads/orphan', await commit(EMPTY_TREE));
  },
  'annotated and nested tags, tags on a blob and on a tree': async () => {
    const head = await mirror.seed('app', 'one');
    await git('tag', '-a', 'v1', '-m', 'one', head);
    await git('tag', '-a', 'nested', '-m', 'a tag of a tag', 'v1');
    await git('tag', 'blob', `${head}:a.txt`);
    await git('tag', '-a', 'tree', '-m', 'a tree', `${head}^{tree}`);
  },
  'a submodule, and names with Unicode and spaces': async () => {
    await mirror.world.edp.seed(mirror.team, 'app', {
      files: { 'ein Ordner/übergröße 名前.txt': 'x', ' leading': 'y' },
      branch: 'zweig/größe-名',
    });
    const gitlink = `160000 commit ${'1'.repeat(40)}\tlib`;
    const directory = mirror.world.edp.directory(mirror.team, 'app');
    const tree = (
      await runGit(directory, '-c', `alias.x=!printf '%s\\n' '${gitlink}' | git mktree --missing`, 'x')
    ).trim();
    await setRef('refs/heads/main', await commit(tree));
  },
  'a thousand branches and nine thousand tags': async () => {
    const head = await mirror.seed('app', 'one');
    const directory = mirror.world.edp.directory(mirror.team, 'app');
    const script = `for i in $(seq 1 9000); do echo "create refs/tags/t$i ${head}"; done; for i in $(seq 1 999); do echo "create refs/heads/b$i ${head}"; done`;
    await runGit(directory, '-c', `alias.x=!{ ${script}; } | git update-ref --stdin && git pack-refs --all`, 'x');
  },
};

test.each(Object.entries(SHAPES))('%s arrives as git itself clones it', async (_, make) => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await make();
  const row = await mirror.syncRow('app');
  expect(row).toMatchObject({ action: 'created' });
  await expectEqualClones(mirror.world, mirror.team, 'app');
  expect(await mirror.syncRow('app')).toMatchObject({ action: 'unchanged', written: 0 });
});

test('a force-pushed branch, a deleted one and a moved tag, allowed by name, arrive in one push', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  await mirror.seed('app', 'two', 'gone');
  await git('tag', 'moved', 'main');
  await mirror.sync();
  await setRef('refs/heads/main', await commit(EMPTY_TREE));
  await git('branch', '-D', 'gone');
  await git('tag', '-f', 'moved', 'main');
  await mirror.sync({
    item: "    prune: true\n    allow: {rewrite: ['app:refs/heads/main', 'app:refs/tags/moved']}\n",
  });
  await expectEqualClones(mirror.world, mirror.team, 'app');
});

test('a SHA-256 repository is refused', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  const directory = mirror.world.edp.directory(mirror.team, 'app');
  rmSync(directory, { recursive: true });
  createBare(directory, { objectFormat: 'sha256' });
  expect(await mirror.syncRow('app')).toMatchObject({
    action: 'failed',
    details: expect.stringMatching(/is a SHA-256 repository.*Fix/),
  });
});

test('a shallow source is refused, and nothing arrives', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  for (const text of ['one', 'two', 'three']) await mirror.seed('app', text);
  const directory = mirror.world.edp.directory(mirror.team, 'app');
  const copy = `${directory}.copy`;
  await runGit(tmpdir(), 'clone', '--quiet', '--mirror', '--depth', '1', `file://${directory}`, copy);
  rmSync(directory, { recursive: true });
  await runGit(tmpdir(), 'clone', '--quiet', '--mirror', '--depth', '1', `file://${copy}`, directory);
  expect(await mirror.syncRow('app')).toMatchObject({
    action: 'failed',
    details: expect.stringMatching(/is a shallow repository.*unshallow/),
  });
  expect(await mirror.targetRefs('app')).toEqual({});
});

test('a source with a corrupt object moves nothing, and says which repository', async () => {
  await mirror.world.edp.createRepo(mirror.team, 'app');
  await mirror.seed('app', 'one');
  const blob = await git('rev-parse', 'main:a.txt');
  rmSync(join(mirror.world.edp.directory(mirror.team, 'app'), 'objects', blob.slice(0, 2), blob.slice(2)));
  expect(await mirror.syncRow('app')).toMatchObject({ action: 'failed', details: expect.stringContaining(blob) });
  expect(await mirror.targetRefs('app')).toEqual({});
});
