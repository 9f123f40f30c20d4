import type { Endpoint } from './endpoint.ts';
import type { TargetListing } from './git/find-repositories.ts';
import type { Limits } from './config/limits.ts';
import type { MirrorState } from './mirror-state.ts';

/** What every part of one run knows. */
export interface MirrorRun {
  source: Endpoint;
  target: Endpoint;
  mode: 'plan' | 'sync';
  limits: Limits;
  state: MirrorState;
  /** Compare everything, whatever the listings say. */
  deep: boolean;
  listing: TargetListing;
  /** `owner/name` at the target of everything that the source has now, in lower case. */
  listed: ReadonlySet<string>;
  /** Told of a repository's pack as it goes through: bytes so far. */
  onBytes: (key: string, bytes: number) => void;
}
