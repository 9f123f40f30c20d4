import { findIssues, type ForgeAddress, type IssueSearch } from '@edp/forge';

const [BEFORE, AFTER] = ['<!-- edp drift of ', ' -->'];

/** Numbers of the open issues of drift by instance, `<tenant>/<environment>`. */
export type DriftIssues = Record<string, number>;

/** Returns what tells the issue of an instance from every other. */
export const driftMarker = (instance: string): string => `${BEFORE}${instance}${AFTER}`;

/**
 * Returns a search for the issues of drift that serves all instances of a job. Without what another job has found, `known`, it reads the
 * open issues of the repository once.
 */
export function searchDriftIssues(
  forge: ForgeAddress,
  { repository, known }: { repository: string; known?: DriftIssues | undefined },
): IssueSearch {
  const [owner = '', name = ''] = repository.split('/');
  const numbers =
    known && new Map(Object.entries(known).map(([instance, number]) => [driftMarker(instance), number] as const));
  return findIssues(forge, { owner, name, known: numbers });
}

/**
 * Returns the open issues of drift, for jobs that are told them.
 * @throws ForgeError
 */
export async function listDriftIssues(
  forge: ForgeAddress,
  { repository }: { repository: string },
): Promise<DriftIssues> {
  const found = await searchDriftIssues(forge, { repository }).all();
  const drift = [...found].filter(([marker]) => marker.startsWith(BEFORE));
  return Object.fromEntries(drift.map(([marker, { number }]) => [marker.slice(BEFORE.length, -AFTER.length), number]));
}
