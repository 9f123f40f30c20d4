import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Cloud, faultVariables } from '../cloud/cloud.ts';
import { OWNER, type Platform } from '../platform/platform.ts';
import { type Setting, startSetting } from '../platform/setting.ts';
import { killSteps, processesOf, until } from '../e2e/kill-steps.ts';
import { runSteps, type RunStepsOptions } from '../e2e/run-steps.ts';
import { entry, expectSuccess, refsBelow } from '../e2e/support.ts';

const LONG = 600_000;
const TRY = { tenant: 'non-prod', environment: 'try' };
const INPUTS = { ...TRY, 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small', nodes: '2' };
/** What the example module makes in the cloud for two nodes; passwords and keys that no cloud knows of are not among them. */
const OBJECTS = 15;
const SLOW = faultVariables({ delay: 'create=1500ms' });

let setting: Setting;
let platform: Platform;
let cloud: Cloud;
beforeAll(async () => {
  setting = await startSetting('terraform, state on disk', { directory: 'terraform-otc' });
  ({ platform, cloud } = setting);
});
afterAll(async () => setting.stop());

/** Ids that the state of the instance knows. */
function known(): string[] {
  const { resources } = JSON.parse(setting.state('non-prod', 'try') ?? '{}') as {
    resources: { type: string; instances: { attributes: { id: string } }[] }[];
  };
  const ours = resources.filter(({ type }) => type.startsWith('opentelekomcloud_'));
  return ours.flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id)).sort();
}

const created = (): string[] =>
  cloud
    .objects()
    .map(({ id }) => id)
    .sort();

const processes = (text: string): number[] => processesOf(text, cloud);

describe('a deploy on the runner', () => {
  test(
    'whose step is killed: its post hooks stop Terraform, and lock and entry tell of it',
    async () => {
      const running = platform.run('deploy', { inputs: INPUTS, env: { ...cloud.env, ...SLOW } });
      await killSteps('dist/terraform-apply.mjs', { cloud, once: () => true });
      const { exitCode, log } = await running;
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/outlived its step: asking it to stop and save its state/);
      expect(processes('apply')).toEqual([]);
      expect(known()).toEqual(created());
      expect(created().length).toBeLessThan(OBJECTS);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
        status: 'failed',
        attempt: {
          stoppedAt: 'terraform (deploy)',
          found: expect.stringMatching(
            /^terraform apply outlived its step, was asked to stop and stopped, \d+ of \d+ steps done/,
          ),
        },
      });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'that dies with its whole runner leaves a Terraform that ends by itself, and a lock that nobody takes over unasked',
    async () => {
      const before = created().length;
      const killed = new AbortController();
      const running = platform.run('deploy', { inputs: TRY, env: { ...cloud.env, ...SLOW }, signal: killed.signal });
      await until(() => created().length > before, 'the next object');
      killed.abort();
      const first = await running;
      expect(first.log).toMatch(/Found then: terraform apply outlived its step, was asked to stop and stopped/);
      await until(() => processes('apply').length === 0, 'the end of Terraform');
      expect(known()).toEqual(created());
      expect(created()).toHaveLength(OBJECTS);

      const refused = await platform.run('deploy', { inputs: TRY, env: cloud.env });
      expect(refused.exitCode).not.toBe(0);
      expect(refused.log).toMatch(
        /is locked by the deploy of operator, \d+ min ago: \S+ \(Terraform is at work on \S+ since \S+\)/,
      );
      const unlock = /give unlock ([0-9a-f]{12})/.exec(refused.log)![1]!;
      const { exitCode, log } = await platform.run('deploy', {
        inputs: TRY,
        env: cloud.env,
        variables: { EDP_UNLOCK: unlock },
      });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/RUN LOCK TAKEN OVER from the deploy of operator/);
      expect(log).toMatch(/said that it was deploying, and never how that ended/);
      expect(
        cloud.journal().filter(({ operation, phase }) => operation === 'create' && phase === 'begun'),
      ).toHaveLength(OBJECTS);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({ status: 'deployed' });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'to another state, or with a name that is one letter off, destroys nothing',
    async () => {
      const deletes = (): number => cloud.journal().filter(({ operation }) => operation === 'delete').length;
      for (const confirm of ['tryy']) {
        const { exitCode, log } = await platform.run('destroy', { inputs: { ...TRY, confirm }, env: cloud.env });
        expect({ exitCode, log }).not.toMatchObject({ exitCode: 0 });
      }
      expect(deletes()).toBe(0);
      expect(known()).toEqual(created());
    },
    LONG,
  );
});

describe('a deploy that is cancelled as on Forgejo, which ends the job’s token with the step', () => {
  async function deploy(
    environment: string,
    options: Partial<RunStepsOptions> = {},
  ): Promise<{ raw: string; runUrl: string; code: number | null }> {
    const { job, code } = await runSteps(platform, 'deploy', { environment, env: cloud.env, ...options });
    job.remove();
    return { raw: job.raw, runUrl: job.runUrl, code };
  }
  const cancelled: Partial<RunStepsOptions> = { apply: { cancelAfter: /: creating/ } };
  const slow = (): Partial<RunStepsOptions> => ({ ...cancelled, env: { ...cloud.env, ...SLOW } });

  test(
    'with INFRA_DEPLOY_TOKEN says in the entry where it stopped, and gives the lock back',
    async () => {
      const { raw } = await deploy('second', slow());
      expect(raw).not.toMatch(/could not be marked as failed/);
      expect(await entry(platform.edp, 'non-prod', 'second')).toMatchObject({
        status: 'failed',
        attempt: { stoppedAt: 'terraform (deploy)', found: expect.stringMatching(/was asked to stop and stopped/) },
      });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'without it leaves lock and entry as they are; the next run takes over, note and all, once the forge calls it cancelled',
    async () => {
      const { tasks } = platform.edp.repository(OWNER, 'infra-deploy');
      const first = await deploy('third', { ...slow(), infraDeployToken: '' });
      expect(first.raw).toMatch(/The entry could not be marked as failed: .* does not accept the input token/);
      expect(first.raw.match(/was asked to stop and stopped/g)).toHaveLength(1);
      expect(await entry(platform.edp, 'non-prod', 'third')).toMatchObject({ status: 'deploying' });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual(['non-prod/third']);
      const before = created();

      const refused = await deploy('third', { infraDeployToken: '' });
      expect(refused.raw).toMatch(/is locked by the deploy of operator, .*\(Terraform is at work on \S+ since \S+\)/);
      expect(created()).toEqual(before);

      const [createdAt, updatedAt] = [new Date(Date.now() - 600_000), new Date(Date.now() - 300_000)];
      tasks.push({ url: first.runUrl, status: 'cancelled', createdAt, updatedAt });
      // A Terraform of which nobody can tell whose it is may run beside this test.
      const next = await deploy('third', { infraDeployToken: '', resolve: { 'lock-wait': '4' } });
      expect({ code: next.code, raw: next.raw }).toMatchObject({ code: 0 });
      expect(next.raw).toMatch(
        /RUN LOCK TAKEN OVER from the deploy of operator, \S+, which was cancelled \(Terraform is at work on /,
      );
      expect(next.raw).toMatch(/never how that ended: .* It was cancelled, and without the secret INFRA_DEPLOY_TOKEN/);
      expect(next.raw).not.toMatch(/its runner died/);
      expect(created()).toEqual(expect.arrayContaining(before));
      expect(await entry(platform.edp, 'non-prod', 'third')).toMatchObject({ status: 'deployed' });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );
});
