import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  lastRun,
  listState,
  readLineage,
  readOutputs,
  readPlanState,
  redactPlan,
  removeLeftovers,
  rescueTerraform,
  runApply,
  runInit,
  runPlan,
  showPlanJson,
  showPlanText,
  type TerraformRun,
} from '../src/index.ts';
import { silentLog } from '@edp/kit';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();

/** Prepares, plans and applies; returns the plan as it was made. */
async function deploy(run: TerraformRun, kind: 'apply' | 'destroy' = 'apply') {
  const planFile = join(run.runDirectory, `${kind}.tfplan`);
  await runInit(run, { lockfile: 'update' });
  const { hasChanges } = await runPlan(run, { planFile, kind });
  const [json, state, text] = [
    await showPlanJson(run, planFile),
    await readPlanState(run, planFile),
    await showPlanText(run, planFile),
  ];
  if (hasChanges) await runApply(run, { planFile });
  return { hasChanges, json, state, text };
}

describe.each(PRODUCTS)('every command of %s gets what plan got', (product) => {
  const EPHEMERAL = `
variable "token" {
  type      = string
  ephemeral = true
  sensitive = true
}
variable "size" { type = number }
resource "terraform_data" "one" {
  input = var.size
  provisioner "local-exec" {
    command     = "printenv T > used"
    environment = { T = "x" }
  }
}`;

  test('so that ephemeral variables of a var-file reach apply and destroy', async () => {
    const made = await makeModule(
      { 'main.tf': EPHEMERAL, 'v.tfvars': 'token = "eph-123456"\nsize = 3\n' },
      { product },
    );
    const run = { ...made, varFile: join(made.directory, 'v.tfvars') };
    expect((await deploy(run)).hasChanges).toBe(true);
    expect(await listState(run)).toEqual(['terraform_data.one']);
    // A later step that is told nothing finds it.
    const { tool, ...given } = lastRun(run.runDirectory);
    expect(tool).toEqual(run.tool);
    expect(given).toEqual({ varFile: run.varFile, environment: [], secretVariables: [] });
    expect((await deploy({ ...made, ...given }, 'destroy')).hasChanges).toBe(true);
    expect(await listState(run)).toEqual([]);
  });

  test('and a module that is fetched lies in the same place in every run, and in no run’s way', async () => {
    const made = await makeModule({}, { product });
    const modules = await mkdtemp(join(made.directory, '..', 'modules-'));
    await writeFile(join(modules, 'main.tf'), 'resource "terraform_data" "where" { input = path.module }\n');
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: modules,
        stdio: 'ignore',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'module');
    await writeFile(join(made.directory, 'main.tf'), `module "fetched" { source = "git::file://${modules}" }\n`);
    const other = join(made.runDirectory, '..', 'another-run');
    await mkdir(other);
    const first = await deploy(made);
    expect(first.hasChanges).toBe(true);
    await mkdir(join(made.directory, '.terraform', 'left'), { recursive: true });
    const again = await deploy({ ...made, runDirectory: other });
    expect(again.hasChanges).toBe(false);
    expect(existsSync(join(made.directory, '.terraform', 'left'))).toBe(false);
    await removeLeftovers(other);
    expect(await readdir(made.directory)).not.toContain('.terraform');
  });
});

/** As a step leaves it that was killed before it had told how apply ended. */
async function unsettle({ runDirectory }: TerraformRun): Promise<void> {
  const file = join(runDirectory, 'terraform.json');
  const record = JSON.parse(await readFile(file, 'utf8')) as object;
  const startedAt = new Date(Date.now() - 1000).toISOString();
  await writeFile(file, JSON.stringify({ ...record, settled: false, exitCode: undefined, startedAt }));
}

describe('OpenTofu', () => {
  test('takes variables in backend and module source, and each command gets them', async () => {
    const main = `
variable "state" { type = string }
variable "kind" { type = string }
terraform {
  backend "local" { path = var.state }
}
module "one" { source = "./\${var.kind}" }
output "kind" { value = module.one.kind }
`;
    const made = await makeModule(
      { 'main.tofu': main, 'v.tfvars': 'state = "../kept.tfstate"\nkind = "small"\n' },
      { product: 'opentofu' },
    );
    await mkdir(join(made.directory, 'small'));
    await writeFile(
      join(made.directory, 'small', 'main.tf'),
      'resource "terraform_data" "one" { input = "small" }\noutput "kind" { value = terraform_data.one.output }\n',
    );
    const run = { ...made, varFile: join(made.directory, 'v.tfvars') };
    await deploy(run);
    expect(await listState(run)).toEqual(['module.one.terraform_data.one']);
    expect(await readOutputs(run)).toMatchObject({ kind: { value: 'small' } });
    expect(await readLineage(run)).not.toBe('');
    // A state that the backend did not take is pushed back with them too.
    await writeFile(join(run.directory, 'errored.tfstate'), await readFile(join(run.directory, '..', 'kept.tfstate')));
    await rm(join(run.directory, '..', 'kept.tfstate'));
    await unsettle(run);
    const { outcome } = await rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 0 });
    expect(outcome).toContain('saved on a second try');
    expect(existsSync(join(run.directory, '..', 'kept.tfstate'))).toBe(true);
  });

  test('encrypts plan and state, and both are read all the same', async () => {
    const encryption = `
key_provider "pbkdf2" "main" {
  passphrase = "correct-horse-battery-staple"
  iterations = 200000
}
method "aes_gcm" "main" { keys = key_provider.pbkdf2.main }
state {
  method   = method.aes_gcm.main
  enforced = true
}
plan {
  method   = method.aes_gcm.main
  enforced = true
}
`;
    const main =
      'resource "terraform_data" "one" { input = "v1" }\noutput "instance_identity" { value = "prod/unit" }\n';
    const run = await makeModule({ 'main.tf': main }, { product: 'opentofu', env: { TF_ENCRYPTION: encryption } });
    const first = await deploy(run);
    expect(first.state).toEqual({ lineage: '', serial: 0, resources: 0, outputs: [] });
    expect(await readFile(join(run.directory, 'terraform.tfstate'), 'utf8')).toContain('encrypted_data');
    await writeFile(join(run.directory, 'main.tf'), main.replace('v1', 'v2'));
    const second = await deploy(run);
    expect(second.state).toMatchObject({
      lineage: await readLineage(run),
      resources: 1,
      identity: 'prod/unit',
      seed: expect.any(String),
    });
    expect(redactPlan(second.json).resources).toMatchObject([{ actions: ['update'] }]);
    expect(second.text).toContain('v2');
    // A state that the backend did not take is written encrypted, and pushed in clear.
    const [kept, errored] = [join(run.directory, 'terraform.tfstate'), join(run.directory, 'errored.tfstate')];
    await writeFile(errored, await readFile(kept));
    await rm(kept);
    await unsettle(run);
    process.env['TF_ENCRYPTION'] = encryption;
    try {
      const { outcome } = await rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 0 });
      expect(outcome).toContain('saved on a second try');
    } finally {
      delete process.env['TF_ENCRYPTION'];
    }
    expect(await readFile(kept, 'utf8')).toContain('encrypted_data');
    expect(await listState(run)).toEqual(['terraform_data.one']);
    // Without the key, the true reason.
    const planFile = join(run.runDirectory, 'again.tfplan');
    await runPlan(run, { planFile });
    await expect(readPlanState({ ...run, env: {} }, planFile)).rejects.toMatchObject({
      code: 'SHOW_FAILED',
      message: expect.stringContaining('encrypted'),
    });
  });
});
