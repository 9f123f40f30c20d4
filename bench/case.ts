/** One line of a benchmark: our time against one peer's. */
export interface Row {
  ours_s: number;
  peer: string;
  peer_s: number;
  /** ours / peer, median of the paired ratios; in a case against ourselves slowest / fastest. */
  ratio: number;
  /** Largest resident set of our process. */
  peak_mb: number;
  /** What ours takes longer than the peer, median of the pairs; the peer runs every command that ours runs too. */
  review_s?: number;
  /** HTTP requests of one run of ours. */
  requests?: number;
  /** Part of ours_s in which the server worked on our push. */
  push_ms?: number;
  /** Bytes that one run of ours writes to the log. */
  log_bytes?: number;
  /** Our seconds at each size, in a case against ourselves. */
  seconds_at?: Record<string, number>;
}

export interface Case {
  run: () => Promise<Row[]>;
}
