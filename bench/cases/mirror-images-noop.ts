// Finding that 40 tags are the same on both sides: ours against skopeo sync (called for each repository, and with one list) on loopback, and against regsync with 20 ms a round trip.
import type { Row } from '../case.ts';
import { preparePrograms } from '../images/programs.ts';
import { withDelay, withRegistry } from '../images/registries.ts';
import { sourceStorage } from '../images/source-storage.ts';
import { paired } from '../paired.ts';

const RUNS = 9;

export async function run(): Promise<Row[]> {
  const storage = await sourceStorage();
  const programs = await preparePrograms();
  try {
    // Both sides from the same storage, which nobody writes then.
    return await withRegistry(storage, async (from) =>
      withRegistry(storage, async (to) => {
        const onLoopback: Row[] = [];
        for (const peer of ['skopeo', 'skopeoList'] as const) {
          const [ours, skopeo] = [programs.ours, programs[peer]].map((each) => async () => each(from, to));
          onLoopback.push(await paired(ours!, { peer, theirs: skopeo!, runs: RUNS }));
        }
        const slow = await withDelay(from, async (slowFrom) =>
          withDelay(to, async (slowTo) => {
            const [ours20, regsync20] = [programs.ours, programs.regsync].map(
              (each) => async () => each(slowFrom, slowTo),
            );
            return paired(ours20!, { peer: 'regsync at 20 ms', theirs: regsync20!, runs: RUNS });
          }),
        );
        return [...onLoopback, slow];
      }),
    );
  } finally {
    programs.stop();
  }
}
