import { callApi, type ForgeAddress } from '../call-api.ts';

export interface RunKey {
  owner: string;
  name: string;
  /** Web address of the run, as the runner's environment gives it. */
  runUrl: string;
  /** The run is not older than this, so that a search ends. */
  since: Date;
}

/** One job of a run, as it was given to a runner. */
export interface RunTask {
  /** Of the job. */
  name?: unknown;
  url?: unknown;
  status?: unknown;
  created_at?: unknown;
  updated_at?: unknown;
}

const PAGE_SIZE = 50;
const MAX_PAGES = 20;

/** Returns whether the address is one of GitHub's API, which differs from Forgejo's and Gitea's in what it says of runs. */
export function isGithub({ apiUrl }: Pick<ForgeAddress, 'apiUrl'>): boolean {
  return apiUrl !== undefined && !apiUrl.endsWith('/api/v1');
}

/**
 * Returns the tasks of a run on Forgejo or Gitea: `actions/tasks`, one task a job, newest first, which the job's own token may read. A job that
 * no runner has taken yet has none.
 * @throws ForgeError with the codes of `callApi`
 */
export async function listRunTasks(address: ForgeAddress, { owner, name, runUrl, since }: RunKey): Promise<RunTask[]> {
  const { pathname } = new URL(runUrl);
  const found: RunTask[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'actions', 'tasks'],
      query: { page: String(page), limit: String(PAGE_SIZE) },
      scope: 'read:repository',
      subject: `the runs of ${owner}/${name}`,
    });
    const { workflow_runs: tasks } = await response.json<{ workflow_runs?: RunTask[] | null }>();
    if (!Array.isArray(tasks) || tasks.length === 0) break;
    found.push(...tasks.filter(({ url }) => typeof url === 'string' && pathOf(url) === pathname));
    if (tasks.every(({ created_at: at }) => (toDate(at) ?? since) < since)) break;
  }
  return found;
}

/** The host may be spelled in another way behind a proxy. */
const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : url);

/** Returns a time that a forge tells; undefined where it is none. */
export function toDate(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
