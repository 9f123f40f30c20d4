import type { RunState } from '@edp/fleet';
import { readRunState } from '@edp/forge';
import type { RolloutPlace } from './open-rollout.ts';

/** The forge's clock and ours may differ. */
const CLOCKS_MS = 10 * 60_000;

/** Returns what the forge says of a run of this repository; undefined of any other address, whoever wrote it. Codes as `readRunState`. */
export async function askRun(
  { forge, dispatch, context: { serverUrl, repository } }: RolloutPlace,
  { runUrl, since, id }: { runUrl: string; since: Date; id?: string | undefined },
): Promise<RunState> {
  if (!runUrl.startsWith(`${serverUrl}/${repository}/actions/runs/`)) return undefined;
  return readRunState(forge, { ...dispatch, runUrl, since: new Date(since.getTime() - CLOCKS_MS), id });
}
