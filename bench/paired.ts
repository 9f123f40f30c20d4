import type { Row } from './case.ts';

export interface Measured {
  seconds: number;
  peakMb?: number;
}

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Runs both in turn, one warm-up each, and returns the medians; paired, so that a drifting machine hits both alike. */
export async function paired(
  ours: () => Promise<Measured>,
  { peer, theirs, runs }: { peer: string; theirs: () => Promise<Measured>; runs: number },
): Promise<Row> {
  await ours();
  await theirs();
  const pairs: [Measured, Measured][] = [];
  for (let run = 0; run < runs; run += 1) pairs.push([await ours(), await theirs()]);
  return {
    ours_s: median(pairs.map(([our]) => our.seconds)),
    peer,
    peer_s: median(pairs.map(([, their]) => their.seconds)),
    ratio: median(pairs.map(([our, their]) => our.seconds / their.seconds)),
    peak_mb: Math.round(Math.max(...pairs.map(([our]) => our.peakMb ?? 0))),
  };
}
