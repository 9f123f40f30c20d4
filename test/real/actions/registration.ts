import type { RealForge } from '../gitea.ts';

/** A runner as its forge knows it. */
export interface Registration {
  id: string;
  uuid: string;
  token: string;
}

/** Calls the runners' protocol (code.gitea.io/actions-proto-go, runner.v1) as Connect's JSON. */
export async function callRunnerService<T>(
  forge: Pick<RealForge, 'origin'>,
  { method, body, as }: { method: string; body: object; as?: Registration },
): Promise<T> {
  const response = await fetch(`${forge.origin}/api/actions/runner.v1.RunnerService/${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(as === undefined ? {} : { 'x-runner-uuid': as.uuid, 'x-runner-token': as.token }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Registers a runner for jobs that run on `docker`, of `repos/owner/name` or of all that `orgs/owner` has. */
export async function register(forge: RealForge, place: string): Promise<Registration> {
  const issued = await forge.api('GET', `/${place}/actions/runners/registration-token`);
  const { token } = issued.json as { token: string };
  const body = { name: 'tests', token, version: 'v0', labels: ['docker'] };
  const { runner } = await callRunnerService<{ runner: Registration }>(forge, { method: 'Register', body });
  return runner;
}
