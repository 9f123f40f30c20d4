import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dispatchWorkflow, type ForgeAddress, readRunState } from '@edp/forge';
import {
  acquireLock,
  commitFile,
  readFile,
  readLock,
  readPlan,
  releaseLock,
  removePlan,
  resolveCommit,
  ROLLOUT_LOCK,
  savePlan,
} from '@edp/gitops';
import { createHttp, type Http } from '@edp/http';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { rolloutRun, type RolloutInputs } from '@edp/run';
import { planDocument } from '../../packages/run/test/rollout-stand.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { type RealForge, startGitea } from './gitea.ts';
import { registerRunner, type Runner, type RunnerTask } from './runner.ts';

const ALL = ['a', 'b', 'c'];
const author = { name: 'ops', email: 'ops@invalid', at: new Date() };
const form = (inputs: string[]): string =>
  `on:\n  workflow_dispatch:\n    inputs:\n${inputs.map((name) => `      ${name}: { type: string }\n`).join('')}` +
  // As the example's have it.
  'concurrency:\n  group: edp-${{ inputs.tenant }}-${{ inputs.environment }}\n  cancel-in-progress: false\n' +
  'jobs:\n  job:\n    runs-on: docker\n    steps:\n      - run: "true"\n';

let forge: RealForge;
let http: Http;
let temp: string;
let runner: Runner;
let address: ForgeAddress;
const end = new AbortController();
let work: Promise<void>;
const failing = new Set<string>();
const performed: string[] = [];

const remoteOf = (name: string) => ({
  ...{ url: `${forge.origin}/${forge.user}/${name}`, http, auth: { username: 'x', token: forge.token } },
});
const seed = async (name: string, files: Record<string, string>): Promise<string> => {
  const { host } = new URL(forge.origin);
  return seedRemote(`http://x:${forge.token}@${host}/${forge.user}/${name}`, { files });
};

beforeAll(async () => {
  forge = await startGitea();
  http = createHttp();
  temp = mkdtempSync(join(tmpdir(), 'edp-rollout-'));
  address = { origin: forge.origin, http, token: forge.token, tokenInput: 'token' };
  for (const name of ['infra-deploy', 'stacks', 'stacks-instances'])
    await forge.createRepository(forge.user, name, { autoInit: true });
  const { host } = new URL(forge.origin);
  const commit = await seed('stacks', {
    'schema.yaml': 'type: object\nproperties: { mail: { type: string } }\n',
    'template/app/x.txt': 'x\n',
  });
  const stacks = { ref: 'main', commit };
  const deployed = { at: '2026-01-01T00:00:00Z', run: 'http://f/1', commit, stacks, fields: {} };
  const entries = ALL.map((each): [string, string] => [
    `instances/lab/${each}.yaml`,
    JSON.stringify({ fields: {}, status: 'deployed', stacks, deployed }, null, 2),
  ]);
  await seed('infra-deploy', {
    ...Object.fromEntries(entries),
    'tenants.yaml': `managers: { '${host}': {} }
tenants: { lab: { domain: lab.example, manager: '${host}', terraform: { directory: terraform } } }
waves: [{ name: first, select: [lab/a] }, { name: second, select: [lab/b] }, { name: rest }]
`,
    // Gitea, which stands for Forgejo here, looks for workflows in another place.
    '.gitea/workflows/plan.yml': form(['tenant', 'environment', 'stacks-ref']),
    '.gitea/workflows/deploy.yml': form(['tenant', 'environment', 'plan-id', 'confirm']),
  });
  runner = await registerRunner(forge, `${forge.user}/infra-deploy`);
  work = keepRunning();
}, 1_200_000);
afterAll(async () => {
  end.abort();
  await work;
  await http.close();
  await forge.stop();
  rmSync(temp, { recursive: true, force: true });
});

/** Takes one job after the other, as a runner with one place. */
async function keepRunning(): Promise<void> {
  while (!end.signal.aborted) {
    const task = await runner.fetch().catch(() => undefined);
    if (task === undefined) await sleep(100);
    else await runner.finish(task, (await perform(task)) ? 'RESULT_SUCCESS' : 'RESULT_FAILURE');
  }
}

/** Does to an instance what the real workflows do, without Terraform. */
async function perform({ context: { workflow, run_number: number, event } }: RunnerTask): Promise<boolean> {
  const { tenant = '', environment = '', 'plan-id': id = '' } = event.inputs ?? {};
  const kind = workflow.replace('.yml', '');
  performed.push(`${kind} ${environment}`);
  const infraDeploy = remoteOf('infra-deploy');
  const runUrl = `${forge.origin}/${forge.user}/infra-deploy/actions/runs/${number}`;
  if (failing.has(`${kind} ${environment}`)) return false;
  if (kind === 'plan') {
    const commit = await resolveCommit(remoteOf('stacks'), 'refs/heads/main');
    const document = planDocument({ tenant, environment, runUrl, commit, risk: 'change' });
    await savePlan(infraDeploy, { tenant, environment, document, author });
    return true;
  }
  const { stacks } = JSON.parse(await readPlan(infraDeploy, { tenant, environment, id })) as { stacks: object };
  const at = new Date().toISOString();
  const reviewed = { plan: id, actor: 'bot', run: runUrl, at };
  const deployed = { at, run: runUrl, commit: 'c'.repeat(40), stacks, fields: {}, reviewed };
  await commitFile(infraDeploy, {
    ...{ branch: 'main', path: `instances/${tenant}/${environment}.yaml`, author, message: 'Deployed', log: () => {} },
    edit: () => JSON.stringify({ fields: {}, status: 'deployed', stacks, deployed }, null, 2),
  });
  await removePlan(infraDeploy, { tenant, environment, id });
  return true;
}

