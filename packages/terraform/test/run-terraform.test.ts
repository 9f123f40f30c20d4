import { describe, expect, test } from '@jest/globals';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  listState,
  readLineage,
  readOutputs,
  type PlanState,
  readPlanState,
  removeLeftovers,
  runApply,
  runInit,
  runPlan,
  showPlanJson,
  showPlanText,
} from '../src/index.ts';
import type { TerraformRun } from '../src/run/terraform-run.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const MAIN = `
variable "password" {
  type      = string
  sensitive = true
  default   = "tf-unit-secret"
}
resource "terraform_data" "one" { input = "v1" }
output "plain" { value = terraform_data.one.output }
output "hidden" {
  value     = var.password
  sensitive = true
}
output "instance_identity" { value = "prod/unit" }
`;

async function apply(run: TerraformRun): Promise<{ hasChanges: boolean; state: PlanState }> {
  const planFile = join(run.runDirectory, 'plan');
  const { hasChanges } = await runPlan(run, { planFile });
  const state = await readPlanState(run, planFile);
  if (hasChanges) await runApply(run, { planFile });
  return { hasChanges, state };
}

describe.each(PRODUCTS)('a module, run by %s', (product) => {
  test('is planned, applied and read; a second plan has no changes', async () => {
    const run = await makeModule({ 'main.tf': MAIN }, { product });
    await runInit(run);
    expect(await listState(run)).toEqual([]);
    expect(await readLineage(run)).toBe('');

    const { hasChanges, state } = await apply(run);
    expect(hasChanges).toBe(true);
    expect(await listState(run)).toEqual(['terraform_data.one']);
    expect(await readOutputs(run)).toMatchObject({
      plain: { value: 'v1', sensitive: false },
      hidden: { value: 'tf-unit-secret', sensitive: true },
    });
    expect(state).toMatchObject({ resources: 0 });

    const again = await apply(run);
    expect(again.hasChanges).toBe(false);
    expect(again.state).toMatchObject({
      lineage: await readLineage(run),
      serial: expect.any(Number),
      resources: 1,
      outputs: ['hidden', 'instance_identity', 'plain'],
      identity: 'prod/unit',
    });
  });

  test('is shown as text without the secrets it marks, and as data', async () => {
    const run = await makeModule({ 'main.tf': MAIN }, { product });
    await runInit(run);
    const planFile = join(run.runDirectory, 'plan');
    await runPlan(run, { planFile });
    const text = await showPlanText(run, planFile);
    expect(text).toContain('# terraform_data.one will be created');
    expect(text).not.toContain('tf-unit-secret');
    expect((await showPlanJson(run, planFile)).resource_changes).toHaveLength(1);
  });

  test('leaves neither data nor logs in its directory', async () => {
    const run = await makeModule({ 'main.tf': MAIN }, { product });
    await runInit(run);
    await runPlan(run, { planFile: join(run.runDirectory, 'plan') });
    await removeLeftovers(run.runDirectory);
    expect(await readdir(run.directory)).toEqual(['main.tf']);
    expect((await readdir(run.runDirectory)).filter((name) => name.endsWith('.log'))).toEqual([]);
  });

  test('that is wrong fails with the error of Terraform and its place', async () => {
    const run = await makeModule({ 'main.tf': 'resource "terraform_data" "one" {\n  inptu = 1\n}\n' }, { product });
    await runInit(run);
    await expect(runPlan(run, { planFile: join(run.runDirectory, 'plan') })).rejects.toMatchObject({
      code: 'PLAN_FAILED',
      message: expect.stringMatching(
        /^(terraform|opentofu) plan failed: Unsupported argument: An argument named "inptu"/,
      ),
      at: { file: expect.stringContaining('main.tf'), line: 2 },
    });
  });

  test('that does not take the value of a field is named with its place, not by a file of the run that nobody finds', async () => {
    const made = await makeModule({ 'variables.tf': '\nvariable "region" { type = number }\n' }, { product });
    const varFile = join(made.runDirectory, 'fields.tfvars.json');
    await writeFile(varFile, '{"region": "eu-de"}');
    const run = { ...made, varFile };
    await runInit(run);
    await expect(runPlan(run, { planFile: join(run.runDirectory, 'plan') })).rejects.toMatchObject({
      code: 'PLAN_FAILED',
      message: expect.stringMatching(/not suitable for var\.region declared at variables\.tf:2/),
      at: { file: expect.stringMatching(/variables\.tf$/), line: 2 },
    });
  });

  test('whose state cannot be locked for want of a place is told where that is said', async () => {
    const run = await makeModule(
      { 'main.tf': 'terraform {\n  backend "local" { path = "/proc/none/state" }\n}\n' },
      { product },
    );
    await runInit(run);
    await expect(runPlan(run, { planFile: join(run.runDirectory, 'plan') })).rejects.toMatchObject({
      code: 'PLAN_FAILED',
      message: expect.stringMatching(/no such file or directory/),
      fix: expect.stringMatching(/terraform\.backend of the tenant/),
    });
  });

  test('whose file does not parse is told so by init, and nothing of its backend', async () => {
    const run = await makeModule({ 'main.tf': 'output "a" {\n  value = 1 2\n}\n' }, { product });
    await expect(runInit(run)).rejects.toMatchObject({
      code: 'INIT_FAILED',
      fix: 'Correct the file of the module that is named above, then dispatch again; nothing was changed.',
      at: { file: expect.stringMatching(/main\.tf$/), line: 2 },
    });
  });

  test('with a backend that cannot be reached fails at init', async () => {
    const run = await makeModule({
      'main.tf':
        'terraform {\n  backend "http" {\n    address = "http://127.0.0.1:1/state"\n    retry_max = 0\n  }\n}\n',
    });
    await expect(
      (async () => {
        await runInit(run);
        await runPlan(run, { planFile: join(run.runDirectory, 'plan') });
      })(),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(INIT|PLAN)_FAILED$/) });
  });

  test('that fails half-way keeps what was created in the state', async () => {
    const failing = `
