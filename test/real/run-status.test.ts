import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readRunEnd } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';
import { type RealForge, startGitea } from './gitea.ts';
import { registerRunner, type RunnerTask } from './runner.ts';

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

  const runner = await registerRunner(forge, `${owner}/${name}`);
  const content = Buffer.from(WORKFLOW).toString('base64');
  const made = await forge.api('POST', `${repository}/contents/.gitea/workflows/deploy.yml`, {
    content,
    message: 'Workflow',
  });
  expect(made.status).toBe(201);
  // Nobody has begun it: that is not the end.
  expect(await readRunEnd(address, key)).toBeUndefined();

  let task: RunnerTask | undefined;
  for (let tries = 0; task === undefined && tries < 100; tries += 1) {
    task = await runner.fetch();
    if (task === undefined) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await readRunEnd(address, key)).toBeUndefined();

  const now = new Date().toISOString();
  await runner.finish(task!, 'RESULT_FAILURE');
  const end = await readRunEnd(address, key);
  // The forge tells whole seconds.
  expect(end!.at.getTime()).toBeGreaterThanOrEqual(Math.floor(Date.parse(now) / 1000) * 1000);
  expect(end!.at.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await readRunEnd(address, { ...key, runUrl: key.runUrl.replace(/1$/, '2') })).toBeUndefined();
});
