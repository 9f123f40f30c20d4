// Rendering 500, 5,000 and 50,000 files. The ratio is by how much a file of a larger tree costs more than one of a smaller tree.
import { rmSync } from 'node:fs';
import { bundleOurs } from '../commit/bundle-ours.ts';
import type { Row } from '../case.ts';
import { median } from '../median.ts';
import { runOurs } from '../render/run-ours.ts';

const SIZES = [500, 5000, 50_000];
const RUNS = 5;

export async function run(): Promise<Row[]> {
  const { directory, program } = await bundleOurs(new URL('../render/ours.ts', import.meta.url));
  const sizes = SIZES.map((files) => ({ files, seconds: [] as number[] }));
  let peakMb = 0;
  try {
    // In turn, so that a drifting machine hits all sizes alike; the first round only warms up.
    for (let round = 0; round <= RUNS; round += 1) {
      for (const { files, seconds } of sizes) {
        const measured = await runOurs(program, { files });
        if (round > 0) seconds.push(measured.seconds);
        peakMb = Math.max(peakMb, measured.peakMb ?? 0);
      }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  const at = sizes.map(({ files, seconds }) => ({ files, seconds: median(seconds) }));
  const each = at.map(({ files, seconds }) => seconds / files);
  const growth = each.flatMap((cost, index) => each.slice(0, index).map((smaller) => cost / smaller));
  return [
    {
      ours_s: at.at(-1)!.seconds,
      peer: `self at ${SIZES.join(', ')}, time of a file`,
      peer_s: at[0]!.seconds,
      ratio: Math.max(...growth),
      peak_mb: Math.round(peakMb),
      seconds_at: Object.fromEntries(at.map(({ files, seconds }) => [String(files), seconds])),
    },
  ];
}
