import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readSubtree } from '@edp/gitops';
import { renderTree } from '@edp/stacks';
import { git } from '../../../test/world/bare-repository.ts';
import { useGitServer } from './use-git-server.ts';

const stand = useGitServer();

const CONTEXT = {
  tenant: 'prod',
  environment: 'edp',
  instance: { name: 'edp', domain: 'edp.example', path: 'prod/edp' },
  fields: {},
  outputs: {},
  stacks: { ref: 'main', commit: '' },
  stacksInstances: { url: 'https://forge.example/o/stacks-instances', branch: 'main' },
};

type Entry = [mode: string, name: string, id: string];

/** Writes an object as it is, sound or not, and returns its id. */
async function writeObject(directory: string, type: 'blob' | 'tree', body: Buffer): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'edp-object-'));
  try {
    writeFileSync(join(work, 'object'), body);
    return (await git(directory, 'hash-object', '-w', '--literally', '-t', type, join(work, 'object'))).trim();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const treeBody = (entries: Entry[]): Buffer =>
  Buffer.concat(entries.flatMap(([mode, name, id]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]));

/** Makes `template/` of a new repository out of these entries, below a good file. */
async function seedTemplate(
  name: string,
  entries: (ids: { blob: string; link: string; tree: string; commit: string }) => Entry[],
): Promise<{ url: string; directory: string; commit: string }> {
  const { url, directory } = await stand.server.create(name);
  const blob = await writeObject(directory, 'blob', Buffer.from('x'));
  const link = await writeObject(directory, 'blob', Buffer.from('../../../etc/passwd'));
  const tree = await writeObject(directory, 'tree', treeBody([['100644', 'f', blob]]));
  const template = await writeObject(
    directory,
    'tree',
    treeBody(entries({ blob, link, tree, commit: 'c'.repeat(40) })),
  );
  const root = await writeObject(directory, 'tree', treeBody([['40000', 'template', template]]));
  const commit = (await git(directory, 'commit-tree', root, '-m', 'Seed')).trim();
  await git(directory, 'update-ref', 'refs/heads/main', commit);
  return { url, directory, commit };
}

test.each<[what: string, code: string, entries: Parameters<typeof seedTemplate>[1]]>([
  [
    'a link to a file',
    'LINK_REFUSED',
    ({ blob, link }) => [
      ['100644', 'a', blob],
      ['120000', 'link', link],
    ],
  ],
  ['a link in the place of a directory', 'LINK_REFUSED', ({ link }) => [['120000', 'stacks', link]]],
  ['a link among the partials', 'LINK_REFUSED', ({ link }) => [['120000', '_partials', link]]],
  ['a submodule', 'LINK_REFUSED', ({ commit }) => [['160000', 'sub', commit]]],
  ['a mode that git does not know', 'LINK_REFUSED', ({ blob }) => [['104755', 'setuid', blob]]],
  ['a directory ..', 'PATH_INVALID', ({ tree }) => [['40000', '..', tree]]],
  ['a directory .', 'PATH_INVALID', ({ tree }) => [['40000', '.', tree]]],
  ['a directory .git', 'PATH_INVALID', ({ tree }) => [['40000', '.git', tree]]],
  ['a directory .GIT', 'PATH_INVALID', ({ tree }) => [['40000', '.GIT', tree]]],
  ['a name that climbs', 'PATH_INVALID', ({ blob }) => [['100644', '../x', blob]]],
  ['an absolute name', 'PATH_INVALID', ({ blob }) => [['100644', '/etc/x', blob]]],
  // Git itself does not hand this one out.
  ['an empty name', 'GIT_REJECTED', ({ tree }) => [['40000', '', tree]]],
  ['a backslash', 'PATH_INVALID', ({ blob }) => [['100644', '..\\x', blob]]],
  [
    'names that differ in case',
    'PATH_INVALID',
    ({ blob }) => [
      ['100644', 'A', blob],
      ['100644', 'a', blob],
    ],
  ],
  [
    'directories that differ in case',
    'PATH_INVALID',
    ({ tree, blob }) => [
      ['40000', 'D', tree],
      ['100644', 'd', blob],
    ],
  ],
])('a template repository with %s is refused', async (what, code, entries) => {
  const { url, commit } = await seedTemplate(what.replaceAll(/\W/g, '-'), entries);
  const refusal = async (): Promise<unknown> =>
    renderTree((await readSubtree(stand.remote(url), { ref: commit, path: 'template' })).files, CONTEXT);
  const error: unknown = await refusal().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const codes = (error as { violations?: { code: string }[] }).violations?.map((each) => each.code) ?? [
    (error as { code: string }).code,
  ];
  expect(codes).toEqual([code]);
});

test('a link that takes the place of a file during a run is not seen by it', async () => {
  const { url, directory, commit } = await seedTemplate('swapped', ({ blob }) => [['100644', 'a', blob]]);
  const link = await writeObject(directory, 'blob', Buffer.from('/etc/passwd'));
  const template = await writeObject(directory, 'tree', treeBody([['120000', 'a', link]]));
  const root = await writeObject(directory, 'tree', treeBody([['40000', 'template', template]]));
  await git(
    directory,
    'update-ref',
    'refs/heads/main',
    (await git(directory, 'commit-tree', root, '-m', 'Swap')).trim(),
  );
  const { files } = await readSubtree(stand.remote(url), { ref: commit, path: 'template' });
  expect(renderTree(files, CONTEXT).get('a')?.content.toString()).toBe('x');
});
