import { countBehind, type FleetState, readEvents, toInstanceState } from '@edp/fleet';
import { ForgeError } from '@edp/forge';
import { findRevision, GitWireError, listRefs, type Remote } from '@edp/git-wire';
import { holderOf, readHistory, readLocks, resolveCommit } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { Log, RunContext } from '@edp/kit';
import { listDriftIssues } from '@edp/plan-review';
import type { FleetPlace } from './open-fleet.ts';
import { readMirror } from './read-mirror.ts';
import { readPlanned } from './read-planned.ts';

/** Commits before the newest that are looked at: of entries a year of many instances, of templates more than anybody is behind. */
const GENERATIONS = 2000;
const MAX_EVENTS = 2000;

/** Returns where every instance stands. Codes of `readLocks` and `readHistory`; what the issues or the templates do not tell is left out. */
export async function readFleetState(
  place: FleetPlace,
  {
    tokens,
    log,
    http,
    context,
  }: { tokens: { infraDeploy: string; closure: string }; log: Log; http: Http; context: RunContext },
): Promise<FleetState> {
  const { serverUrl: origin, apiUrl, repository } = context;
  const { infraDeploy, stacks } = place.repositories;
  const forge = { origin, apiUrl, http, token: tokens.infraDeploy, tokenInput: 'token' };
  const leftOut = (what: string) => (error: unknown) => {
    if (!(error instanceof ForgeError) && !(error instanceof GitWireError)) throw error;
    log.warning(`${what} is left out of the page: ${error.message}`);
  };
  const [locks, events, behind, planned, drift, mirror] = await Promise.all([
    readLocks(infraDeploy),
    readRunEvents(infraDeploy, place.entriesBranch),
    readBehind(stacks).catch(leftOut('How far instances are behind')),
    readPlanned(infraDeploy).catch(leftOut('What is planned')),
    listDriftIssues(forge, { repository }).catch(leftOut('Drift')),
    readMirror(place.tenants, {
      ...{ serverUrl: origin, urls: [place.urls.infraDeploy, place.urls.stacks], token: tokens.closure, http },
    }).catch(leftOut('The state of the mirror')),
  ]);
  const instances = place.managed.map(({ instance, stored }) => {
    const { path } = instance;
    const lock = locks.get(path);
    const number = drift !== undefined && Object.hasOwn(drift, path) ? drift[path] : undefined;
    return toInstanceState(
      { instance, stored },
      {
        event: events.find((event) => event.path === path),
        behind: (ref, commit) => behind?.(ref, commit),
        planned: planned?.get(path),
        lock: lock && { by: holderOf(lock), since: lock.since.toISOString(), run: lock.runUrl },
        drift: number === undefined ? undefined : `${origin}/${repository}/issues/${number}`,
      },
    );
  });
  return { host: new URL(origin).host, instances, events: events.slice(0, MAX_EVENTS), mirror: mirror ?? undefined };
}

async function readRunEvents(infraDeploy: Remote, branch: string): Promise<ReturnType<typeof readEvents>> {
  const tip = await resolveCommit(infraDeploy, branch);
  const history = await readHistory(infraDeploy, { tips: tip === '' ? [] : [tip], generations: GENERATIONS });
  return readEvents(history.values());
}

/** Returns how many commits of a branch or tag of stacks come after one of them. */
async function readBehind(stacks: Remote): Promise<(ref: string, commit: string) => number | undefined> {
  const listing = await listRefs(stacks, { prefixes: ['refs/heads/', 'refs/tags/'], peel: true });
  const tipOf = (ref: string): string | undefined => {
    try {
      return findRevision(ref, { url: stacks.url, ...listing });
    } catch (error) {
      // A branch and a tag of one name say nothing.
      if (error instanceof GitWireError) return undefined;
      throw error;
    }
  };
  const tips = [...new Set([...listing.refs.keys()].flatMap((name) => tipOf(name) ?? []))];
  const history = await readHistory(stacks, { tips, generations: GENERATIONS });
  const known = new Map<string, number | undefined>();
  return (ref, commit) => {
    const tip = tipOf(ref);
    if (tip === undefined) return undefined;
    const key = `${tip} ${commit}`;
    if (!known.has(key)) known.set(key, countBehind(history, { tip, commit }));
    return known.get(key);
  };
}
