// 20 images with 40 tags, 494 MB of different blobs, to an empty registry: ours against skopeo sync (called for each repository, and with one list), regsync and four crane copies at once.
import type { Row } from '../case.ts';
import { preparePrograms, type Program } from '../images/programs.ts';
import { withRegistry } from '../images/registries.ts';
import { sourceStorage } from '../images/source-storage.ts';
import { type Measured, paired } from '../paired.ts';

const RUNS = 3;

export async function run(): Promise<Row[]> {
  const storage = await sourceStorage();
  const programs = await preparePrograms();
  try {
    return await withRegistry(storage, async (from) => {
      const copy = (program: Program) => async (): Promise<Measured> =>
        withRegistry(undefined, async (to) => program(from, to));
      const rows: Row[] = [];
      for (const peer of ['skopeo', 'skopeoList', 'regsync', 'crane'] as const)
        rows.push(await paired(copy(programs.ours), { peer, theirs: copy(programs[peer]), runs: RUNS }));
      return rows;
    });
  } finally {
    programs.stop();
  }
}
