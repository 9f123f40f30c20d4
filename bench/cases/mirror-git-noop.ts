// Finding that a large repository has not changed: ours against git clone --mirror and git push --mirror.
import type { Row } from '../case.ts';
import { largeRepository } from '../mirror/large-repository.ts';
import { startMirrorPair } from '../mirror/mirror-pair.ts';
import { type Measured, paired } from '../paired.ts';

async function measure(times: number): Promise<Row> {
  const pair = await startMirrorPair(await largeRepository({ times }));
  try {
    await pair.reset('equal');
    pair.age();
    // What an earlier run has left behind.
    await pair.ours();
    const ours = async (): Promise<Measured> => pair.ours();
    const theirs = async (): Promise<Measured> => pair.theirs();
    const peer = `git clone --mirror and git push --mirror, ${300 * times} k objects`;
    return await paired(ours, { peer, theirs, runs: 3 });
  } finally {
    await pair.stop();
  }
}

export async function run(): Promise<Row[]> {
  return [await measure(1), await measure(2)];
}
