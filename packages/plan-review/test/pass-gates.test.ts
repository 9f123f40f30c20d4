import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { silentLog } from '@edp/kit';
import { passGates, type ReviewedPlan, type Target } from '@edp/plan-review';
import { reviewPlan } from '@edp/terraform';

let runDirectory = '';
beforeAll(async () => {
  runDirectory = await mkdtemp(join(tmpdir(), 'edp-gates-'));
});
afterAll(() => rm(runDirectory, { recursive: true, force: true }));

/** Passes a plan as a further step of the job does; returns what it says. */
async function step(id: string, given: Partial<Target> = {}): Promise<string[]> {
  const said: string[] = [];
  const state = { lineage: '', serial: 0, resources: 0, outputs: [] };
  const target = { title: 'edp', name: 'edp', planId: '', confirm: '', reviewRequired: false, runDirectory, ...given };
  await passGates({ id, review: reviewPlan({}), drift: [], state } as unknown as ReviewedPlan, {
    target: target as unknown as Target,
    destroy: false,
    store: undefined,
    log: { ...silentLog, notice: (line) => void said.push(line) },
  });
  return said;
}

test('that nobody has reviewed a plan is said by the first step of a job, of another plan again, and each step looks for itself', async () => {
  expect(await step('a'.repeat(64))).toEqual(['No plan-id was given: nobody has reviewed this plan.']);
  expect(await step('a'.repeat(64))).toEqual([]);
  await expect(step('a'.repeat(64), { reviewRequired: true })).rejects.toMatchObject({ code: 'PLAN_REQUIRED' });
  expect(await step('b'.repeat(64))).toHaveLength(1);
});
