import type { Http } from '@edp/http';
import type { Progress } from '@edp/kit';
import type { Endpoint } from '../endpoint.ts';

/** What every part of a sync of packages knows. */
export interface SyncPackagesOptions {
  source: Endpoint;
  target: Endpoint;
  http: Http;
  mode: 'plan' | 'sync';
  progress: Progress;
}
