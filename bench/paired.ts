import type { Row } from './case.ts';
import { median } from './median.ts';

export interface Measured {
  seconds: number;
  peakMb?: number;
  requests?: number;
  pushSeconds?: number;
}

/** Runs both in turn, one warm-up each, and returns the medians; paired, so that a drifting machine hits both alike. */
export async function paired(
  ours: () => Promise<Measured>,
  { peer, theirs, runs }: { peer: string; theirs: () => Promise<Measured>; runs: number },
): Promise<Row> {
  await ours();
  await theirs();
  const pairs: [Measured, Measured][] = [];
  for (let run = 0; run < runs; run += 1) pairs.push([await ours(), await theirs()]);
  const requests = pairs.flatMap(([our]) => our.requests ?? []);
  const pushes = pairs.flatMap(([our]) => our.pushSeconds ?? []);
  return {
    ours_s: median(pairs.map(([our]) => our.seconds)),
    peer,
    peer_s: median(pairs.map(([, their]) => their.seconds)),
    ratio: median(pairs.map(([our, their]) => our.seconds / their.seconds)),
    peak_mb: Math.round(Math.max(...pairs.map(([our]) => our.peakMb ?? 0))),
    ...(requests.length > 0 ? { requests: Math.max(...requests) } : {}),
    ...(pushes.length > 0 ? { push_ms: Math.round(median(pushes) * 1000) } : {}),
  };
}
