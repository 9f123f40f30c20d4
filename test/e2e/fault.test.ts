import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { entry, expectSuccess, planId, refsBelow } from './support.ts';

const LONG = 600_000;
const TRY = { tenant: 'non-prod', environment: 'try' };
const INPUTS = { ...TRY, 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small' };
const BROKEN = 'resource "terraform_data" "broken" {\n  provisioner "local-exec" {\n    command = "exit 3"\n  }\n}\n';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ infraDeploy: { 'terraform/broken.tf': () => BROKEN } });
});
afterAll(async () => platform.stop());

describe('a deploy that fails in the middle', () => {
  test(
    'says why, marks the entry as failed, gives the lock back and leaves the configuration alone',
    async () => {
      const { exitCode, log } = await platform.run('deploy', { inputs: INPUTS });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/local-exec provisioner error/);
      expect(log).toMatch(/terraform\/broken\.tf:2/);
      expect(log).toMatch(/Fix: .*dispatch again/);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
        status: 'failed',
        attempt: { stoppedAt: 'terraform (deploy)' },
      });
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
      expect(await platform.edp.listTree(OWNER, 'stacks-instances', 'main')).toEqual([]);
    },
    LONG,
  );

  test(
    'is told to the next plan, which hides the secrets that exist already',
    async () => {
      const state = readFileSync(platform.stateFile('non-prod', 'try'), 'utf8');
      const { exitCode, log } = await platform.run('plan', { inputs: TRY });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/The last run of this instance stopped at terraform \(deploy\)/);
      for (const password of passwords(state)) expect(log).not.toContain(password);
    },
    LONG,
  );

  test(
    'goes on where it stopped once the cause is gone, and then shows the first credentials',
    async () => {
      await platform.edp.seed(OWNER, 'infra-deploy', {
        files: { 'terraform/broken.tf': undefined },
        message: 'Repair',
      });
      const plan = await platform.run('plan', { inputs: TRY });
      const { exitCode, log } = await platform.run('deploy', { inputs: { ...TRY, 'plan-id': planId(plan.log) } });
      expectSuccess({ exitCode, log });
      expect(existsSync(platform.stateFile('non-prod', 'try'))).toBe(true);
      const found = passwords(readFileSync(platform.stateFile('non-prod', 'try'), 'utf8'));
      expect(found.length).toBeGreaterThan(1);
      for (const password of found) expect(log.split(password)).toHaveLength(2);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
        status: 'deployed',
        deployed: { credentialsShown: true },
      });
      expect(await entry(platform.edp, 'non-prod', 'try')).not.toHaveProperty('attempt');
    },
    LONG,
  );
});

function passwords(state: string): string[] {
  const { resources } = JSON.parse(state) as {
    resources: { name: string; instances: { attributes: { output: { value: unknown } } }[] }[];
  };
  return resources
    .filter(({ name }) => name === 'secrets')
    .flatMap(({ instances }) => instances.map(({ attributes }) => String(attributes.output.value)));
}
