// Ten new commits of a large repository: ours against git clone --mirror and git push --mirror.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '../../test/world/bare-repository.ts';
import type { Row } from '../case.ts';
import { largeRepository } from '../mirror/large-repository.ts';
import { expectEqual, type MirrorPair, NAME, OWNER, startMirrorPair } from '../mirror/mirror-pair.ts';
import { type Measured, paired } from '../paired.ts';

const COMMITS = 10;

async function addCommits({ world }: MirrorPair): Promise<void> {
  const directory = world.edp.directory(OWNER, NAME);
  const file = join(mkdtempSync(join(tmpdir(), 'edp-bench-')), 'file');
  for (let index = 0; index < COMMITS; index += 1) {
    writeFileSync(file, `${index} ${Math.random()}\n`);
    const blob = (await git(directory, 'hash-object', '-w', file)).trim();
    const script = `{ git ls-tree main | grep -v new.txt; printf '100644 blob ${blob}\\tnew.txt\\n'; } | git mktree`;
    const tree = (await git(directory, '-c', `alias.x=!${script}`, 'x')).trim();
    const commit = (await git(directory, 'commit-tree', tree, '-p', 'main', '-m', `${index}`)).trim();
    await git(directory, 'update-ref', 'refs/heads/main', commit);
  }
  rmSync(dirname(file), { recursive: true });
}

export async function run(): Promise<Row[]> {
  const pair = await startMirrorPair(await largeRepository());
  try {
    await pair.reset('equal');
    await pair.ours();
    const ours = async (): Promise<Measured> => {
      await addCommits(pair);
      const measured = await pair.ours();
      await expectEqual(pair.world);
      return measured;
    };
    const theirs = async (): Promise<Measured> => {
      await addCommits(pair);
      return pair.theirs();
    };
    return [await paired(ours, { peer: 'git clone --mirror and git push --mirror', theirs, runs: 3 })];
  } finally {
    await pair.stop();
  }
}
