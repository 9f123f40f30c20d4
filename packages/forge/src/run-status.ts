import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';

export interface RunKey {
  owner: string;
  name: string;
  /** Web address of the run, as the runner's environment gives it. */
  runUrl: string;
  /** The run is not older than this, so that a search ends. */
  since: Date;
}

/** How a run ended. */
export interface RunEnd {
  at: Date;
  wasCancelled: boolean;
}

interface Task {
  url?: unknown;
  status?: unknown;
  created_at?: unknown;
  updated_at?: unknown;
}

const ENDED = new Set(['success', 'failure', 'cancelled', 'skipped']);
const PAGE_SIZE = 50;
const MAX_PAGES = 20;

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
  if (address.apiUrl === undefined || address.apiUrl.endsWith('/api/v1')) {
    return endOfTasks(await tasksOf(address, key));
  }
  try {
    const response = await callApi(address, { path: ['repos', owner, name, 'actions', 'runs', id], ...call });
    const { status, conclusion, updated_at: time } = await response.json<Record<string, unknown>>();
    const at = status === 'completed' ? toDate(time) : undefined;
    return at && { at, wasCancelled: conclusion === 'cancelled' };
  } catch (error) {
    if (error instanceof ForgeError && error.code === 'FORGE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function tasksOf(address: ForgeAddress, { owner, name, runUrl, since }: RunKey): Promise<Task[]> {
  const { pathname } = new URL(runUrl);
  const found: Task[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'actions', 'tasks'],
      query: { page: String(page), limit: String(PAGE_SIZE) },
      scope: 'read:repository',
      subject: `the runs of ${owner}/${name}`,
    });
    const { workflow_runs: tasks } = await response.json<{ workflow_runs?: Task[] | null }>();
    if (!Array.isArray(tasks) || tasks.length === 0) break;
    found.push(...tasks.filter(({ url }) => typeof url === 'string' && pathOf(url) === pathname));
    if (tasks.every(({ created_at: at }) => (toDate(at) ?? since) < since)) break;
  }
  return found;
}

function endOfTasks(tasks: Task[]): RunEnd | undefined {
  const ends = tasks.map(({ status, updated_at: at }) => (ENDED.has(String(status)) ? toDate(at) : undefined));
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const at = new Date(Math.max(...ends.map((end) => end!.getTime())));
  return { at, wasCancelled: tasks.some(({ status }) => status === 'cancelled') };
}

/** The host may be spelled in another way behind a proxy. */
const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

function toDate(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
