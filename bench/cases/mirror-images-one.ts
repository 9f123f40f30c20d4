// One new layer of 50 MB in one of 40 tags, with 20 ms a round trip: ours against regsync.
import type { Row } from '../case.ts';
import { preparePrograms, type Program } from '../images/programs.ts';
import { withCopy, withDelay, withRegistry } from '../images/registries.ts';
import { changedStorage, sourceStorage } from '../images/source-storage.ts';
import { type Measured, paired } from '../paired.ts';

const RUNS = 7;

export async function run(): Promise<Row[]> {
  const [before, after] = [await sourceStorage(), await changedStorage()];
  const programs = await preparePrograms();
  try {
    return await withRegistry(after, async (origin) =>
      withDelay(origin, async (from) => {
        const copy = (program: Program) => async (): Promise<Measured> =>
          withCopy(before, async (target) => withDelay(target, async (to) => program(from, to)));
        return [
          await paired(copy(programs.ours), { peer: 'regsync at 20 ms', theirs: copy(programs.regsync), runs: RUNS }),
        ];
      }),
    );
  } finally {
    programs.stop();
  }
}
