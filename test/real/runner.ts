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

/**
 * Registers a runner of a repository with a real forge; a test does its jobs. It speaks the runners' protocol (code.gitea.io/actions-proto-go,
 * runner.v1) as Connect's JSON, in place of a runner.
 */
export async function registerRunner(forge: RealForge, repository: string): Promise<Runner> {
  const call = async <T>(method: string, body: object, headers: Record<string, string> = {}): Promise<T> => {
    const response = await fetch(`${forge.origin}/api/actions/runner.v1.RunnerService/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const issued = await forge.api('GET', `/repos/${repository}/actions/runners/registration-token`);
  const { token } = issued.json as { token: string };
  const labels = ['docker'];
  const registered = { name: 'r', token, version: 'v0', labels };
  const { runner } = await call<{ runner: { uuid: string; token: string } }>('Register', registered);
  const as = { 'x-runner-uuid': runner.uuid, 'x-runner-token': runner.token };
  await call('Declare', { version: 'v0', labels }, as);
  return {
    fetch: async () => (await call<{ task?: RunnerTask }>('FetchTask', { tasksVersion: '0' }, as)).task,
    finish: async ({ id }, result) => {
      const now = new Date().toISOString();
      await call('UpdateTask', { state: { id, result, startedAt: now, stoppedAt: now } }, as);
    },
  };
}
