import { setTimeout as sleep } from 'node:timers/promises';
import { callApi, type ForgeAddress } from '../call-api.ts';
import { orUntold } from './or-untold.ts';
import { isGithub } from './run-tasks.ts';

export interface WorkflowKey {
  owner: string;
  name: string;
  /** File name of the workflow. */
  workflow: string;
  /** Branch or tag that it is taken from. */
  ref: string;
}

export interface DispatchedRun {
  /** Web address, as the runner's environment gives it. */
  url: string;
  /** What `actions/runs/<id>` calls it. */
  id: string;
}

interface RawRun {
  id?: unknown;
  run_number?: unknown;
  workflow_run_id?: unknown;
  html_url?: unknown;
  /** Gitea's, `<workflow>@<ref>`. */
  path?: unknown;
  /** Forgejo's. */
  workflow_id?: unknown;
}

/** How long a forge that does not name the run is asked for it. */
const TRIES = 20;
const PAUSE_MS = 500;

/**
 * Dispatches a workflow and returns its run; undefined where the forge does not tell which it is. Sources: Forgejo `return_run_info`
 * (DispatchWorkflowOption), GitHub `return_run_details`, Gitea the same as a query from 1.26 on; of an older Gitea the runs are listed before and
 * after.
 * @throws ForgeError with the codes of `callApi`
 */
export async function dispatchWorkflow(
  address: ForgeAddress,
  { inputs, pauseMs = PAUSE_MS, ...key }: WorkflowKey & { inputs: Record<string, string>; pauseMs?: number },
): Promise<DispatchedRun | undefined> {
  const { owner, name, workflow, ref } = key;
  const before = isGithub(address) ? undefined : await newestRun(address, key);
  const response = await callApi(address, {
    method: 'POST',
    path: ['repos', owner, name, 'actions', 'workflows', workflow, 'dispatches'],
    ...(isGithub(address) ? {} : { query: { return_run_details: 'true' } }),
    body: { ref, inputs, ...(isGithub(address) ? { return_run_details: true } : { return_run_info: true }) },
    scope: 'write:repository',
    subject: `a dispatch of ${workflow} in ${owner}/${name}`,
  });
  if (response.status !== 204) {
    const told = toRun(await response.json<RawRun>(), { address, key });
    if (told !== undefined) return told;
  } else await response.discard();
  if (before === undefined) return undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const run = await newestRun(address, key);
    if (run !== undefined && run.id > before.id) return run.run;
    await sleep(pauseMs);
  }
  return undefined;
}

function toRun(
  { id, run_number: number, workflow_run_id: ofGithub, html_url: url }: RawRun,
  { address, key: { owner, name } }: { address: ForgeAddress; key: WorkflowKey },
): DispatchedRun | undefined {
  if (typeof ofGithub === 'number' && typeof url === 'string') return { id: String(ofGithub), url };
  if (typeof id !== 'number' || typeof number !== 'number') return undefined;
  return { id: String(id), url: `${address.origin}/${owner}/${name}/actions/runs/${number}` };
}

/** The newest run of the workflow that was dispatched; id 0 where there is none, undefined where the forge does not list runs. */
async function newestRun(
  address: ForgeAddress,
  { owner, name, workflow }: WorkflowKey,
): Promise<{ id: number; run: DispatchedRun | undefined } | undefined> {
  const response = await orUntold(async () =>
    callApi(address, {
      path: ['repos', owner, name, 'actions', 'runs'],
      query: { event: 'workflow_dispatch', limit: '20' },
      scope: 'read:repository',
      subject: `the runs of ${owner}/${name}`,
    }),
  );
  const { workflow_runs: runs } = (await response?.json<{ workflow_runs?: RawRun[] | null }>()) ?? {};
  if (!Array.isArray(runs)) return undefined;
  const own = runs
    .filter(({ path, workflow_id: file }) => (typeof path === 'string' ? path.split('@')[0] : file) === workflow)
    .flatMap(({ id, html_url: url }) => (typeof id === 'number' && typeof url === 'string' ? [{ id, url }] : []))
    .sort((a, b) => b.id - a.id)[0];
  return own === undefined ? { id: 0, run: undefined } : { id: own.id, run: { id: String(own.id), url: own.url } };
}
