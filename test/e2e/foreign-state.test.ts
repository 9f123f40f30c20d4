import { copyFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Cloud, faultVariables, startCloud } from '../cloud/cloud.ts';
import { providerLock } from '../cloud/provider-lock.ts';
import { type Platform, startPlatform } from '../platform/platform.ts';
import { CANARY_MODULE } from './canary-module.ts';
import { runSteps, type RunStepsOptions } from './run-steps.ts';
import { entry, refsBelow } from './support.ts';

const LONG = 120_000;
const VARIABLES = { TF_VAR_otcSecretKey: 'k'.repeat(20), TF_VAR_tlsKey: 't'.repeat(20), TF_VAR_pin: 'pin1' };

let platform: Platform;
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  const lock = await providerLock(cloud);
  platform = await startPlatform({
    infraDeploy: {
      'terraform/main.tf': () => CANARY_MODULE,
      'terraform/variables.tf': () => undefined,
      'terraform/outputs.tf': () => undefined,
      'terraform/.terraform.lock.hcl': () => lock,
    },
  });
}, 300_000);
afterAll(async () => {
  cloud.remove();
  await platform.stop();
});

async function run(
  operation: 'deploy' | 'destroy',
  { fail = '', ...options }: RunStepsOptions & { fail?: string },
): Promise<{ code: number | null; raw: string }> {
  const secrets = { ...VARIABLES, TF_VAR_large: 'l'.repeat(20), TF_VAR_apiToken: 'a'.repeat(20) };
  const env = { ...cloud.env, ...faultVariables({ fail }), ...secrets };
  const { job, code } = await runSteps(platform, operation, { env, ...options });
  job.remove();
  return { code, raw: job.raw };
}

const deletes = (): number => cloud.journal().filter(({ operation }) => operation === 'delete').length;

// Each stands on what the one before left.
describe('a destroy', () => {
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
      copyFileSync(platform.stateFile('non-prod', 'one'), platform.stateFile('non-prod', 'two'));
      const before = cloud.objects().length;
      for (const operation of ['destroy', 'deploy'] as const) {
        const { code, raw } = await run(operation, { environment: 'two', confirm: 'two' });
        expect(code).toBe(1);
        expect(raw).toMatch(/the Terraform state is the one of non-prod\/one, not of non-prod\/two/);
      }
      expect(deletes()).toBe(0);
      expect(cloud.objects()).toHaveLength(before);
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'that stopped halfway, of an instance that was never deployed whole, is finished by the next one',
    async () => {
      const environment = 'half';
      expect(await run('deploy', { environment, fail: 'create:rds_instance_v3=late' })).toMatchObject({ code: 1 });
      const stopped = await run('destroy', { environment, confirm: environment, fail: 'delete:rds_instance_v3=early' });
      expect(stopped).toMatchObject({ code: 1, raw: expect.stringMatching(/Left in the Terraform state: .*database/) });
      expect(await entry(platform.edp, 'non-prod', environment)).toMatchObject({
        status: 'failed',
        attempt: { stateLineage: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
      const { code, raw } = await run('destroy', { environment, confirm: environment });
      expect({ code, raw }).toMatchObject({ code: 0 });
      expect(await entry(platform.edp, 'non-prod', environment)).toMatchObject({ status: 'destroyed' });
      expect(cloud.objects().some(({ attributes }) => attributes['name'] === 'non-prod-half')).toBe(false);
    },
    LONG,
  );
});
