import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultVariables } from '../cloud/cloud.ts';
import { isTurnOf, type Setting, SETTINGS } from '../platform/setting.ts';
import { startCanaries } from './canary-secrets.ts';
import { runSteps, type RunStepsOptions } from '../e2e/run-steps.ts';
import { entry, refsBelow } from '../e2e/support.ts';

const LONG = 600_000;

describe.each(SETTINGS)('a destroy (%s)', (name) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await startCanaries(name);
  });
  afterAll(async () => setting.stop());

  async function run(
    operation: 'deploy' | 'destroy',
    { fail = '', ...options }: RunStepsOptions & { fail?: string },
  ): Promise<{ code: number | null; raw: string }> {
    const { platform, product } = setting;
    const env = { ...setting.env, ...faultVariables({ fail }) };
    const { job, code } = await runSteps(platform, operation, { env, product, ...options });
    job.remove();
    return { code, raw: job.raw };
  }

  const deletes = (): number => setting.cloud.journal().filter(({ operation }) => operation === 'delete').length;

  if (isTurnOf(name, 0))
    test(
      'with a name that is off by one, or with the state of another instance, makes no call that deletes',
      async () => {
        for (const environment of ['one', 'two']) {
          const { code, raw } = await run('deploy', { environment });
          expect({ code, raw }).toMatchObject({ code: 0 });
        }
        for (const confirm of ['', 'on', 'onee', 'ONE', 'two']) {
          const { code, raw } = await run('destroy', { environment: 'one', confirm });
          expect({ code, raw }).toMatchObject({ code: 1, raw: expect.stringMatching(/confirm/) });
        }
        setting.writeState('non-prod', 'two', setting.state('non-prod', 'one')!);
        const before = setting.cloud.objects().length;
        for (const operation of ['destroy', 'deploy'] as const) {
          const { code, raw } = await run(operation, { environment: 'two', confirm: 'two' });
          expect(code).toBe(1);
          expect(raw).toMatch(/the Terraform state is the one of non-prod\/one, not of non-prod\/two/);
        }
        expect(deletes()).toBe(0);
        expect(setting.cloud.objects()).toHaveLength(before);
        expect(await refsBelow(setting.platform.edp, 'refs/locks/')).toEqual([]);
      },
      LONG,
    );

  if (isTurnOf(name, 1))
    test(
      'that stopped halfway, of an instance that was never deployed whole, is finished by the next one',
      async () => {
        const environment = 'half';
        expect(await run('deploy', { environment, fail: 'create:rds_instance_v3=late' })).toMatchObject({ code: 1 });
        const stopped = await run('destroy', {
          environment,
          confirm: environment,
          fail: 'delete:rds_instance_v3=early',
        });
        expect(stopped).toMatchObject({
          code: 1,
          raw: expect.stringMatching(/Left in the Terraform state: .*database/),
        });
        expect(await entry(setting.platform.edp, 'non-prod', environment)).toMatchObject({
          status: 'failed',
          attempt: { stateLineage: expect.stringMatching(/^[0-9a-f-]{36}$/) },
        });
        const { code, raw } = await run('destroy', { environment, confirm: environment });
        expect({ code, raw }).toMatchObject({ code: 0 });
        expect(await entry(setting.platform.edp, 'non-prod', environment)).toMatchObject({ status: 'destroyed' });
        expect(setting.cloud.objects().some(({ attributes }) => attributes['name'] === 'non-prod-half')).toBe(false);
      },
      LONG,
    );
});
