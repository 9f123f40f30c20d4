/** One line of a benchmark: our time against one peer's. */
export interface Row {
  ours_s: number;
  peer: string;
  peer_s: number;
  /** ours / peer, median of the paired ratios. */
  ratio: number;
  /** Largest resident set of our process. */
  peak_mb: number;
}

export interface Case {
  run: () => Promise<Row[]>;
}
