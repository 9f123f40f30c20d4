import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { type Cloud, type CloudFaults, faultVariables, startCloud } from '../cloud/cloud.ts';
import { localBackend } from '../cloud/backends.ts';
import { trials } from '../world/trials.ts';
import { startStep } from './action-step.ts';

const LONG = 600_000;
/** Every eighth case here, all of them in `npm run test:soak`. */
const EVERY = trials({ few: 8, many: 1 });
const PRODUCTS = ['terraform', 'opentofu'] as const;
const TYPES = [
  ...['vpc_v1', 'vpc_subnet_v1', 'cce_cluster_v3', 'cce_node_pool_v3', 'rds_instance_v3', 'dcs_instance_v2'],
  ...['obs_bucket', 'identity_credential_v3', 'lb_loadbalancer_v3', 'dns_recordset_v2'],
];
const OBJECTS = 17;
const INSTANCE = 'non-prod/try';
const VARIABLES = {
  ...{ tenant: 'non-prod', environment: 'try', domain: 'try.t09.de', clusterFlavor: 'cce.s2.small', nodes: 2 },
  ...{ databaseEngine: 'postgresql-16', storageSize: 50, dnsZoneId: 'zone-1' },
};

/** Some of the cases, the products in turn. */
function sample<T>(values: T[]): { value: T; product: (typeof PRODUCTS)[number] }[] {
  if (EVERY === 1) return PRODUCTS.flatMap((product) => values.map((value) => ({ value, product })));
  return values
    .filter((_, index) => index % EVERY === 1)
    .map((value, index) => ({ value, product: PRODUCTS[index % 2]! }));
}

let workspace = '';
let cloud: Cloud;
let path = '';
beforeAll(async () => {
  path = `${dirname(await ensurePart('tofu'))}:${process.env['PATH'] ?? ''}`;
}, LONG);
beforeEach(async () => {
  tidy();
  cloud = await startCloud();
  workspace = mkdtempSync(join(tmpdir(), 'edp-faults-'));
  const module = join(workspace, 'module');
  cpSync('examples/infra-deploy/terraform-otc', module, { recursive: true });
  writeFileSync(join(module, 'main.tf'), localBackend(readFileSync(join(module, 'main.tf'), 'utf8')));
  writeFileSync(join(workspace, 'vars.tfvars.json'), JSON.stringify(VARIABLES));
  writeFileSync(join(workspace, 'backend.hcl'), `path = ${JSON.stringify(join(workspace, 'state'))}\n`);
});
afterAll(tidy);

function tidy(): void {
  if (workspace === '') return;
  cloud.remove();
  for (const directory of [workspace, `${workspace}.runner`]) rmSync(directory, { recursive: true, force: true });
}

async function runAction(
  action: string,
  product: string,
  faults: CloudFaults = {},
  more: Record<string, string> = {},
): Promise<{ code: number | null; log: string }> {
  const inputs = {
    ...{ directory: 'module', 'var-file': 'vars.tfvars.json', 'backend-file': 'backend.hcl', lockfile: 'update' },
    ...{ instance: INSTANCE, confirm: INSTANCE, product, ...more },
  };
  const step = startStep(action, { workspace, inputs, env: { ...cloud.env, ...faultVariables(faults), PATH: path } });
  const before = step.log().length;
  const code = await step.ended;
  expect(await step.post()).toBe(0);
  return { code, log: step.log().slice(before) };
}

/** Ids of the cloud's objects, and those the state knows: nothing may ever be in one of them alone. */
function both(): { cloud: string[]; state: string[] } {
  const { resources } = JSON.parse(readFileSync(join(workspace, 'state'), 'utf8')) as {
    resources: { type: string; instances: { attributes: { id: string } }[] }[];
  };
  const ours = resources.filter(({ type }) => type.startsWith('opentelekomcloud_'));
  const known = ours.flatMap(({ instances }) => instances.map(({ attributes }) => attributes.id));
  return {
    cloud: cloud
      .objects()
      .map(({ id }) => id)
      .sort(),
    state: known.sort(),
  };
}

