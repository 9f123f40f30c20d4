// Finding that a large repository has not changed: ours against git clone --mirror and git push --mirror.
import type { Row } from '../case.ts';
import { largeRepository } from '../mirror/large-repository.ts';
import { startMirrorPair } from '../mirror/mirror-pair.ts';
import { type Measured, paired } from '../paired.ts';

export async function run(): Promise<Row[]> {
  const pair = await startMirrorPair(await largeRepository());
  try {
    await pair.reset('equal');
    pair.age();
    // What an earlier run has left behind.
    await pair.ours();
    const ours = async (): Promise<Measured> => pair.ours();
    const theirs = async (): Promise<Measured> => pair.theirs();
    return [await paired(ours, { peer: 'git clone --mirror and git push --mirror', theirs, runs: 3 })];
  } finally {
    await pair.stop();
  }
}
