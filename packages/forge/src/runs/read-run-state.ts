import { callApi, type ForgeAddress } from '../call-api.ts';
import { orUntold } from './or-untold.ts';
import { isGithub, listRunTasks, type RunKey, type RunTask } from './run-tasks.ts';

/** `going` from its dispatch on, also while it waits for a runner. */
export type RunState = 'going' | 'success' | 'failure' | 'cancelled';

/** What Forgejo calls a status, and Gitea and GitHub a conclusion. */
const ENDS: Record<string, RunState> = {
  ...{ success: 'success', failure: 'failure', cancelled: 'cancelled' },
  // Nothing of such a run was done.
  ...{
    skipped: 'failure',
    timed_out: 'failure',
    startup_failure: 'failure',
    stale: 'failure',
    action_required: 'going',
  },
};
const GOING = new Set(['waiting', 'running', 'blocked', 'queued', 'in_progress', 'pending', 'requested']);

/**
 * Returns how a run of a workflow stands; undefined where the forge does not know it, or does not tell. By its id, `actions/runs/<id>`, which
 * wants the token of a user on Forgejo and Gitea; without an id by its tasks, of which a run has none before a runner has taken it.
 * @throws ForgeError with the codes of `callApi`, but not where it is refused or not there
 */
export async function readRunState(
  address: ForgeAddress,
  { id, ...key }: RunKey & { id?: string | undefined },
): Promise<RunState | undefined> {
  const known = id ?? (isGithub(address) ? /\/actions\/runs\/(\d+)$/.exec(key.runUrl)?.[1] : undefined);
  const byId = known === undefined ? undefined : await orUntold(async () => askRun(address, { ...key, id: known }));
  if (byId !== undefined || isGithub(address)) return byId;
  return stateOfTasks((await orUntold(async () => listRunTasks(address, key))) ?? []);
}

async function askRun(
  address: ForgeAddress,
  { owner, name, id }: Pick<RunKey, 'owner' | 'name'> & { id: string },
): Promise<RunState | undefined> {
  const response = await callApi(address, {
    path: ['repos', owner, name, 'actions', 'runs', id],
    scope: 'read:repository',
    subject: `run ${id} of ${owner}/${name}`,
  });
  const { status, conclusion } = await response.json<{ status?: unknown; conclusion?: unknown }>();
  const said = typeof conclusion === 'string' && conclusion !== '' ? conclusion : String(status);
  return GOING.has(said) ? 'going' : Object.hasOwn(ENDS, said) ? ENDS[said] : undefined;
}

/** Of a job that was started again the newest task counts. */
function stateOfTasks(tasks: RunTask[]): RunState | undefined {
  const newest = tasks.filter(({ name }, index) => tasks.findIndex((each) => each.name === name) === index);
  if (newest.length === 0) return undefined;
  const states = newest.map(({ status }) => (Object.hasOwn(ENDS, String(status)) ? ENDS[String(status)]! : 'going'));
  return (['going', 'failure', 'cancelled'] as const).find((state) => states.includes(state)) ?? 'success';
}
