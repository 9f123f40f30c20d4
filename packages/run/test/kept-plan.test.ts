import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '@edp/http';
import { savePlan } from '@edp/gitops';
import { writeProgress } from '@edp/terraform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { refsBelow, snapshot } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { type Job, type Rehearsal, startRehearsal, unlock } from './rehearsal.ts';

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await startRehearsal();
  const files = { 'template/broken.txt.hbs': 'size: {{fields.nods}}\n' };
  await rehearsal.platform.edp.seed(OWNER, 'stacks', { branch: 'broken', files });
});
afterAll(async () => rehearsal.stop());

/** A plan run as far as terraform-plan, which has kept a plan. */
async function planned(stacksRef: string): Promise<{ job: Job; id: string }> {
  const { edp } = rehearsal.platform;
  const job = await rehearsal.resolve({ operation: 'plan', environment: 'kept', stacksRef });
  const http = createHttp({ userAgent: 'test' });
  const remote = {
    url: `${edp.origin}/${OWNER}/infra-deploy`,
    http,
    auth: { username: 'oauth2', token: edp.token },
    tokenInput: 'token',
  };
  const author = { name: 'operator', email: 'operator@edp.example', at: new Date() };
  const id = await savePlan(remote, {
    tenant: 'non-prod',
    environment: 'kept',
    document: `{"of": "${stacksRef}"}`,
    author,
  });
  await http.close();
  await writeProgress(job.directory, { keptPlan: id });
  expect(await kept()).toEqual([id]);
  return { job, id };
}

const kept = async (): Promise<string[]> => refsBelow(rehearsal.platform.edp, 'refs/plans/non-prod/kept/');

describe('a plan id that stands for no plan of this instance is refused, with what to do, and nothing moves', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await planned('main'));
  });
  afterAll(async () => {
    const { edp } = rehearsal.platform;
    await git(edp.directory(OWNER, 'infra-deploy'), 'update-ref', '-d', `refs/plans/non-prod/kept/${id}`);
  });
  const refusal = async (environment: string, planId: string): Promise<unknown> => {
    const { edp } = rehearsal.platform;
    const before = await snapshot(edp);
    const error: unknown = await rehearsal.resolve({ environment, planId }).catch((caught: unknown) => caught);
    await unlock(rehearsal.platform);
    expect(await snapshot(edp)).toEqual(before);
    return error;
  };

  test('that of another instance', async () => {
    expect(await refusal('other', id)).toMatchObject({
      code: 'PLAN_MISSING',
      message: `there is no plan ${id} of non-prod/other: it is one of non-prod/kept`,
      fix: 'Dispatch plan for non-prod/other and copy the plan id it prints, or deploy non-prod/kept with this one.',
    });
  });
  test('one that nobody made', async () => {
    expect(await refusal('kept', 'f'.repeat(64))).toMatchObject({
      code: 'PLAN_MISSING',
      message: `there is no plan ${'f'.repeat(64)} of non-prod/kept`,
      fix: expect.stringMatching(/^Dispatch plan and copy the plan id it prints/),
    });
  });
  test.each<[string, (whole: string) => string, RegExp]>([
    ['cut at its end', (whole) => whole.slice(0, 40), /: 40 of 64 characters/],
    ['cut at its start', (whole) => whole.slice(1), /: 63 of 64 characters/],
    ['with words around it', (whole) => `plan-id ${whole}`, /plan-id/],
    ['the address of the run', () => 'https://edp.buildth.ing/DevFW/infra-deploy/actions/runs/7', /plan-id/],
  ])('%s', async (_, change, message) => {
    expect(await refusal('kept', change(id))).toMatchObject({
      violations: [
        {
          code: 'INPUT_INVALID',
          field: 'plan-id',
          message: expect.stringMatching(message),
          fix: expect.stringMatching(/64/),
        },
      ],
    });
  });
});

describe('a kept plan', () => {
  beforeEach(async () => expect(await kept()).toEqual([]));

  test('whose configuration cannot be shown is taken back, and the log says so', async () => {
    const { job, id } = await planned('broken');
    await expect(job.step('diff')).rejects.toMatchObject({
      violations: [{ message: expect.stringContaining('fields.nods'), at: { file: 'stacks/template/broken.txt.hbs' } }],
    });
    expect(await kept()).toEqual([]);
    expect(job.lines.join('\n')).not.toMatch(/dispatch deploy/);
    expect(job.lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^WARNING: Plan ${id} of kept\\.\\S+ is not kept: its configuration failed.*dispatch plan again`),
      ),
    );
  });

  test('that the forge does not give back is said to be there, beside the cause', async () => {
    const { edp } = rehearsal.platform;
    const { job, id } = await planned('broken');
    const hooks = join(edp.directory(OWNER, 'infra-deploy'), 'hooks');
    mkdirSync(hooks, { recursive: true });
    const hook = join(hooks, 'update');
    writeFileSync(hook, '#!/bin/sh\ncase "$1 $3" in refs/plans/*" 0000"*) echo "no deletes" >&2; exit 1;; esac\n');
    chmodSync(hook, 0o755);
    await expect(job.step('diff')).rejects.toMatchObject({
      violations: [{ message: expect.stringContaining('fields.nods') }],
    });
    expect(await kept()).toEqual([id]);
    expect(job.lines).toContainEqual(
      expect.stringMatching(new RegExp(`^WARNING: Plan ${id} of kept\\.\\S+ is still kept, .*Do not deploy it`)),
    );
    writeFileSync(hook, '#!/bin/sh\n');
    await git(edp.directory(OWNER, 'infra-deploy'), 'update-ref', '-d', `refs/plans/non-prod/kept/${id}`);
  });

  test('whose configuration was shown is what deploy takes, with the name where data would be lost', async () => {
    const { job, id } = await planned('main');
    await job.step('diff');
    await writeProgress(job.directory, { needsConfirm: true });
    await job.step('diff');
    expect(await kept()).toEqual([id]);
    const said = job.lines.filter((line) => line.startsWith('Nothing was changed.'));
    const words = `To apply exactly this plan of kept\\.\\S+, dispatch deploy with the same values and plan-id ${id}`;
    expect(said).toEqual([
      expect.stringMatching(new RegExp(`${words}\\.$`)),
      expect.stringMatching(new RegExp(`${words}, and confirm kept\\.$`)),
    ]);
  });
});
