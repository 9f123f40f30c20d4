import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectSuccess } from '../e2e/support.ts';
import { type ExampleForge, startExampleForge } from '../real/actions/example-forge.ts';
import { slowModule } from '../real/actions/slow-module.ts';

// Without INFRA_DEPLOY_TOKEN, on a forge that ends the job's token with the cancel: the next run waits for two minutes after the end of the
// cancelled one, so this is no test for every change.
const LONG = 1_200_000;
const INSTANCE = { tenant: 'non-prod', environment: 'slow' };
const REQUIRED = { 'admin-email': 'ops@slow.example', 'cluster-flavor': 'cce.s2.small' };

const slow = slowModule('slow');
let world: ExampleForge;
beforeAll(async () => {
  world = await startExampleForge({
    infraDeploy: slow.changes,
    infraDeployToken: false,
    secrets: {},
    variables: { EDP_LOCK_WAIT: '10' },
  });
}, LONG);
afterAll(async () => {
  await world.stop();
  slow.remove();
}, LONG);

test(
  'a deploy that is cancelled without INFRA_DEPLOY_TOKEN keeps its lock, and the next run takes it over once the forge calls the first one ended',
  async () => {
    const cancelled = await world.dispatch('deploy', { ...INSTANCE, ...REQUIRED });
    await slow.begun(cancelled);
    await cancelled.cancel();

    // Its job begins once the post hooks of the first one are done; then it waits for the lock.
    const next = await world.dispatch('deploy', { ...INSTANCE, ...REQUIRED });
    while ((await next.stored()).log === '') await sleep(1000);
    slow.release();
    const { conclusion, log } = await next.ended();
    expectSuccess({ exitCode: conclusion === 'success' ? 0 : 1, log });
    expect(log).toMatch(/RUN LOCK TAKEN OVER from the deploy of \S+, \S+, which was cancelled/);
    expect(log).toMatch(/It was cancelled, and without the secret INFRA_DEPLOY_TOKEN/);
    expect(log).not.toMatch(/its runner died/);
    expect(await world.entry('non-prod', 'slow')).toMatchObject({ status: 'deployed' });
    expect(await world.refs('infra-deploy')).not.toHaveProperty(['refs/locks/non-prod/slow']);
    expect((await cancelled.stored()).conclusion).toBe('cancelled');
  },
  LONG,
);
