import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { checkMirror, type RunStep } from '@edp/run';
import { startWorld, type World } from '../world/world.ts';
import { actionFile } from '../world/built-actions.ts';
import { trials } from '../world/trials.ts';

const OWNER = 'Team';
const REPOSITORIES = ['infra-deploy', 'stacks', 'apps', 'charts'];
const TRIALS = trials({ few: 4, many: 40 });

let world: World;
let http: Http;
let workspace: string;
beforeAll(async () => {
  world = await startWorld();
  http = createHttp({ retries: 0 });
  workspace = mkdtempSync(join(tmpdir(), 'edp-kill-'));
  for (const name of REPOSITORIES) await world.edp.createRepo(OWNER, name);
  const config = `source: ${world.edp.origin}\ntarget: ${world.observability.origin}\ngit: [{ owner: ${OWNER} }]\nlimits: { repositoriesAtOnce: 1 }\n`;
  writeFileSync(join(workspace, 'mirror.yaml'), config);
  await change(0);
});
afterAll(async () => {
  await http.close();
  await world.stop();
  rmSync(workspace, { recursive: true });
});

const change = async (round: number): Promise<void> => {
  for (const name of REPOSITORIES) await world.edp.seed(OWNER, name, { files: { round: String(round) } });
};
const heads = async (): Promise<(string | undefined)[]> =>
  Promise.all(REPOSITORIES.map(async (name) => (await world.observability.refs(OWNER, name))['refs/heads/main']));

const asked = (): number => world.edp.requests.length + world.observability.requests.length;

/** Runs sync as the runner would, to its end or until it is killed about the request of a number; returns how many there were. */
async function sync(killAt = Infinity): Promise<number> {
  const before = asked();
  const child = spawn(process.execPath, [actionFile('sync-mirror')], {
    cwd: workspace,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      RUNNER_TEMP: workspace,
      GITHUB_WORKSPACE: workspace,
      GITHUB_SERVER_URL: world.edp.origin,
      GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
      'INPUT_SOURCE-TOKEN': world.edp.token,
      'INPUT_TARGET-TOKEN': world.observability.token,
    },
  });
  const watch = setInterval(() => asked() - before >= killAt && child.kill('SIGKILL'), 1);
  await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  return asked() - before;
}

/** Asks what a deployment that reads all four repositories asks. */
async function fault(): Promise<string | undefined> {
  const { origin, readToken } = world.observability;
  const { host } = new URL(origin);
  const step = {
    run: {
      closure: { mirror: { owner: OWNER, maxAgeHours: 48 } },
      infraDeploy: { url: `${origin}/${OWNER}/infra-deploy` },
      stacks: { url: `${origin}/${OWNER}/stacks` },
    },
    inputs: { tokens: { closure: readToken } },
    http,
    context: { serverUrl: origin },
    log: silentLog,
  } as unknown as RunStep;
  const findings = ['apps', 'charts'].map((name) => ({
    artifact: {
      kind: 'repository' as const,
      via: 'git' as const,
      host,
      name: `${OWNER}/${name}`,
      reference: '',
      text: '',
      askedBy: [],
    },
    found: host,
    digest: '',
  }));
  return checkMirror(step, { findings });
}

test(`a sync killed at ${TRIALS} moments: nothing is deployed from what is half old and half new`, async () => {
  expect(await fault()).toMatch(/no complete sync/);
  await sync();
  expect(await fault()).toBeUndefined();
  await change(TRIALS + 1);
  const requests = await sync();
  let half = 0;
  // On a machine that is busy otherwise a moment may be missed: then it is tried again.
  for (let trial = 1; trial <= TRIALS || (half === 0 && trial <= 5 * TRIALS); trial += 1) {
    const complete = await heads();
    await change(trial);
    await sync((requests * (((trial - 1) % TRIALS) + 1)) / (TRIALS + 1));
    const now = await heads();
    const moved = now.filter((head, index) => head !== complete[index]).length;
    const found = await fault();
    if (moved > 0 && moved < REPOSITORIES.length) {
      half += 1;
      expect(found).toMatch(/is not what the last complete sync/);
    } else if (moved === 0) expect(found).toBeUndefined();
    await sync();
    expect(await fault()).toBeUndefined();
  }
  // The moments were such that it mattered.
  expect(half).toBeGreaterThan(0);
});
