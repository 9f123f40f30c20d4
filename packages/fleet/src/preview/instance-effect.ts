import type { Violation } from '@edp/kit';
import type { DataRisk, DiffLine } from '@edp/stacks';

/** What a version of the templates would do to one instance, were it deployed as its entry stands. */
export interface InstanceEffect {
  /** `<tenant>/<environment>` */
  path: string;
  domain: string;
  /** `unknown`: it cannot be said what would change, for `reason`. */
  effect: 'unchanged' | 'changed' | 'refused' | 'unknown';
  /** Why it is refused. */
  violations: Violation[];
  reason?: string;
  /** Rendered files that somebody edited, removed or laid in the way: a deployment stops there unless it is told otherwise. */
  edited: string[];
  /** Data that Argo CD would delete. */
  risks: DataRisk[];
  /** (INITIAL) fields that are new, each with the value that the next deployment fixes. */
  initial: string[];
  counts: { files: number; objects: number; fields: number };
  /** What changes, objects with their fields. */
  lines: DiffLine[];
}

/** Returns the effect on an instance of which nothing is to be said. */
export const unchanged = ({ path, domain }: { path: string; domain: string }): InstanceEffect => ({
  path,
  domain,
  effect: 'unchanged',
  ...{ violations: [], edited: [], risks: [], initial: [], lines: [] },
  counts: { files: 0, objects: 0, fields: 0 },
});
