import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const COMMIT = /^[0-9a-f]{40}$/;
const REF = /^refs\/(?!.*\.\.)[^\0\s\\]+$/;

/** Returns the commit that a checkout says it holds; undefined where it does not say. Source: gitrepository-layout. */
export async function checkedOutCommit(root: string): Promise<string | undefined> {
  const link = /^gitdir: (.+)$/.exec(await readText(join(root, '.git')))?.[1];
  const gitDirectory = link === undefined ? join(root, '.git') : resolve(root, link);
  const head = await readText(join(gitDirectory, 'HEAD'));
  if (COMMIT.test(head)) return head;
  const ref = head.replace(/^ref: /, '');
  if (!REF.test(ref)) return undefined;
  // Branches of a linked worktree are in the repository that it belongs to.
  const shared = resolve(gitDirectory, (await readText(join(gitDirectory, 'commondir'))) || '.');
  const loose = await readText(join(shared, ref));
  if (COMMIT.test(loose)) return loose;
  const packed = (await readText(join(shared, 'packed-refs'))).split('\n').find((line) => line.endsWith(` ${ref}`));
  return packed?.slice(0, 40);
}

/** '' where there is no such file. */
async function readText(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).trim();
}
