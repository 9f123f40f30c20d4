import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import type { RunFile } from '@edp/instance';
import { silentLog } from '@edp/kit';
import { applyHeld } from '@edp/plan-review';
import { runInit, runPlan, terraformRun, type TerraformRun } from '@edp/terraform';
import { ensurePart } from '../../../tools/parts.mjs';

let root: string;
let terraform: TerraformRun;
const planFile = (): string => join(root, 'run', 'apply.tfplan');
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'edp-held-'));
  const [directory, runDirectory] = [join(root, 'module'), join(root, 'run')];
  await mkdir(directory);
  await mkdir(runDirectory);
  await writeFile(join(directory, 'main.tf'), 'resource "terraform_data" "one" {}\n');
  const tool = { path: await ensurePart('terraform'), product: 'terraform', version: '1.11.4' } as const;
  terraform = terraformRun(tool, { directory, runDirectory, log: silentLog });
  await runInit(terraform);
  await runPlan(terraform, { planFile: planFile() });
});
afterAll(async () => rm(root, { recursive: true }));

describe('a run of which the base entry knows nothing', () => {
  const asked: unknown[] = [];
  const http = {
    request: async (request: unknown) => (asked.push(request), Promise.reject(new Error('asked'))),
  } as unknown as Http;

  test.each([
    ['deploy', /record, terraform-apply/],
    ['destroy', /record, terraform-destroy/],
  ] as const)('applies nothing in %s, and says the order of the steps', async (operation, order) => {
    const run = { operation, directory: join(root, 'run'), instance: { domain: 'lab.example.org' } } as RunFile;
    const remote = { url: 'https://forge.example.org/a/b', http } as unknown as Remote;
    const applied = applyHeld(terraform, { planFile: planFile(), run, remote, http });
    await expect(applied).rejects.toMatchObject({ code: 'RUN_NOT_RECORDED', fix: expect.stringMatching(order) });
    expect(asked).toEqual([]);
    expect(existsSync(join(terraform.directory, 'terraform.tfstate'))).toBe(false);
    expect(existsSync(planFile())).toBe(true);
  });
});
