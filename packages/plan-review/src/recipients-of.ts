import type { RunFile } from '@edp/instance';

/** Returns the age public keys for what a step must not leave in clear: its own, else those that resolve was told; none where nobody gave any. */
export const recipientsOf = (own: string[], run: RunFile | undefined): string[] =>
  own.length > 0 ? own : (run?.later.recipients ?? []);
