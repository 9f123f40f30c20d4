import { type PlannedWaves, planWaves } from '@edp/fleet';
import type { ForgeAddress } from '@edp/forge';
import type { Person } from '@edp/git-wire';
import { runAuthor } from '@edp/gitops';
import type { Http } from '@edp/http';
import type { Log, RunContext } from '@edp/kit';
import { type FleetPlace, openFleet } from '../fleet/open-fleet.ts';
import type { RolloutInputs } from '../run-inputs.ts';

/** Everything that a run of a rollout works with. */
export interface RolloutPlace {
  fleet: FleetPlace;
  waves: PlannedWaves;
  forge: ForgeAddress;
  /** The running repository, whose workflows are dispatched, and on which branch or tag. */
  dispatch: { owner: string; name: string; ref: string };
  author: Person;
  log: Log;
  context: RunContext;
}

/** Returns where a rollout reads, writes and dispatches, and in which waves. Codes of `openFleet` and `planWaves`. */
export async function openRollout(
  inputs: RolloutInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<RolloutPlace> {
  const { serverUrl: origin, apiUrl, repository, actor } = context;
  const all = await openFleet({ ...inputs, infraDeploy: '', select: [] }, { log, http, context });
  const members = all.managed.map(({ instance: { path }, stored }) => ({ path, wave: stored.entry?.wave }));
  const waves = planWaves(members, { waves: all.tenants.waves });
  const [owner = '', name = ''] = repository.split('/');
  return {
    fleet: all,
    waves,
    forge: { origin, apiUrl, http, token: inputs.tokens.infraDeploy, tokenInput: 'token' },
    dispatch: { owner, name, ref: context.ref.replace(/^refs\/(heads|tags)\//, '') },
    author: runAuthor(actor, { serverUrl: origin }),
    ...{ log, context },
  };
}
