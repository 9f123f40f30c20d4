import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureIssue, type ForgeAddress } from '@edp/forge';
import { createHttp, type Http } from '@edp/http';
import { type Approval, approvalMarker, isRobot, renderApprovalIssue, requireApproval } from '@edp/plan-review';
import { type Account, type RealForge, startGitea } from './gitea.ts';

const MARKER = approvalMarker('prod/edp');
const idOf = (letter: string): string => letter.repeat(64);

let forge: RealForge;
let http: Http;
let robot: Account;
let users: Record<'ada' | 'bob' | 'carol' | 'stranger', Account>;
beforeAll(async () => {
  [forge, http] = [await startGitea(), createHttp()];
  await forge.createRepository(forge.user, 'infra-deploy', { autoInit: true });
  robot = await forge.createUser('robot');
  const [ada, bob, carol, stranger] = [
    await forge.createUser('ada'),
    await forge.createUser('bob'),
    await forge.createUser('carol'),
    await forge.createUser('stranger'),
  ];
  users = { ada, bob, carol, stranger };
  const rights: [Account, string][] = [
    [robot, 'write'],
    [ada, 'admin'],
    [bob, 'write'],
    [carol, 'read'],
  ];
  for (const [{ name }, permission] of rights)
    await forge.api('PUT', `/repos/${forge.user}/infra-deploy/collaborators/${name}`, { permission });
}, 1_200_000);
afterAll(async () => {
  await http.close();
  await forge.stop();
});

const addressOf = (token: string, tokenInput = 'token'): ForgeAddress => ({
  origin: forge.origin,
  http,
  token,
  tokenInput,
});
/** Opens or updates the issue as the run of a plan does; returns its number. */
const plan = async (id: string): Promise<number> => {
  const made = { by: 'ada', run: `${forge.origin}/run/1` };
  const issue = renderApprovalIssue({
    what: 'plan',
    title: 'edp.example.org',
    id,
    made,
    review: 'The plan.',
    diff: [() => 'The diff.'],
  });
  const key = { owner: forge.user, name: 'infra-deploy', marker: MARKER };
  return (await ensureIssue(addressOf(robot.token), { ...key, ...issue })).number;
};
const call = async (who: Account, method: string, path: string, body: unknown): Promise<{ id: number }> => {
  const response = await fetch(`${forge.origin}/api/v1/repos/${forge.user}/infra-deploy/issues/${path}`, {
    method,
    headers: { authorization: `token ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  return response.status === 204 ? { id: 0 } : ((await response.json()) as { id: number });
};
const say = async (who: Account, number: number, body: string) => call(who, 'POST', `${number}/comments`, { body });
const ask = async (id: string, { dispatcher = 'ada', madeAt = '2020-01-01T00:00:00Z' } = {}): Promise<Approval> => {
  const [address, runs] = [addressOf(forge.token, 'approval-token'), [addressOf(robot.token)]];
  const question = { id, madeAt, dispatcher, repository: `${forge.user}/infra-deploy` };
  return requireApproval(address, { ...question, marker: MARKER, what: 'plan', runs });
};
const refusal = async (id: string, options = {}): Promise<string> =>
  ask(id, options).then(
    ({ by }) => `approved by ${by}`,
    ({ code, details = '' }: { code: string; details?: string }) => `${code} ${details}`,
  );

test('a real forge says who approved a plan: somebody else, who may write, in words of today, of this plan', async () => {
  const [first, second] = [idOf('a'), idOf('b')];
  const number = await plan(first);
  expect(await refusal(first)).toMatch(/^APPROVAL_MISSING $/);

  await say(users.ada, number, `approve ${first}`);
  expect(await refusal(first)).toMatch(/^APPROVAL_REFUSED The comment of ada .* dispatched this run/);
  await say(users.carol, number, `approve ${first}`);
  await say(users.stranger, number, `approve ${first}`);
  await say(robot, number, `approve ${first}`);
  await say(users.bob, number, `approve ${second}`);
  const all = await refusal(first);
  for (const why of [
    /carol .* may not write/,
    /stranger .* may not write/,
    /robot .* account of a workflow/,
    /bob .* another id/,
  ])
    expect(all).toMatch(why);

  // What somebody with more rights has put into another one's mouth.
  const { id: edited } = await say(users.bob, number, 'Looks good.');
  await sleep(1100);
  await call(users.ada, 'PATCH', `comments/${edited}`, { body: `approve ${first}` });
  expect(await refusal(first)).toMatch(/bob .* edited/);

  const { id: counts } = await say(users.bob, number, `approve ${first}`);
  expect(await ask(first)).toEqual({
    ...{ by: 'bob', at: expect.stringMatching(/^\d{4}-/) },
    comment: `${forge.origin}/${forge.user}/infra-deploy/issues/${number}#issuecomment-${counts}`,
  });
  expect(await refusal(first, { dispatcher: 'BOB' })).toMatch(/^approved by ada/);
  expect(await refusal(first, { madeAt: '2999-01-01T00:00:00Z' })).toMatch(/bob .* before what it approves/);

  // A changed plan is written into the same issue, and bob has approved it before: that is what he said.
  expect(await plan(second)).toBe(number);
  expect(await refusal(idOf('c'))).toMatch(/another id/);

  await call(users.bob, 'DELETE', `comments/${counts}`, {});
  expect(await refusal(first)).toMatch(/^APPROVAL_REFUSED/);
  // Whoever lost the right to write has approved nothing any more.
  await say(users.bob, number, `approve ${first}`);
  expect(await refusal(first)).toBe('approved by bob');
  await forge.api('PUT', `/repos/${forge.user}/infra-deploy/collaborators/bob`, { permission: 'read' });
  expect(await refusal(first)).toMatch(/bob .* may not write/);
});

test('a token that is no administrator’s may not ask who may write, and the refusal says whose is needed', async () => {
  const number = await plan(idOf('d'));
  await say(users.carol, number, `approve ${idOf('d')}`);
  const asked = requireApproval(addressOf(robot.token), {
    ...{ id: idOf('d'), madeAt: '2020-01-01T00:00:00Z', dispatcher: 'ada', repository: `${forge.user}/infra-deploy` },
    ...{ marker: MARKER, what: 'plan', runs: [] },
  });
  await expect(asked).rejects.toMatchObject({ code: 'FORGE_FORBIDDEN', fix: expect.stringContaining('administrator') });
});

test('the accounts of workflows are known, and told from people', async () => {
  const runs = [addressOf(robot.token)];
  expect(await isRobot(runs, { dispatcher: 'Robot' })).toBe(true);
  expect(await isRobot(runs, { dispatcher: 'ada' })).toBe(false);
});
