import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  readOnlyAttributes,
  redactDrift,
  reviewPlan,
  runApply,
  runInit,
  runPlan,
  showPlanJson,
  type TerraformRun,
} from '../src/index.ts';
import { type Cloud, startCloud } from '../../../test/cloud/cloud.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();

const NETWORK = `
terraform {
  required_providers { opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" } }
}
resource "opentelekomcloud_vpc_v1" "quiet" {
  name = "quiet"
  cidr = "10.0.0.0/16"
}
resource "opentelekomcloud_vpc_v1" "read" {
  name = "read"
  cidr = "10.1.0.0/16"
}
resource "opentelekomcloud_vpc_v1" "whole" {
  for_each = toset(["a.b"])
  name     = "whole"
  cidr     = "10.2.0.0/16"
}
resource "opentelekomcloud_obs_bucket" "backups" { bucket = "backups" }
output "whole" { value = opentelekomcloud_vpc_v1.whole }
`;
const MAIN = `
module "network" { source = "./network" }
output "status" { value = module.network.status }
`;

describe.each(PRODUCTS)('drift that %s finds', (product) => {
  let cloud: Cloud;
  let run: TerraformRun;
  beforeAll(async () => {
    cloud = await startCloud();
    run = await makeModule({ 'main.tf': MAIN }, { product, env: cloud.env });
    await mkdir(join(run.directory, 'network'));
    const outputs = 'output "status" { value = "is ${opentelekomcloud_vpc_v1.read.status}" }\n';
    await writeFile(join(run.directory, 'network', 'main.tf'), `${NETWORK}${outputs}`);
    await runInit(run, { lockfile: 'update' });
    await deploy();
  });
  afterAll(() => cloud.remove());

  const plan = async (kind: 'apply' | 'refresh-only', planFile = join(run.runDirectory, 'plan')) => {
    await runPlan(run, { planFile, kind });
    const json = await showPlanJson(run, planFile);
    const isReadOnly = await readOnlyAttributes(run);
    return { review: reviewPlan(json, { isReadOnly }), drift: redactDrift(json, { isReadOnly }), planFile };
  };
  const deploy = async (): Promise<void> => runApply(run, { planFile: (await plan('apply')).planFile });
  const edit = (name: string, change: object): void => {
    const { file } = cloud
      .objects()
      .find(({ attributes }) => [attributes['name'], attributes['bucket']].includes(name))!;
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...change }));
  };

  test('in what the cloud writes by itself and nobody reads is none, and is gone once a deploy has saved what it read', async () => {
    edit('quiet', { status: 'REBOOTED' });
    const found = await plan('refresh-only');
    expect(found).toMatchObject({ drift: [], review: { drift: [], isStateBehind: true } });
    const { review, planFile } = await plan('apply');
    expect(review).toMatchObject({ hasChanges: false, isStateBehind: true, risk: 'none' });
    await runApply(run, { planFile });
    expect((await plan('refresh-only')).review.isStateBehind).toBe(false);
  });

  test.each([
    ['in what something refers to', 'read', { status: 'DEGRADED' }, 'module.network.opentelekomcloud_vpc_v1.read'],
    [
      'in a resource that is read as a whole',
      'whole',
      { status: 'DEGRADED' },
      'module.network.opentelekomcloud_vpc_v1.whole["a.b"]',
    ],
    [
      'in what has a default',
      'backups',
      { storage_class: 'COLD' },
      'module.network.opentelekomcloud_obs_bucket.backups',
    ],
    [
      'in what the configuration sets',
      'quiet',
      { cidr: '10.9.0.0/16' },
      'module.network.opentelekomcloud_vpc_v1.quiet',
    ],
  ])('%s is named', async (_, name, change, address) => {
    edit(name, change);
    expect((await plan('refresh-only')).drift).toMatchObject([{ address }]);
    await deploy();
    expect((await plan('refresh-only')).drift).toEqual([]);
  });
});
