import { git } from './bare-repository.ts';
import type { Repository, Task } from './repositories.ts';

/** A run that was dispatched through the API. */
export interface WorkflowRun {
  id: number;
  number: number;
  /** File name of the workflow. */
  workflow: string;
  ref: string;
  inputs: Record<string, string>;
  /** Where the forge shows it. */
  url: string;
  /** In Forgejo's words; whoever runs it moves it. */
  status: 'waiting' | 'running' | 'success' | 'failure' | 'cancelled';
}

interface Reply {
  status: number;
  body: unknown;
}

/** Beyond all numbers that tests give to runs of their own. */
const FIRST_ID = 5000;

/**
 * Answers what Forgejo's API says of runs that were dispatched through it: `DispatchWorkflow` with `return_run_info`, `ActionRun` and
 * `ListActionRuns`; undefined of any other call. Whoever a test calls a runner (`onDispatch`) takes it from there. Source: Forgejo's
 * /swagger.v1.json; `test/real/rollout.test.ts` has the same calls answered by a real forge.
 */
export async function routeRuns(
  call: string,
  {
    found,
    body,
    directory,
    origin,
  }: { found: Repository; body: Record<string, unknown>; directory: string; origin: string },
): Promise<Reply | undefined> {
  const workflow = /^POST actions\/workflows\/([^/]+)\/dispatches$/.exec(call)?.[1];
  if (workflow !== undefined) return dispatchRun({ found, body, directory, origin, workflow });
  if (call === 'GET actions/runs') {
    const list = found.runs.toReversed().map(describeRun);
    return { status: 200, body: { workflow_runs: list, total_count: list.length } };
  }
  const id = /^GET actions\/runs\/(\d+)$/.exec(call)?.[1];
  if (id === undefined) return undefined;
  const run = found.runs.find((each) => each.id === Number(id));
  return run === undefined ? { status: 404, body: { message: 'not found' } } : { status: 200, body: describeRun(run) };
}

async function dispatchRun({
  found,
  body,
  directory,
  origin,
  workflow,
}: {
  found: Repository;
  body: Record<string, unknown>;
  directory: string;
  origin: string;
  workflow: string;
}): Promise<Reply> {
  const ref = body['ref'] as string;
  const file = `${ref}:.forgejo/workflows/${workflow}`;
  const text = await git(directory, 'show', file).catch(() => undefined);
  if (text === undefined) return { status: 404, body: { message: `${file} does not exist` } };
  const number = found.runs.length + 1001;
  const run: WorkflowRun = {
    ...{ id: FIRST_ID + number, number, workflow, ref, status: 'waiting' },
    inputs: (body['inputs'] ?? {}) as Record<string, string>,
    url: `${origin}/${found.owner}/${found.name}/actions/runs/${number}`,
  };
  found.runs.push(run);
  found.onDispatch?.(run);
  if (body['return_run_info'] !== true) return { status: 204, body: undefined };
  return { status: 201, body: { id: run.id, run_number: number, jobs: [workflow.replace(/\.ya?ml$/, '')] } };
}

const describeRun = ({ id, number, workflow, url, status }: WorkflowRun): object => ({
  ...{ id, index_in_repo: number, workflow_id: workflow, html_url: url, status },
  trigger_event: 'workflow_dispatch',
});

/** Moves a run, and the one job that it has. */
export function moveRun(found: Repository, run: WorkflowRun, status: Exclude<WorkflowRun['status'], 'waiting'>): void {
  run.status = status;
  const known = found.tasks.find(({ url }) => url === run.url);
  const task: Task = { url: run.url, status, createdAt: known?.createdAt ?? new Date(), updatedAt: new Date() };
  found.tasks = [task, ...found.tasks.filter((each) => each !== known)];
}
