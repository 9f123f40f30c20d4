import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHttp } from '@edp/http';
import { savePlan } from '@edp/gitops';
import { writeProgress } from '@edp/terraform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { refsBelow } from '../../../test/e2e/support.ts';
import { OWNER } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import { type Job, type Rehearsal, startRehearsal } from './rehearsal.ts';

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

  test('whose configuration was shown is what deploy takes', async () => {
    const { job, id } = await planned('main');
    await job.step('diff');
    expect(await kept()).toEqual([id]);
    expect(job.lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^Nothing was changed\\. To apply exactly this plan of kept\\.\\S+, .* plan-id ${id}\\.$`),
      ),
    );
  });
});
