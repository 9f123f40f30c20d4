import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acquireLock, ROLLOUT_LOCK } from '@edp/gitops';
import { createHttp } from '@edp/http';
import type { Tenant } from '@edp/instance';
import { silentLog } from '@edp/kit';
import { git } from '../../../test/world/bare-repository.ts';
import { addComment } from '../../../test/world/comments.ts';
import { checkApproval } from '../src/approval/check-approval.ts';
import type { ResolveInputs } from '../src/run-inputs.ts';
import { type RolloutStand, startRollouts } from './rollout-stand.ts';

const INFRA_DEPLOY = ['acme', 'infra-deploy'] as const;

let stand: RolloutStand;
beforeAll(async () => {
  stand = await startRollouts(['a1', 'b1']);
  const { forge } = stand.fleet;
  const tenants = (await forge.readFile(...INFRA_DEPLOY, 'main', 'tenants.yaml'))!;
  const files = { 'tenants.yaml': tenants.replace('lab: {', 'lab: { review: approved,') };
  expect(files['tenants.yaml']).toContain('approved');
  await forge.seed(...INFRA_DEPLOY, { files });
  Object.assign(forge.repository(...INFRA_DEPLOY).members, { ada: 'admin', bob: 'write', carol: 'read' });
});
afterAll(async () => stand.stop());

const repository = () => stand.fleet.forge.repository(...INFRA_DEPLOY);
const reviews = () => repository().issues.filter(({ title }) => title.startsWith('Review: '));
const say = (login: string, body: string): void =>
  void addComment(reviews()[0]!.comments, { body, user: { id: login.length + 10, login } });

/** Takes the lock of a rollout that somebody has dispatched. */
async function lock(actor: string): Promise<void> {
  const { origin, token } = stand.fleet.forge;
  const http = createHttp();
  const url = `${origin}/acme/infra-deploy`;
  const holder = { ref: ROLLOUT_LOCK, subject: 'the fleet', runUrl: `${url}/actions/runs/9`, attempt: '1', actor };
  try {
    const remote = { url, http, auth: { username: 'x', token } };
    await acquireLock(remote, { ...holder, operation: 'rollout', unlock: '', log: silentLog });
  } finally {
    await http.close();
  }
}

/** What resolve asks before the plan of a deployment that a rollout has dispatched. */
async function ask(
  actor: string,
  { path, planId }: { path: string; planId: string },
): ReturnType<typeof checkApproval> {
  const { origin, token } = stand.fleet.forge;
  const http = createHttp();
  try {
    const url = `${origin}/acme/infra-deploy`;
    const context = { serverUrl: origin, apiUrl: `${origin}/api/v1`, repository: 'acme/infra-deploy', actor };
    return await checkApproval(
      { actor: 'operator', run: `${origin}/run/1`, at: new Date(0).toISOString() },
      {
        inputs: { operation: 'deploy', planId, tokens: { infraDeploy: token } } as ResolveInputs,
        tenant: { review: 'approved' } as Tenant,
        instancePath: path,
        infraDeploy: { url, http, auth: { username: 'x', token } },
        ...{ http, context: context as Parameters<typeof checkApproval>[1]['context'], log: silentLog },
      },
    );
  } finally {
    await http.close();
  }
}

test('a rollout is approved once, by somebody else than whoever dispatches it, and with it the plans that it has', async () => {
  const lines = await stand.run({}, { actor: 'ada' });
  const id = /rollout-id ([0-9a-f]{64})/.exec(lines.join('\n'))![1]!;
  expect(reviews()).toHaveLength(1);
  expect(reviews()[0]!.body).toContain(`approve ${id}`);
  expect(reviews()[0]!.body).toMatch(/lab\/a1/);
  stand.forget();

  const deploy = async (actor: string): Promise<string[]> =>
    stand.run({ operation: 'deploy', rolloutId: id }, { actor });
  await expect(deploy('ada')).rejects.toMatchObject({ code: 'APPROVAL_MISSING' });
  say('ada', `approve ${id}`);
  say('carol', `approve ${id}`);
  say('bob', `approve ${'f'.repeat(64)}`);
  await expect(deploy('ada')).rejects.toMatchObject({ code: 'APPROVAL_REFUSED' });
  await expect(deploy('operator')).rejects.toMatchObject({ code: 'APPROVAL_REFUSED' });
  expect(stand.dispatched()).toEqual([]);

  const plans = Object.keys(await stand.fleet.forge.refs(...INFRA_DEPLOY)).filter((ref) =>
    ref.startsWith('refs/plans/'),
  );
  const planId = plans
    .find((ref) => ref.includes('/a1/'))!
    .split('/')
    .at(-1)!;
  const mine = { path: 'lab/a1', planId };
  say('bob', `approve ${id}`);
  await expect(ask('operator', mine)).rejects.toMatchObject({
    message: expect.stringMatching(/no rollout is at work/),
  });
  const remote = stand.fleet.forge.directory(...INFRA_DEPLOY);
  await lock('ada');
  expect(await ask('operator', mine)).toMatchObject({ approved: { by: 'bob' } });
  await expect(ask('operator', { ...mine, path: 'lab/b1' })).rejects.toMatchObject({ code: 'APPROVAL_REFUSED' });
  await expect(ask('operator', { ...mine, planId: 'e'.repeat(64) })).rejects.toMatchObject({
    code: 'APPROVAL_REFUSED',
  });
  await git(remote, 'update-ref', '-d', ROLLOUT_LOCK);
  // By hand, a plan of a rollout is approved by itself.
  await expect(ask('ada', mine)).rejects.toMatchObject({ code: 'APPROVAL_MISSING' });

  await deploy('ada');
  expect(stand.dispatched()).toEqual(['deploy a1', 'deploy b1']);
});
