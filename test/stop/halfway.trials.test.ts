import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultVariables } from '../cloud/cloud.ts';
import { OWNER } from '../platform/platform.ts';
import { isTurnOf, type Setting, SETTINGS, startSetting } from '../platform/setting.ts';
import { trials } from '../world/trials.ts';
import { runSteps } from '../e2e/run-steps.ts';
import { entry } from '../e2e/support.ts';

const LONG = 600_000;
/** Every kind of the example's module where trials in large numbers are asked for. */
const KINDS = [
  ...['rds_instance_v3', 'obs_bucket', 'lb_loadbalancer_v3', 'vpc_v1', 'cce_node_pool_v3'],
  ...['dcs_instance_v2', 'identity_credential_v3', 'dns_recordset_v2', 'cce_cluster_v3'],
].slice(0, trials({ few: 1, many: 9 }));

describe.each(SETTINGS.filter((name) => isTurnOf(name, 0)))('a destroy that fails (%s)', (name) => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await startSetting(name, { directory: 'terraform-otc' });
  });
  afterAll(async () => setting.stop());

  test.each(KINDS)(
    'at %s names what is left, and the next one completes it with the configuration still there',
    async (kind) => {
      const { platform, product, cloud } = setting;
      const environment = kind.replaceAll('_', '-');
      const run = async (operation: 'deploy' | 'destroy', fail = ''): Promise<{ code: number | null; raw: string }> => {
        const env = { ...setting.env, ...faultVariables({ fail }) };
        const confirm = operation === 'destroy' ? environment : '';
        const { job, code } = await runSteps(platform, operation, {
          ...{ environment, env, product, confirm },
          fields: { dnsZoneId: '0123456789abcdef'.repeat(2) },
        });
        job.remove();
        return { code, raw: job.raw };
      };
      const deployed = await run('deploy');
      expect(deployed).toMatchObject({ code: 0 });
      const index = `non-prod/${environment}/.stacks-index`;
      const before = await platform.edp.readFile(OWNER, 'stacks-instances', 'main', index);
      expect(before).toBeDefined();

      const stopped = await run('destroy', `delete:${kind}=early`);
      expect(stopped.code).toBe(1);
      expect(stopped.raw).toMatch(new RegExp(`Left in the Terraform state: .*opentelekomcloud_${kind}\\.`));
      expect(cloud.objects().some(({ type }) => type.endsWith(kind))).toBe(true);
      expect(await entry(platform.edp, 'non-prod', environment)).toMatchObject({ status: 'failed' });

      const finished = await run('destroy');
      expect({ code: finished.code, raw: finished.raw }).toMatchObject({ code: 0 });
      expect(cloud.objects()).toEqual([]);
      expect(await entry(platform.edp, 'non-prod', environment)).toMatchObject({ status: 'destroyed' });
      expect(await platform.edp.readFile(OWNER, 'stacks-instances', 'main', index)).toBe(before);
    },
    LONG,
  );
});
