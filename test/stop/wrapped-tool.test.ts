import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensurePart } from '../../tools/parts.mjs';
import { installWrapper } from '../world/tool-wrapper.ts';
import { type ActionStep, startStep } from './action-step.ts';

const CANARY = 'canary-51b7c0de22aa';
const MODULE = `
terraform {
  backend "local" {}
}
variable "secret" {
  type      = string
  sensitive = true
}
resource "terraform_data" "holder" { input = var.secret }
resource "terraform_data" "slow" {
  depends_on = [terraform_data.holder]
  provisioner "local-exec" { command = "touch started; sleep 60" }
}
`;

let workspace = '';
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'edp-wrapped-'));
  mkdirSync(join(workspace, 'module'));
  writeFileSync(join(workspace, 'module', 'main.tf'), MODULE);
  writeFileSync(join(workspace, 'backend.hcl'), `path = ${JSON.stringify(`${workspace}.state`)}\n`);
});
afterEach(() => {
  for (const path of ['', '.runner', '.state', '.bin']) rmSync(`${workspace}${path}`, { recursive: true, force: true });
});

/** Starts an apply with the wrapper of the set-up action as the only tool on PATH. */
async function start(product: 'terraform' | 'opentofu', { isSet = true } = {}): Promise<ActionStep> {
  const tool =
    product === 'opentofu'
      ? await ensurePart('tofu')
      : execFileSync('which', ['terraform'], { encoding: 'utf8' }).trim();
  const { env } = installWrapper(`${workspace}.bin`, { product, tool });
  return startStep('terraform-apply', {
    workspace,
    inputs: { directory: 'module', 'backend-file': 'backend.hcl', instance: 'lab', lockfile: 'update', product },
    env: { ...(isSet ? env : {}), TF_VAR_secret: CANARY, PATH: `${workspace}.bin:/usr/bin:/bin` },
  });
}

describe.each(['terraform', 'opentofu'] as const)('the wrapper of the set-up action of %s', (product) => {
  test('between a killed step and its post hook: Terraform ends, its state is saved, and no output has a secret', async () => {
    const step = await start(product);
    for (let waited = 0; !existsSync(join(workspace, 'module', 'started')); waited += 50) {
      if (waited > 60_000) throw new Error(`apply did not get to its slow resource: ${step.log()}`);
      await sleep(50);
    }
    process.kill(-step.child.pid!, 'SIGKILL');
    await step.ended;
    expect(await step.post()).toBe(0);
    const { resources } = JSON.parse(readFileSync(`${workspace}.state`, 'utf8')) as { resources: { name: string }[] };
    expect(resources.map(({ name }) => name).sort()).toEqual(['holder', 'slow']);
    expect(`${step.outputs()}${step.log()}`).not.toContain(CANARY);
    expect(existsSync(join(workspace, 'module', '.terraform'))).toBe(false);
  });

  test('is refused by name where nobody says what it starts', async () => {
    const step = await start(product, { isSet: false });
    expect(await step.ended).toBe(1);
    expect(step.log()).toContain(`${workspace}.bin/${product === 'opentofu' ? 'tofu' : 'terraform'} is a script`);
    expect(step.log()).toContain(`${product === 'opentofu' ? 'tofu' : 'terraform'}_wrapper: false`);
    expect(existsSync(`${workspace}.state`)).toBe(false);
  });
});