describe('a destroy that fails at a resource', () => {
  test.each(sample(TYPES))(
    '$value ($product) lists what is left, and the next one finishes',
    async ({ value, product }) => {
      expect(await runAction('terraform-apply', product)).toMatchObject({ code: 0 });
      const failed = await runAction('terraform-destroy', product, { fail: `delete:${value}=early` });
      expect(failed).toMatchObject({ code: 1, log: expect.stringContaining('400 Bad Request') });
      const left = cloud.objects();
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThan(OBJECTS + 1);
      expect(failed.log).toMatch(new RegExp(`Left in the Terraform state: .*opentelekomcloud_${value}`));
      const { cloud: inCloud, state } = both();
      expect(state).toEqual(inCloud);
      const second = await runAction('terraform-destroy', product);
      expect(second).toMatchObject({
        code: 0,
        log: expect.stringContaining('Nothing is left in the Terraform state.'),
      });
      expect(cloud.objects()).toEqual([]);
    },
    LONG,
  );
});

describe('a destroy of another instance’s state, or by a name that is one letter off', () => {
  test.each(PRODUCTS.slice(0, trials({ few: 1, many: 2 })))(
    'deletes nothing (%s)',
    async (product) => {
      expect(await runAction('terraform-apply', product)).toMatchObject({ code: 0 });
      const foreign = await runAction('terraform-destroy', product, {}, { instance: 'prod/edp', confirm: 'prod/edp' });
      expect(foreign).toMatchObject({
        code: 1,
        log: expect.stringMatching(/state is the one of non-prod\/try, not of prod\/edp/),
      });
      for (const confirm of ['', 'non-prod/tryy', 'Non-prod/try']) {
        const refused = await runAction('terraform-destroy', product, {}, { confirm });
        expect(refused).toMatchObject({ code: 1, log: expect.stringMatching(/set confirm to non-prod\/try/) });
      }
      expect(cloud.journal().filter(({ operation }) => operation === 'delete')).toEqual([]);
      expect(both().state).toEqual(both().cloud);
    },
    LONG,
  );
});

describe('a token that is revoked', () => {
  test.each(sample(Array.from({ length: OBJECTS }, (_, calls) => calls)))(
    'after $value calls ($product) stops the run with what was created in the state, and the next one finishes',
    async ({ value, product }) => {
      const stopped = await runAction('terraform-apply', product, { revokedAfter: value });
      expect(stopped).toMatchObject({ code: 1, log: expect.stringContaining('401 Unauthorized') });
      expect(cloud.objects()).toHaveLength(value);
      const { cloud: inCloud, state } = both();
      expect(state).toEqual(inCloud);
      expect(await runAction('terraform-apply', product)).toMatchObject({ code: 0 });
      expect(
        cloud.journal().filter(({ operation, phase }) => operation === 'create' && phase === 'begun'),
      ).toHaveLength(OBJECTS);
    },
    LONG,
  );
});

describe('an error of the cloud that quotes the request', () => {
  test.each(PRODUCTS.slice(-trials({ few: 1, many: 2 })))(
    'does not show the password that was made a moment ago (%s)',
    async (product) => {
      const failed = await runAction('terraform-apply', product, { fail: 'create:rds_instance_v3=early' });
      expect(failed).toMatchObject({ code: 1, log: expect.stringMatching(/"password":"\*\*\*"/) });
      const state = JSON.parse(readFileSync(join(workspace, 'state'), 'utf8')) as {
        resources: { name: string; instances: { attributes: { result: string } }[] }[];
      };
      const made = state.resources.filter(({ name }) => name === 'service').flatMap(({ instances }) => instances);
      expect(made.length).toBeGreaterThan(2);
      for (const { attributes } of made) expect(failed.log).not.toContain(attributes.result);
    },
    LONG,
  );
});
