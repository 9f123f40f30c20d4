import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { type Cloud, faultVariables, startCloud } from '../cloud/cloud.ts';
import { leaksBelow } from '../world/canaries.ts';
import { type ActionStep, startStep } from './action-step.ts';

const CANARY = 'canary-9d40e1bb72c6';
const MODULE = `
terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
  backend "local" {}
}
variable "secret" {
  type      = string
  sensitive = true
}
resource "opentelekomcloud_vpc_v1" "network" {
  name = "network"
  cidr = "10.0.0.0/16"
}
resource "terraform_data" "holder" { input = var.secret }
`;

let workspace = '';
let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
  workspace = mkdtempSync(join(tmpdir(), 'edp-leftovers-'));
  mkdirSync(join(workspace, 'module'));
  writeFileSync(join(workspace, 'module', 'main.tf'), MODULE);
  writeFileSync(join(workspace, 'backend.hcl'), `path = ${JSON.stringify(`${workspace}.state`)}\n`);
});
afterEach(() => {
  cloud.remove();
  for (const path of ['', '.runner', '.state']) rmSync(`${workspace}${path}`, { recursive: true, force: true });
});

async function start(
  action: string,
  {
    product,
    env = {},
    inputs = {},
  }: { product: string; env?: Record<string, string>; inputs?: Record<string, string> },
): Promise<ActionStep> {
  const path = `${dirname(await ensurePart('tofu'))}:${process.env['PATH'] ?? ''}`;
  return startStep(action, {
    workspace,
    inputs: {
      directory: 'module',
      'backend-file': 'backend.hcl',
      instance: 'lab',
      lockfile: 'update',
      product,
      ...inputs,
    },
    env: { ...cloud.env, ...env, TF_VAR_secret: CANARY, PATH: path },
  });
}

const leaks = (): string[] => leaksBelow(workspace, { canaries: { CANARY } });
const runFiles = (): string[] => readdirSync(workspace, { recursive: true, encoding: 'utf8' });

test('a plan that no step applies is gone at the end of the job, with all that only Terraform needed', async () => {
  const plan = await start('terraform-plan', { product: 'opentofu' });
  expect({ code: await plan.ended, log: plan.log() }).toMatchObject({ code: 0 });
  // There for a step that would apply it.
  const there = leaks();
  expect(there.length).toBeGreaterThan(0);
  for (const leak of there) expect(leak).toMatch(/apply\.tfplan!/);
  expect(await plan.post()).toBe(0);
  expect({ files: leaks(), log: plan.log().includes(CANARY) }).toEqual({ files: [], log: false });
  expect(runFiles().filter((name) => /tfplan|\.log$|(^|\/)\.terraform(\/|$)/.test(name))).toEqual([]);
});

test('a plan is applied by its id although planning has left a file in the module', async () => {
  const plan = await start('terraform-plan', { product: 'terraform' });
  expect({ code: await plan.ended, log: plan.log() }).toMatchObject({ code: 0 });
  const output = (name: string): string =>
    new RegExp(`^${name}<<(\\S+)\\n([^]*?)\\n\\1$`, 'm').exec(plan.outputs())?.[2] ?? '';
  // As archive_file does.
  writeFileSync(join(workspace, 'module', 'package.zip'), 'made while planning');
  const inputs = { 'plan-file': output('plan-file'), 'plan-id': output('plan-id') };
  const apply = await start('terraform-apply', { product: 'terraform', inputs });
  expect({ code: await apply.ended, log: apply.log() }).toMatchObject({ code: 0 });
  expect(existsSync(`${workspace}.state`)).toBe(true);
});

test('a plan whose step is killed ends, writes nothing more, and leaves no lock and no secret', async () => {
  const apply = await start('terraform-apply', { product: 'terraform' });
  expect({ code: await apply.ended, log: apply.log() }).toMatchObject({ code: 0 });
  const state = readFileSync(`${workspace}.state`, 'utf8');
  const env = faultVariables({ delay: 'read=3s' });
  const plan = await start('terraform-plan', { product: 'terraform', env });
  while (!readdirSync(dirname(workspace)).some((name) => name.endsWith('.lock.info') && name.includes('edp-leftovers')))
    await sleep(10);
  process.kill(-plan.child.pid!, 'SIGKILL');
  await plan.ended;
  expect(await plan.post()).toBe(0);
  expect(plan.log()).toMatch(/Warning: terraform plan outlived its step, was asked to stop and /);
  expect(readdirSync(dirname(workspace)).filter((name) => /edp-leftovers.*lock\.info/.test(name))).toEqual([]);
  expect({ files: leaks(), log: plan.log().includes(CANARY) }).toEqual({ files: [], log: false });
  expect(readFileSync(`${workspace}.state`, 'utf8')).toBe(state);
});
