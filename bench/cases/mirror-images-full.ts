// 20 images with 40 tags, 494 MB of different blobs, to an empty registry, once as images of one platform and once as indexes of several with attestations: ours against skopeo sync (called for each repository, and with one list), regsync and four crane copies at once.
import type { Row } from '../case.ts';
import { preparePrograms, type Program } from '../images/programs.ts';
import { withRegistry } from '../images/registries.ts';
import { sourceStorage } from '../images/source-storage.ts';
import { type Measured, paired } from '../paired.ts';

const RUNS = 3;

export async function run(): Promise<Row[]> {
  const programs = await preparePrograms();
  const rows: Row[] = [];
  try {
    for (const shape of ['images', 'indexes'] as const) {
      await withRegistry(await sourceStorage(shape), async (from) => {
        const copy = (program: Program) => async (): Promise<Measured> =>
          withRegistry(undefined, async (to) => program(from, to));
        for (const peer of ['skopeo', 'skopeoList', 'regsync', 'crane'] as const) {
          const theirs = copy(programs[peer]);
          rows.push(await paired(copy(programs.ours), { peer: `${peer}, ${shape}`, theirs, runs: RUNS }));
        }
      });
    }
    return rows;
  } finally {
    programs.stop();
  }
}
