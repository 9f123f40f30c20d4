import type { Http } from '@edp/http';
import type { Progress } from '@edp/kit';
import type { Endpoint } from '../endpoint.ts';
import type { MirrorState } from '../mirror-state.ts';

/** What every part of a sync of packages knows. */
export interface SyncPackagesOptions {
  source: Endpoint;
  target: Endpoint;
  http: Http;
  mode: 'plan' | 'sync';
  progress: Progress;
  /** What was last found equal, and how many versions owners of the target had then, where that may be believed. */
  known?: Pick<MirrorState, 'packages' | 'packageCounts'>;
}
