import { VALUE_SHAPES } from '@edp/kit';
import type { FleetEvent } from './fleet-state.ts';

/** A commit of a run in infra-deploy. */
interface RunCommit {
  message: string;
  author: { at: Date };
}

/** What the subject of such a commit begins with. */
const KINDS: [RegExp, FleetEvent['what']][] = [
  [/^Deployed /, 'deployed'],
  [/^Destroyed /, 'destroyed'],
  [/^Stopped at /, 'stopped'],
];

/** What happened, and in which run. */
export type RunEvent = FleetEvent & { run: string };

/** Returns what runs have done, the newest first, as their commits say it; what is no commit of a run is left out. */
export function readEvents(commits: Iterable<RunCommit>): RunEvent[] {
  const events: RunEvent[] = [];
  for (const { message, author } of commits) {
    const what = KINDS.find(([subject]) => subject.test(message))?.[1];
    const trailer = (name: string): string => new RegExp(`^${name}: ([^\n]*)$`, 'm').exec(message)?.[1] ?? '';
    const [tenant, environment, by, run] = ['Tenant', 'Environment', 'Actor', 'Run'].map(trailer) as [
      string,
      string,
      string,
      string,
    ];
    if (what === undefined || !/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(`${tenant}/${environment}`)) continue;
    if (!VALUE_SHAPES.actor.test(by) || !VALUE_SHAPES.runUrl.test(run)) continue;
    events.push({ at: author.at, path: `${tenant}/${environment}`, what, by, run });
  }
  return events.sort((a, b) => b.at.getTime() - a.at.getTime());
}
