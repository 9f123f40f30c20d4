import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRunEnd } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';
import { type RealForge, startGitea } from './gitea.ts';

let forge: RealForge;
let http: Http;
beforeAll(async () => {
  forge = await startGitea();
  http = createHttp();
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

const WORKFLOW = 'on: [push]\njobs:\n  deploy:\n    runs-on: docker\n    steps:\n      - run: "true"\n';

/** Speaks the runners' protocol (code.gitea.io/actions-proto-go, runner.v1) as Connect's JSON, in place of a runner. */
async function runnerCall<T>(method: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await fetch(`${forge.origin}/api/actions/runner.v1.RunnerService/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

test('a real forge tells whether a run goes on, and when it ended', async () => {
  const [owner, name] = [forge.user, 'infra-deploy'];
  await forge.createRepository(owner, name, { autoInit: true });
  const repository = `/repos/${owner}/${name}`;
  const address = { origin: forge.origin, http, token: forge.token, tokenInput: 'token' };
  const key = {
    owner,
    name,
    runUrl: `${forge.origin}/${owner}/${name}/actions/runs/1`,
    since: new Date(Date.now() - 60_000),
  };

  const issued = await forge.api('GET', `${repository}/actions/runners/registration-token`);
  const { token } = issued.json as { token: string };
  const labels = ['docker'];
  const { runner } = await runnerCall<{ runner: { uuid: string; token: string } }>('Register', {
    name: 'r',
    token,
    version: 'v0',
    labels,
  });
  const as = { 'x-runner-uuid': runner.uuid, 'x-runner-token': runner.token };
  await runnerCall('Declare', { version: 'v0', labels }, as);

  const content = Buffer.from(WORKFLOW).toString('base64');
  const made = await forge.api('POST', `${repository}/contents/.gitea/workflows/deploy.yml`, {
    content,
    message: 'Workflow',
  });
  expect(made.status).toBe(201);
  // Nobody has begun it: that is not the end.
  expect(await readRunEnd(address, key)).toBeUndefined();

  let task: { id: string } | undefined;
  for (let tries = 0; task === undefined && tries < 100; tries += 1) {
    ({ task } = await runnerCall<{ task?: { id: string } }>('FetchTask', { tasksVersion: '0' }, as));
    if (task === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await readRunEnd(address, key)).toBeUndefined();

  const now = new Date().toISOString();
  const state = { id: task!.id, result: 'RESULT_FAILURE', startedAt: now, stoppedAt: now };
  await runnerCall('UpdateTask', { state }, as);
  const end = await readRunEnd(address, key);
  // The forge tells whole seconds.
  expect(end!.at.getTime()).toBeGreaterThanOrEqual(Math.floor(Date.parse(now) / 1000) * 1000);
  expect(end!.at.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await readRunEnd(address, { ...key, runUrl: key.runUrl.replace(/1$/, '2') })).toBeUndefined();
});
