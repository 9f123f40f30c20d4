import { setTimeout as sleep } from 'node:timers/promises';
import type { RealForge } from '../gitea.ts';
import type { Post } from './sign-in.ts';

const POLL_MS = 500;
/** What the engine says last. */
const LAST_ROW = /^.{0,4}Job (succeeded|failed)$/mu;

/** A job as its forge stores it. */
export interface StoredJob {
  name: string;
  /** '' while it goes on. */
  conclusion: string;
  /** Results of its steps as its page shows them, between one for setting up and one for the end. */
  steps: string[];
  /** Without the time of each line. */
  log: string;
}

/** A run as its forge stores it. */
export interface StoredRun {
  /** '' while it goes on. */
  conclusion: string;
  jobs: StoredJob[];
  /** Of all jobs, one after the other. */
  log: string;
}

/** A run that something has started. */
export interface ForgeRun {
  /** Cancels it as somebody does on its page. */
  cancel(): Promise<void>;
  /** What is stored now. */
  stored(): Promise<StoredRun>;
  /** What is stored once it is over and every log is whole. */
  ended(): Promise<StoredRun>;
}

interface Run {
  id: number;
  /** File name of the workflow, `@` and the ref. */
  path: string;
  html_url: string;
}

interface Job {
  id: number;
  name: string;
  conclusion?: string;
}

interface Page {
  state: { currentJob: { steps: { status: string }[] } };
}

/** Does what starts a run of a workflow on a real forge's Actions, and returns that run; `post` is somebody's who is signed in. */
export async function startRun(
  forge: RealForge,
  {
    repository,
    workflow,
    event,
    start,
    post,
  }: { repository: string; workflow: string; event: string; start: () => Promise<void>; post: Post },
): Promise<ForgeRun> {
  const actions = `/repos/${repository}/actions`;
  // Pushes start runs too, some time after they have arrived, and a run may dispatch others.
  const newest = async (): Promise<Run | undefined> => {
    const { json } = await forge.api('GET', `${actions}/runs?event=${event}&limit=50`);
    return (json as { workflow_runs: Run[] }).workflow_runs.find(({ path }) => path.startsWith(`${workflow}@`));
  };
  const before = (await newest())?.id;
  await start();
  let run = await newest();
  for (; run === undefined || run.id === before; run = await newest()) await sleep(POLL_MS);
  const { id, html_url: url } = run;

  const storedJob = async ({ id: job, name, conclusion = '' }: Job, index: number): Promise<StoredJob> => {
    const response = await fetch(`${forge.origin}/api/v1${actions}/jobs/${job}/logs`, {
      headers: { authorization: `token ${forge.token}` },
    });
    // Until a runner has taken it there is none.
    const log = response.ok ? (await response.text()).replaceAll(/^\S+Z ?/gm, '') : '';
    // The API of Gitea 1.25 gives every step the result of its job.
    const page = (await post(`${url}/jobs/${index}`, { logCursors: [] })) as Page;
    return { name, conclusion, steps: page.state.currentJob.steps.map((step) => step.status), log };
  };
  const stored = async (): Promise<StoredRun> => {
    const { conclusion = '' } = (await forge.api('GET', `${actions}/runs/${id}`)).json as { conclusion?: string };
    const { json: list } = await forge.api('GET', `${actions}/runs/${id}/jobs`);
    const jobs = await Promise.all((list as { jobs: Job[] }).jobs.map(storedJob));
    return { conclusion, jobs, log: jobs.map(({ log }) => log).join('\n') };
  };
  return {
    cancel: async () => void (await post(`${url}/cancel`, {})),
    stored,
    ended: async () => {
      // The result may be there before the last rows are.
      for (;;) {
        const found = await stored();
        if (found.conclusion !== '' && found.jobs.every(({ log }) => LAST_ROW.test(log))) return found;
        await sleep(POLL_MS);
      }
    },
  };
}
