// A first mirror of a large repository, and the memory it takes at twice the size: ours against git clone --mirror and git push --mirror.
import type { Row } from '../case.ts';
import { largeRepository } from '../mirror/large-repository.ts';
import { expectEqual, startMirrorPair } from '../mirror/mirror-pair.ts';
import { type Measured, paired } from '../paired.ts';

async function measure(times: number, runs: number): Promise<Row> {
  const pair = await startMirrorPair(await largeRepository({ times }));
  const ours = async (): Promise<Measured> => {
    await pair.reset('absent');
    const measured = await pair.ours();
    await expectEqual(pair.world);
    return measured;
  };
  const theirs = async (): Promise<Measured> => {
    await pair.reset('empty');
    return pair.theirs();
  };
  try {
    return await paired(ours, {
      peer: `git clone --mirror and git push --mirror, ${300 * times} k objects`,
      theirs,
      runs,
    });
  } finally {
    await pair.stop();
  }
}

export async function run(): Promise<Row[]> {
  return [await measure(1, 3), await measure(2, 1)];
}
