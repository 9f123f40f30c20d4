import { callApi, type ForgeAddress } from '../call-api.ts';
import { orAbsent } from '../or-absent.ts';
import { isGithub, listRunTasks, type RunKey, type RunTask, toDate } from './run-tasks.ts';

/** How a run ended. */
export interface RunEnd {
  at: Date;
  wasCancelled: boolean;
}

const ENDED = new Set(['success', 'failure', 'cancelled', 'skipped']);

/**
 * Returns when and how a workflow run ended; undefined while it goes on, and where the forge does not know it any more.
 * Forgejo and Gitea: `actions/tasks`, one task a job, newest first, which the job's own token may read; GitHub: `actions/runs/<id>`.
 * @throws ForgeError with the codes of `callApi`
 */
export async function readRunEnd(address: ForgeAddress, key: RunKey): Promise<RunEnd | undefined> {
  const { owner, name, runUrl } = key;
  const call = { scope: 'read:repository', subject: `the runs of ${owner}/${name}` };
  const id = /\/actions\/runs\/(\d+)$/.exec(runUrl)?.[1];
  if (id === undefined) return undefined;
  if (!isGithub(address)) return endOfTasks(await listRunTasks(address, key));
  const response = await orAbsent(async () =>
    callApi(address, { path: ['repos', owner, name, 'actions', 'runs', id], ...call }),
  );
  if (response === undefined) return undefined;
  const { status, conclusion, updated_at: time } = await response.json<Record<string, unknown>>();
  const at = status === 'completed' ? toDate(time) : undefined;
  return at && { at, wasCancelled: conclusion === 'cancelled' };
}

function endOfTasks(tasks: RunTask[]): RunEnd | undefined {
  const ends = tasks.map(({ status, updated_at: at }) => (ENDED.has(String(status)) ? toDate(at) : undefined));
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const at = new Date(Math.max(...ends.map((end) => end!.getTime())));
  return { at, wasCancelled: tasks.some(({ status }) => status === 'cancelled') };
}
