import { type Entry, parseEntry } from '@edp/instance';
import type { Violation } from '@edp/kit';
import { collectAll } from './collect-all.ts';

/** A base entry as it was read. */
export interface FleetEntry {
  /** Path in infra-deploy. */
  file: string;
  text: string;
  /** Undefined where it cannot be read, for the violations. */
  entry: Entry | undefined;
  violations: Violation[];
}

/** Returns a base entry, readable or not. */
export function readFleetEntry({ file, text }: { file: string; text: string }): FleetEntry {
  const violations: Violation[] = [];
  const entry = collectAll(() => parseEntry(text, file), violations);
  return { file, text, entry, violations };
}

/** Returns the commit of the templates that an instance runs, as far as its entry says it. */
export function runningCommit({ deployed, status, stacks }: Entry): string | undefined {
  return deployed?.stacks?.commit ?? (status === 'deployed' ? stacks?.commit : undefined);
}
