import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPlan, type Target } from '@edp/plan-review';
import { type TerraformRun } from '@edp/terraform';
import { type PlanKind, writePlanBasis } from '../src/code/plan-basis.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'edp-load-'));
});
afterAll(async () => rm(directory, { recursive: true }));

test.each<[PlanKind, 'apply' | 'destroy', string]>([
  ['destroy', 'apply', 'terraform-destroy'],
  ['apply', 'destroy', 'terraform-apply'],
  ['refresh-only', 'destroy', 'terraform-apply'],
])('a plan to %s is not taken by a step that is there to %s', async (made, kind, step) => {
  await writePlanBasis(directory, {
    kind: made,
    code: { files: {}, modules: {} },
    dataBearing: [],
    maxPlanAgeHours: 24,
  });
  const loading = loadPlan({} as TerraformRun, {
    ...{ target: { runDirectory: directory } as Target, kind, planFile: join(directory, 'plan') },
    ...{ dataBearing: [], lockfile: 'readonly', initEnvironment: {} },
  });
  await expect(loading).rejects.toMatchObject({ code: 'TARGET_INVALID', fix: expect.stringContaining(step) });
});
