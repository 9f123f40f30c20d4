import { callRunnerService, register } from './actions/registration.ts';
import type { RealForge } from './gitea.ts';

/** One job as a runner is given it. */
export interface RunnerTask {
  id: string;
  /** File name of the workflow, the number of its run, and the inputs of its dispatch. */
  context: { workflow: string; run_number: string; event: { inputs?: Record<string, string> } };
}

export interface Runner {
  /** The next job, undefined while there is none. */
  fetch(): Promise<RunnerTask | undefined>;
  finish(task: Pick<RunnerTask, 'id'>, result: 'RESULT_SUCCESS' | 'RESULT_FAILURE'): Promise<void>;
}

/** Registers a runner of a repository with a real forge; a test does its jobs. */
export async function registerRunner(forge: RealForge, repository: string): Promise<Runner> {
  const as = await register(forge, `repos/${repository}`);
  const call = async <T>(method: string, body: object): Promise<T> => callRunnerService<T>(forge, { method, body, as });
  await call('Declare', { version: 'v0', labels: ['docker'] });
  return {
    fetch: async () => (await call<{ task?: RunnerTask }>('FetchTask', { tasksVersion: '0' })).task,
    finish: async ({ id }, result) => {
      const now = new Date().toISOString();
      await call('UpdateTask', { state: { id, result, startedAt: now, stoppedAt: now } });
    },
  };
}
