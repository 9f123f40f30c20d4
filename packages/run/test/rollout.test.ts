import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acquireLock, ROLLOUT_LOCK } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { silentLog } from '@edp/kit';
import { git } from '../../../test/world/bare-repository.ts';
import { moveRun } from '../../../test/world/workflow-runs.ts';
import { type RolloutStand, startRollouts } from './rollout-stand.ts';

const ALL = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'c3'];
const INFRA_DEPLOY = ['acme', 'infra-deploy'] as const;

let stand: RolloutStand;
let directory: string;
beforeAll(async () => {
  stand = await startRollouts(ALL);
  directory = stand.fleet.forge.directory(...INFRA_DEPLOY);
});
afterAll(async () => stand.stop());
beforeEach(async () => {
  await stand.settled();
  stand.failing.clear();
  stand.losing.clear();
  stand.forget();
});

const idIn = (lines: string[]): string => /rollout-id ([0-9a-f]{64})/.exec(lines.join('\n'))![1]!;

/** Something that can be rolled out: a commit of stacks that changes all instances. Returns it and the id of its rollout. */
async function plan(
  inputs: Parameters<RolloutStand['run']>[0] = {},
): Promise<{ commit: string; id: string; lines: string[] }> {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mail\n  namespace: app\ndata:\n  at: '${Math.random()}'\n`;
  const commit = await stand.fleet.push('main', { 'template/app/mail.yaml.hbs': text });
  const lines = await stand.run(inputs);
  stand.forget();
  return { commit, id: idIn(lines), lines };
}

const deploy = async (
  rolloutId: string,
  inputs: Parameters<RolloutStand['run']>[0] = {},
  options: Parameters<RolloutStand['run']>[1] = {},
): Promise<string[]> => stand.run({ operation: 'deploy', rolloutId, ...inputs }, options);

async function commits(environments = ALL): Promise<string[]> {
  return Promise.all(environments.map(async (each) => (await stand.statusOf(each)).commit));
}

const refs = async (): Promise<Record<string, string>> => stand.fleet.forge.refs(...INFRA_DEPLOY);

test('plan plans every instance by its own workflow, gathers one review, and changes nothing but what is kept of plans', async () => {
  stand.failing.add('plan c2');
  stand.losing.add('c3');
  const main = (await refs())['refs/heads/main'];
  const { lines, id } = await plan();
  const review = lines.join('\n');
  expect(review).toMatch(/\| second +\| 2 +\| 0 +\| 1 +\| 0 min/);
  expect(review).toMatch(/\| lab\/c3 +\| rest +\| [0-9a-f]{12} +\| data-loss +\| changed/);
  expect(review).toMatch(/lab\/c2 +\| its plan failed: http\S+\/actions\/runs\/\d+/);
  expect(review).toMatch(/In 6 instances/);
  const now = await refs();
  expect(now['refs/heads/main']).toBe(main);
  expect(Object.keys(now).filter((ref) => ref.startsWith('refs/rollouts/'))).toEqual([`refs/rollouts/${id}`]);
  expect(Object.keys(now).filter((ref) => ref.startsWith('refs/plans/lab/')).length).toBeGreaterThanOrEqual(6);
});

test('each plan is dispatched with the templates that are rolled out; only what is selected is planned', async () => {
  await stand.fleet.push('release', { 'template/app/more.txt': 'x\n' });
  await stand.run({ stacksRef: 'main', select: ['lab/{a1,b1,c1}'], waves: ['second', 'rest'] });
  expect(stand.dispatched()).toEqual(['plan b1', 'plan c1']);
  expect(stand.inputsOf('plan.yml', 'b1')).toEqual({ tenant: 'lab', environment: 'b1', 'stacks-ref': 'main' });
});

test('an instance that was planned with newer templates than the others is left out', async () => {
  stand.onPlan = async (environment) => {
    if (environment === 'c3') await stand.fleet.push('main', { 'template/app/late.txt': `${Math.random()}\n` });
  };
  const lines = await stand.run({ select: ['lab/{a1,c3}'] });
  stand.onPlan = async () => {};
  expect(lines.join('\n')).toMatch(/lab\/c3 +\| main of stacks moved to [0-9a-f]{12} while it was planned/);
});

test('on a forge that cancels a run where another one begins, instances are planned and deployed one after the other', async () => {
  stand.cancels = true;
  try {
    const { id, lines, commit } = await plan({ waves: ['first'] });
    expect(lines.join('\n')).toMatch(/This forge cancels a run where another one of the same workflow begins/);
    expect(lines.join('\n')).not.toMatch(/not planned/);
    await deploy(id);
    expect(stand.dispatched()).toEqual(['deploy a1', 'deploy a2']);
    expect(await commits(['a1', 'a2'])).toEqual([commit, commit]);
  } finally {
    stand.cancels = false;
  }
});

test('nothing to roll out is refused', async () => {
  stand.failing.add('plan a1');
  await expect(stand.run({ select: ['lab/a1'] })).rejects.toMatchObject({
    code: 'ROLLOUT_EMPTY',
    message: expect.stringContaining('lab/a1, its plan failed'),
  });
  await expect(stand.run({ select: ['live/*'] })).rejects.toMatchObject({ code: 'SELECTION_EMPTY' });
});

describe('deploy', () => {
  test('deploys each instance with its reviewed plan, wave by wave, and says when all is done', async () => {
    const { id, commit } = await plan();
    const lines = await deploy(id);
    expect(stand.dispatched()).toEqual(ALL.map((each) => `deploy ${each}`));
    expect(await commits()).toEqual(ALL.map(() => commit));
    expect(stand.inputsOf('deploy.yml', 'b1')['plan-id']).toBe((await stand.statusOf('b1')).plan);
    expect(lines.at(-1)).toMatch(/lab\/c3 +rest +deployed and healthy/);
    stand.forget();
    await deploy(id, {}, { number: 2 });
    expect(stand.dispatched()).toEqual([]);
  });

  test('stops at an instance of the second wave that fails: told where, nothing of the third begun; again it goes on', async () => {
    const { id, commit } = await plan();
    const before = await commits();
    stand.failing.add('deploy b2');
    await expect(deploy(id)).rejects.toMatchObject({
      code: 'ROLLOUT_STOPPED',
      message: expect.stringMatching(
        /^lab\/b2 of wave second failed: its deployment failed: http\S+\/runs\/\d+\. Nothing more was begun, 3 /,
      ),
    });
    expect(stand.dispatched()).toEqual(['deploy a1', 'deploy a2', 'deploy b1', 'deploy b2']);
    expect(await commits()).toEqual([commit, commit, commit, ...before.slice(3)]);
    stand.failing.clear();
    stand.forget();
    await deploy(id, {}, { number: 2 });
    expect(stand.dispatched()).toEqual(['deploy b2', 'deploy c1', 'deploy c2', 'deploy c3']);
    expect(await commits()).toEqual(ALL.map(() => commit));
  });

  test.each([
    ['once its first deployment is dispatched', /^lab\/a1: deployment dispatched/],
    ['while one is at work', /^lab\/b1: (deployment dispatched|at work)/],
    ['between two waves', /^lab\/b2: deployed and healthy/],
  ])('killed %s goes on where it was, and deploys nothing twice', async (_, line) => {
    const { id, commit } = await plan();
    const onInfo = (said: string): void => {
      if (line.test(said)) throw new Error('killed');
    };
    await expect(deploy(id, {}, { onInfo })).rejects.toThrow('killed');
    await deploy(id, {}, { number: 2 });
    expect(stand.dispatched().toSorted()).toEqual(ALL.map((each) => `deploy ${each}`));
    expect(await commits()).toEqual(ALL.map(() => commit));
  });

  test('leaves out what would lose data, unless it is named; then its own deployment is told so', async () => {
    stand.losing.add('a2');
    const { id } = await plan();
    const lines = await deploy(id);
    expect(lines.join('\n')).toMatch(/lab\/a2 +first +left out: data at risk, and confirm does not name it/);
    expect(stand.dispatched()).not.toContain('deploy a2');
    await deploy(id, { confirm: ['lab/a2'] }, { number: 2 });
    expect(stand.inputsOf('deploy.yml', 'a2')).toMatchObject({ confirm: 'a2' });
    expect(stand.inputsOf('deploy.yml', 'a1')).not.toHaveProperty('confirm');
  });

  test('of an id that is none, or of something that was changed since its review, is refused', async () => {
    await expect(deploy('f'.repeat(64))).rejects.toMatchObject({ code: 'ROLLOUT_MISSING' });
    const { id } = await plan({ select: ['lab/a1'] });
    const forged = (await git(directory, 'show', `refs/rollouts/${id}:rollout.json`)).replace('"first"', '"rest"');
    await stand.fleet.forge.seed(...INFRA_DEPLOY, { branch: 'forged', files: { 'rollout.json': forged } });
    await git(directory, 'update-ref', `refs/rollouts/${id}`, 'refs/heads/forged');
    await expect(deploy(id)).rejects.toMatchObject({ code: 'ROLLOUT_FORGED' });
    expect(stand.dispatched()).toEqual([]);
  });
});

test('of two rollouts at once the second is refused, and one that has ended keeps nobody out', async () => {
  const { forge } = stand.fleet;
  const http = createHttp();
  const remote = { url: `${forge.origin}/acme/infra-deploy`, http, auth: { username: 'x', token: forge.token } };
  const runUrl = `${forge.origin}/acme/infra-deploy/actions/runs/77`;
  const other = { ref: ROLLOUT_LOCK, subject: 'the fleet', runUrl, attempt: '1', actor: 'bob', operation: 'rollout' };
  const repository = forge.repository(...INFRA_DEPLOY);
  const run = {
    id: 77,
    number: 77,
    workflow: 'rollout.yml',
    ref: 'main',
    inputs: {},
    url: runUrl,
    status: 'running' as const,
  };
  moveRun(repository, run, 'running');
  await acquireLock(remote, { ...other, log: silentLog });
  const refused = await stand.run({ select: ['lab/a1'] }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'LOCKED',
    message: expect.stringMatching(/^the fleet is locked by the rollout of bob, .*\/actions\/runs\/77$/),
  });
  expect(stand.dispatched()).toEqual([]);
  await acquireLock(remote, { ...other, log: silentLog });
  moveRun(repository, run, 'cancelled');
  await stand.run({ select: ['lab/a1'] });
  expect(stand.dispatched()).toEqual(['plan a1']);
  await http.close();
});