resource "terraform_data" "one" { input = "v1" }
resource "terraform_data" "two" {
  depends_on = [terraform_data.one]
  provisioner "local-exec" { command = "exit 3" }
}`;
    const run = await makeModule({ 'main.tf': failing }, { product });
    await runInit(run);
    await expect(apply(run)).rejects.toMatchObject({ code: 'APPLY_FAILED', fix: expect.stringContaining('continues') });
    expect(await listState(run)).toEqual(['terraform_data.one', 'terraform_data.two']);
  });
});

describe.each(PRODUCTS)('an error of %s that is longer than anybody reads', (product) => {
  test('keeps its words and its cause', async () => {
    const failing = `
resource "terraform_data" "one" {
  lifecycle {
    precondition {
      condition     = terraform.workspace == "never"
      error_message = "The quota of \\"floating IPs\\" is used up.\\n\${join("", [for i in range(1000) : join("", [for j in range(300) : "0123456789"])])} the end."
    }
  }
}`;
    const run = await makeModule({ 'main.tf': failing }, { product });
    await runInit(run);
    const planning = runPlan(run, { planFile: join(run.runDirectory, 'plan') });
    const error = await planning.catch((reason: unknown) => reason as { message: string; details: string });
    expect(error).toMatchObject({
      code: 'PLAN_FAILED',
      message: `${product} plan failed: Resource precondition failed: The quota of "floating IPs" is used up.`,
      details: expect.stringContaining('characters left out'),
    });
  });
});

describe('a plan file', () => {
  test('that is none is refused', async () => {
    const run = await makeModule({ plan: 'no zip' });
    await expect(readPlanState(run, join(run.directory, 'plan'))).rejects.toMatchObject({ code: 'PLAN_FILE_INVALID' });
    await expect(readPlanState(run, join(run.directory, 'absent'))).rejects.toMatchObject({
      code: 'PLAN_FILE_INVALID',
    });
  });
});

describe('the environment of Terraform', () => {
  test('changes no plan', async () => {
    process.env['TF_CLI_ARGS_plan'] = '-destroy';
    try {
      const run = await makeModule({ 'main.tf': MAIN });
      await runInit(run);
      const { hasChanges } = await apply(run);
      expect(hasChanges).toBe(true);
    } finally {
      delete process.env['TF_CLI_ARGS_plan'];
    }
  });
});
