import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { entry, expectSuccess, refsBelow } from '../e2e/support.ts';
import { moveRun, type WorkflowRun } from '../world/workflow-runs.ts';

const LONG = 600_000;
const INSTANCES = ['first', 'second', 'third'];
const WAVES =
  'waves:\n  - { name: a, select: [non-prod/first] }\n  - { name: b, select: [non-prod/second] }\n  - { name: c }\n\n';
const fields = (nodes: number): string =>
  `fields:\n  adminEmail: ops@lab.example\n  clusterFlavor: cce.s2.small\n  nodes: ${nodes}\n`;

let platform: Platform;
const runs: Promise<void>[] = [];
beforeAll(async () => {
  platform = await startPlatform({
    infraDeploy: {
      'tenants.yaml': (text) => text.replace(/^waves:\n(?: .*\n)+\n/m, WAVES),
      ...Object.fromEntries(INSTANCES.map((name) => [`instances/non-prod/${name}.yaml`, () => fields(2)])),
    },
  });
  const repository = platform.edp.repository(OWNER, 'infra-deploy');
  // Each dispatched run has a runner of its own.
  repository.onDispatch = (run) => void runs.push(perform(run));

  async function perform(run: WorkflowRun): Promise<void> {
    moveRun(repository, run, 'running');
    const number = String(run.number);
    const env = { FORGEJO_RUN_ID: number, FORGEJO_RUN_NUMBER: number };
    const workflow = run.workflow === 'plan.yml' ? 'plan' : 'deploy';
    const { exitCode } = await platform.run(workflow, { inputs: run.inputs, env });
    moveRun(repository, run, exitCode === 0 ? 'success' : 'failure');
  }
});
afterAll(async () => {
  await Promise.all(runs);
  await platform.stop();
});

const rollout = async (inputs: Record<string, string>): ReturnType<Platform['run']> =>
  platform.run('rollout', {
    inputs,
    secrets: { INFRA_DEPLOY_TOKEN: platform.edp.token },
    timeoutMs: LONG,
  });

const statusOf = async (name: string): Promise<unknown> =>
  ((await entry(platform.edp, 'non-prod', name)) as { status?: unknown }).status;
const statuses = async (): Promise<unknown[]> => Promise.all(INSTANCES.map(statusOf));
const dispatched = (): string[] =>
  platform.edp
    .repository(OWNER, 'infra-deploy')
    .runs.map(({ workflow, inputs }) => `${workflow} ${inputs['environment']}`);

test(
  'a rollout through the workflows on a runner stops at its second wave, leaves the third as it is, and goes on when that is mended',
  async () => {
    const planned = await rollout({ mode: 'plan', 'stacks-ref': 'main', tenant: 'non-prod' });
    expectSuccess(planned);
    expect(dispatched()).toEqual(INSTANCES.map((name) => `plan.yml ${name}`));
    expect(await statuses()).toEqual([undefined, undefined, undefined]);
    const id = /rollout-id ([0-9a-f]{64})/.exec(planned.log)![1]!;

    // What was planned for the second is not what stands in its entry any more.
    const file = 'instances/non-prod/second.yaml';
    await platform.edp.seed(OWNER, 'infra-deploy', { files: { [file]: fields(3) } });
    const stopped = await rollout({ mode: 'deploy', 'rollout-id': id });
    expect(stopped.exitCode).not.toBe(0);
    expect(stopped.log).toMatch(/Error: non-prod\/second of wave b failed: its deployment failed: http\S+\/runs\/\d+/);
    expect(await statuses()).toEqual(['deployed', undefined, undefined]);
    expect(dispatched().slice(3)).toEqual(['deploy.yml first', 'deploy.yml second']);
    expect(await refsBelow(platform.edp, 'refs/rollouts/')).toEqual([id]);

    await platform.edp.seed(OWNER, 'infra-deploy', { files: { [file]: fields(2) } });
    expectSuccess(await rollout({ mode: 'deploy', 'rollout-id': id }));
    expect(await statuses()).toEqual(['deployed', 'deployed', 'deployed']);
    expect(dispatched().slice(5)).toEqual(['deploy.yml second', 'deploy.yml third']);
  },
  LONG,
);