/** Runs mode `rollout`, as run `number`, in this process. */
async function rollout(inputs: Partial<RolloutInputs>, number: number): Promise<string> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const log: Log = { ...silentLog, info: say, notice: say, warning: say };
  const context = readRunContext({
    ...{ GITHUB_SERVER_URL: forge.origin, GITHUB_REPOSITORY: `${forge.user}/infra-deploy` },
    ...{ GITHUB_REF: 'refs/heads/main', GITHUB_RUN_ID: String(number), GITHUB_ACTOR: 'operator' },
    ...{ RUNNER_TEMP: temp, GITHUB_WORKSPACE: temp },
  });
  const full: RolloutInputs = {
    ...{ mode: 'rollout', operation: 'plan', stacksRef: 'main', tenant: '', select: [], waves: [], rolloutId: '' },
    ...{ confirm: [], workflows: { plan: 'plan.yml', deploy: 'deploy.yml' }, unlock: '', configDirectory: '.' },
    tokens: { infraDeploy: forge.token, stacks: forge.token, stacksInstances: forge.token, closure: '' },
    ...inputs,
  };
  try {
    await rolloutRun(full, { log, http, context, pollMs: 300 });
  } finally {
    // The post hook's part.
    const holder = await readLock(remoteOf('infra-deploy'), { ref: ROLLOUT_LOCK });
    if (holder?.runUrl === context.runUrl)
      await releaseLock(remoteOf('infra-deploy'), { ref: ROLLOUT_LOCK, id: holder.id });
  }
  return lines.join('\n');
}

async function commitOf(environment: string): Promise<string> {
  const path = `instances/lab/${environment}.yaml`;
  const { content } = await readFile(remoteOf('infra-deploy'), { ref: 'refs/heads/main', path });
  return (JSON.parse(content!.toString('utf8')) as { deployed: { stacks: { commit: string } } }).deployed.stacks.commit;
}

test('a real forge takes a dispatch, its run is found, and followed to its end', async () => {
  failing.add('plan nobody');
  const key = { owner: forge.user, name: 'infra-deploy' };
  const inputs = { tenant: 'lab', environment: 'nobody', 'stacks-ref': 'main' };
  const run = await dispatchWorkflow(address, { ...key, workflow: 'plan.yml', ref: 'main', inputs });
  expect(run).toMatchObject({ url: expect.stringMatching(/\/infra-deploy\/actions\/runs\/\d+$/) });
  const since = new Date(Date.now() - 600_000);
  let state: unknown = 'going';
  while (state === 'going') {
    state = await readRunState(address, { ...key, since, runUrl: run!.url, id: run!.id });
    await sleep(100);
  }
  expect(state).toBe('failure');
  // As a token that may not read runs is told: by the jobs.
  expect(await readRunState(address, { ...key, since, runUrl: run!.url })).toBe('failure');
  await expect(
    dispatchWorkflow(address, { ...key, workflow: 'none.yml', ref: 'main', inputs: {} }),
  ).rejects.toMatchObject({ code: 'FORGE_NOT_FOUND' });
});

test('a rollout on a real forge stops at its second wave, begins nothing of the third, and goes on; a second one is refused', async () => {
  const commit = await seed('stacks', { 'template/app/x.txt': 'y\n' });
  const before = await commitOf('c');
  const review = await rollout({}, 9001);
  const rolloutId = /rollout-id ([0-9a-f]{64})/.exec(review)![1]!;
  expect(review).not.toMatch(/not planned/);
  performed.length = 0;

  failing.add('deploy b');
  await expect(rollout({ operation: 'deploy', rolloutId }, 9002)).rejects.toMatchObject({
    code: 'ROLLOUT_STOPPED',
    message: expect.stringMatching(
      /^lab\/b of wave second failed: its deployment failed: http\S+\/actions\/runs\/\d+\./,
    ),
  });
  expect(performed).toEqual(['deploy a', 'deploy b']);
  expect([await commitOf('a'), await commitOf('b'), await commitOf('c')]).toEqual([commit, before, before]);

  const other = { runUrl: `${forge.origin}/${forge.user}/infra-deploy/actions/runs/9003`, attempt: '1', actor: 'bob' };
  const lock = await acquireLock(remoteOf('infra-deploy'), {
    ...{ ref: ROLLOUT_LOCK, subject: 'the fleet', operation: 'rollout', log: silentLog },
    ...other,
  });
  await expect(rollout({ operation: 'deploy', rolloutId }, 9004)).rejects.toMatchObject({ code: 'LOCKED' });
  await releaseLock(remoteOf('infra-deploy'), lock);

  failing.clear();
  performed.length = 0;
  await rollout({ operation: 'deploy', rolloutId }, 9005);
  expect(performed).toEqual(['deploy b', 'deploy c']);
  expect([await commitOf('a'), await commitOf('b'), await commitOf('c')]).toEqual([commit, commit, commit]);
});
