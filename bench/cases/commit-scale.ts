// The same commit among 10, 1000 and 10000 instances, less the server's own work on the push, which grows with the repository.
import { rmSync } from 'node:fs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { instancesRepository } from '../commit/instances-repository.ts';
import { instancePath } from '../commit/layout.ts';
import { runOurs } from '../commit/run-ours.ts';
import { serveCopies } from '../commit/serve-copies.ts';
import { median } from '../median.ts';

const SIZES = [10, 1000, 10_000];
const RUNS = 11;

export async function run(): Promise<Row[]> {
  const sizes: { instances: number; repository: string; seconds: number[] }[] = [];
  for (const instances of SIZES)
    sizes.push({ instances, repository: await instancesRepository(instances), seconds: [] });
  const { directory, program } = await bundleOurs(new URL('../commit/ours.ts', import.meta.url));
  const copies = await serveCopies();
  let peakMb = 0;
  try {
    // In turn, so that a drifting machine hits all sizes alike; the first round only warms up.
    for (let round = 0; round <= RUNS; round += 1) {
      for (const { instances, repository, seconds } of sizes) {
        const options = { program, path: instancePath(Math.ceil(instances / 2)), mark: `run ${round}` };
        const measured = await copies.withCopy(repository, async (copy) => runOurs(copy, options));
        if (round > 0) seconds.push(measured.seconds - measured.pushSeconds);
        peakMb = Math.max(peakMb, measured.peakMb ?? 0);
      }
    }
  } finally {
    await copies.stop();
    rmSync(directory, { recursive: true, force: true });
  }
  const at = sizes.map(({ instances, seconds }) => [String(instances), median(seconds)] as const);
  const medians = at.map(([, seconds]) => seconds);
  const [slowest, fastest] = [Math.max(...medians), Math.min(...medians)];
  return [
    {
      ours_s: slowest,
      peer: `self at ${SIZES.join(', ')}`,
      peer_s: fastest,
      ratio: slowest / fastest,
      peak_mb: Math.round(peakMb),
      seconds_at: Object.fromEntries(at),
    },
  ];
}
