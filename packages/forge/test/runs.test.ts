import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { dispatchWorkflow, readRunState } from '@edp/forge';
import { type ApiStand, startApi } from './api-stand.ts';

let stand: ApiStand;
beforeEach(async () => {
  stand = await startApi();
});
afterEach(async () => stand.stop());

const WHERE = { owner: 'o', name: 'r', workflow: 'deploy.yml', ref: 'main', inputs: { tenant: 'prod' }, pauseMs: 1 };
const POST = 'POST /repos/o/r/actions/workflows/deploy.yml/dispatches?return_run_details=true';
const LIST = 'GET /repos/o/r/actions/runs?event=workflow_dispatch&limit=20';

describe('a dispatch', () => {
  test('on Forgejo tells the run, with the address that the runner gives it', async () => {
    stand.answers[POST] = [{ status: 201, body: { id: 71, run_number: 5, jobs: ['deploy'] } }];
    expect(await dispatchWorkflow(stand.address, WHERE)).toEqual({
      id: '71',
      url: `${stand.address.origin}/o/r/actions/runs/5`,
    });
    expect(stand.asked.at(-1)).toMatchObject({
      body: { ref: 'main', inputs: { tenant: 'prod' }, return_run_info: true },
    });
  });

  test('on a Gitea that names its runs', async () => {
    stand.answers[POST] = [{ body: { workflow_run_id: 8, html_url: 'http://f/o/r/actions/runs/8' } }];
    expect(await dispatchWorkflow(stand.address, WHERE)).toEqual({ id: '8', url: 'http://f/o/r/actions/runs/8' });
  });

  test('on GitHub asks in its words', async () => {
    const github = { ...stand.address, apiUrl: `${stand.address.origin}/v3` };
    stand.answers['POST /v3/repos/o/r/actions/workflows/deploy.yml/dispatches'] = [
      { body: { workflow_run_id: 9, html_url: 'https://github/o/r/actions/runs/9' } },
    ];
    expect(await dispatchWorkflow(github, WHERE)).toEqual({ id: '9', url: 'https://github/o/r/actions/runs/9' });
    expect(stand.asked).toHaveLength(1);
    expect(stand.asked[0]!.body).toEqual({ ref: 'main', inputs: { tenant: 'prod' }, return_run_details: true });
  });

  test('on an older Gitea is the run of that workflow which was not there before', async () => {
    const run = (id: number, path: string): object => ({ id, path, html_url: `http://f/o/r/actions/runs/${id}` });
    const before = [run(3, 'deploy.yml@refs/heads/main')];
    stand.answers[LIST] = [
      { body: { workflow_runs: before } },
      { body: { workflow_runs: [run(4, 'plan.yml@refs/heads/main'), ...before] } },
      { body: { workflow_runs: [run(5, 'deploy.yml@refs/heads/main'), ...before] } },
    ];
    stand.answers[POST] = [{ status: 204, body: '' }];
    expect(await dispatchWorkflow(stand.address, WHERE)).toEqual({ id: '5', url: 'http://f/o/r/actions/runs/5' });
  });

  test('whose forge tells nothing of runs is a dispatch all the same', async () => {
    stand.answers[POST] = [{ status: 204, body: '' }];
    expect(await dispatchWorkflow(stand.address, WHERE)).toBeUndefined();
  });

  test('that is refused is, and is not tried twice', async () => {
    stand.answers[POST] = [{ status: 500, body: {} }];
    await expect(dispatchWorkflow(stand.address, WHERE)).rejects.toMatchObject({ code: 'FORGE_UNREACHABLE' });
    stand.answers[POST] = [{ status: 422, body: { message: 'no workflow_dispatch' } }];
    await expect(dispatchWorkflow(stand.address, WHERE)).rejects.toMatchObject({
      code: 'FORGE_REJECTED',
      message: expect.stringMatching(/dispatch of deploy\.yml.*no workflow_dispatch/),
    });
    expect(stand.calls().filter((call) => call === POST)).toHaveLength(2);
  });
});

describe('how a run stands', () => {
  const key = { owner: 'o', name: 'r', runUrl: 'http://f/o/r/actions/runs/5', since: new Date('2026-01-01T00:00:00Z') };
  const RUN = 'GET /repos/o/r/actions/runs/71';
  const TASKS = 'GET /repos/o/r/actions/tasks?page=1&limit=50';

  test.each([
    [{ status: 'waiting' }, 'going'],
    [{ status: 'running' }, 'going'],
    [{ status: 'blocked' }, 'going'],
    [{ status: 'success' }, 'success'],
    [{ status: 'cancelled' }, 'cancelled'],
    [{ status: 'skipped' }, 'failure'],
    [{ status: 'queued', conclusion: '' }, 'going'],
    [{ status: 'in_progress', conclusion: null }, 'going'],
    [{ status: 'completed', conclusion: 'failure' }, 'failure'],
    [{ status: 'completed', conclusion: 'success' }, 'success'],
    [{ status: 'completed', conclusion: 'timed_out' }, 'failure'],
    [{ status: 'unknown' }, undefined],
    [{ status: 'toString' }, undefined],
  ])('is read from what the forge calls it: %j', async (body, state) => {
    stand.answers[RUN] = [{ body }];
    expect(await readRunState(stand.address, { ...key, id: '71' })).toBe(state);
  });

  test.each([404, 403])(
    'is read from its jobs where the run itself is not told (%d), the newest of each',
    async (status) => {
      stand.answers[RUN] = [{ status }];
      const task = (name: string, state: string): object => ({
        name,
        status: state,
        url: key.runUrl,
        created_at: '2025-12-31T00:00:00Z',
      });
      const tasks = (...all: object[]): void => void (stand.answers[TASKS] = [{ body: { workflow_runs: all } }]);
      const state = async (): Promise<unknown> => readRunState(stand.address, { ...key, id: '71' });
      tasks(task('deploy', 'success'), task('deploy', 'failure'));
      expect(await state()).toBe('success');
      tasks(task('deploy', 'running'), task('check', 'failure'));
      expect(await state()).toBe('going');
      tasks(task('deploy', 'cancelled'));
      expect(await state()).toBe('cancelled');
      tasks();
      expect(await state()).toBeUndefined();
      delete stand.answers[TASKS];
      expect(await state()).toBeUndefined();
    },
  );

  test('on GitHub is the one of the run that the address names', async () => {
    const github = { ...stand.address, apiUrl: `${stand.address.origin}/v3` };
    stand.answers['GET /v3/repos/o/r/actions/runs/5'] = [{ body: { status: 'completed', conclusion: 'cancelled' } }];
    expect(await readRunState(github, key)).toBe('cancelled');
  });

  test('is not made up where the server has broken', async () => {
    stand.answers[RUN] = [{ status: 502 }];
    await expect(readRunState(stand.address, { ...key, id: '71' })).rejects.toMatchObject({
      code: 'FORGE_UNREACHABLE',
    });
  });
});
