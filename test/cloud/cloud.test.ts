import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { type Cloud, faultVariables, startCloud } from './cloud.ts';
import { localBackend } from './backends.ts';

const LONG = 600_000;
const VARIABLES = {
  ...{ tenant: 'non-prod', environment: 'try', domain: 'try.t09.de', clusterFlavor: 'cce.s2.small', nodes: 2 },
  ...{ databaseEngine: 'postgresql-16', storageSize: 50, dnsZoneId: 'zone-1', search: false },
};

interface Change {
  address: string;
  change: { actions: string[]; replace_paths?: unknown[]; before_sensitive: Record<string, unknown> };
}

describe.each(['terraform', 'tofu'] as const)('the example on the cloud stand-in, by %s', (part) => {
  let tool = '';
  let root = '';
  let cloud: Cloud;
  beforeAll(async () => {
    tool = await ensurePart(part);
    cloud = await startCloud();
    root = mkdtempSync(join(tmpdir(), 'edp-example-'));
    cpSync('examples/infra-deploy/terraform-otc', root, { recursive: true });
    const main = localBackend(readFileSync(join(root, 'main.tf'), 'utf8'));
    writeFileSync(join(root, 'main.tf'), main);
    run(['init', '-input=false']);
  }, LONG);
  afterAll(() => {
    cloud.remove();
    rmSync(root, { recursive: true, force: true });
  });

  function run(args: string[], env: Record<string, string> = {}): { code: number | null; text: string } {
    const { status, stdout, stderr } = spawnSync(tool, [...args, '-no-color'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: root, ...cloud.env, ...env },
      maxBuffer: 2 ** 26,
    });
    return { code: status, text: stdout + stderr };
  }
  const apply = (env?: Record<string, string>) => run(['apply', '-auto-approve', '-input=false'], env);
  const configure = (change: Partial<typeof VARIABLES>): void =>
    writeFileSync(join(root, 'terraform.tfvars.json'), JSON.stringify({ ...VARIABLES, ...change }));
  function changes(): Change[] {
    expect(run(['plan', '-out=plan', '-input=false'])).toMatchObject({ code: 0 });
    const { resource_changes: all } = JSON.parse(run(['show', '-json', 'plan']).text) as { resource_changes: Change[] };
    return all.filter(({ change }) => change.actions.join() !== 'no-op');
  }

  test(
    'is created whole, changes nothing by itself, and what was asked of the cloud is in its ledger',
    () => {
      configure({});
      expect(apply()).toMatchObject({ code: 0 });
      expect(changes()).toEqual([]);
      const types = cloud.objects().map(({ type }) => type.replace('opentelekomcloud_', ''));
      expect(types.sort()).toEqual([
        ...['cce_cluster_v3', 'cce_node_pool_v3', 'compute_keypair_v2', 'dcs_instance_v2', 'dns_recordset_v2'],
        ...['dns_recordset_v2', 'identity_credential_v3', 'identity_user_v3', 'lb_loadbalancer_v3'],
        ...['networking_secgroup_rule_v2', 'networking_secgroup_v2', 'obs_bucket', 'obs_bucket_policy'],
        ...['rds_instance_v3', 'vpc_eip_v1', 'vpc_subnet_v1', 'vpc_v1'],
      ]);
      expect(cloud.journal().filter(({ phase }) => phase === 'done')).toHaveLength(types.length);
    },
    LONG,
  );

  test(
    'replaces what the real provider replaces, and names the attribute',
    () => {
      configure({ databaseEngine: 'postgresql-17', storageSize: 40, clusterFlavor: 'cce.s2.large' });
      const replaced = changes().filter(({ change }) => change.actions.includes('delete'));
      const why = Object.fromEntries(replaced.map(({ address, change }) => [address, change.replace_paths]));
      expect(why).toMatchObject({
        'opentelekomcloud_rds_instance_v3.database': [['db', 0, 'version']],
        'opentelekomcloud_cce_cluster_v3.cluster': [['flavor_id']],
        'opentelekomcloud_cce_node_pool_v3.nodes': [['cluster_id']],
      });
      const database = replaced.find(({ address }) => address.includes('rds'));
      expect(database?.change.before_sensitive).toMatchObject({ db: [{ password: true }] });
      configure({ storageSize: 60 });
      expect(changes().map(({ change }) => change.actions)).toEqual([['update']]);
    },
    LONG,
  );

  test(
    'notices drift: an edited object is put right, a missing one is made again',
    () => {
      configure({});
      const bucket = cloud.objects().find(({ type }) => type.endsWith('obs_bucket'))!;
      const cache = cloud.objects().find(({ type }) => type.endsWith('dcs_instance_v2'))!;
      writeFileSync(bucket.file, JSON.stringify({ ...bucket.attributes, storage_class: 'COLD' }));
      rmSync(cache.file);
      expect(Object.fromEntries(changes().map(({ address, change }) => [address, change.actions.join()]))).toEqual({
        'opentelekomcloud_obs_bucket.storage': 'update',
        'opentelekomcloud_dcs_instance_v2.cache': 'create',
      });
      expect(apply()).toMatchObject({ code: 0 });
    },
    LONG,
  );

  test(
    'fails as told: early without an object, late with one that is tainted, and when the token is revoked',
    () => {
      configure({ search: true });
      const fail = 'create:networking_secgroup_rule_v2=early create:css_cluster_v1/non-prod-try-search=late';
      const failed = apply(faultVariables({ fail }));
      expect(failed).toMatchObject({ code: 1, text: expect.stringMatching(/400 Bad\s+Request/) });
      expect(failed.text).toMatch(/500 Internal Server\s+Error/);
      expect(cloud.objects().filter(({ type }) => type.endsWith('css_cluster_v1'))).toHaveLength(1);
      expect(changes().map(({ change }) => change.actions.join())).toEqual(['delete,create', 'create']);
      expect(apply(faultVariables({ revokedAfter: 3 }))).toMatchObject({
        code: 1,
        text: expect.stringMatching(/401\s+Unauthorized/),
      });
      expect(run(['destroy', '-auto-approve'])).toMatchObject({ code: 0 });
      expect(cloud.objects()).toEqual([]);
    },
    LONG,
  );
});
