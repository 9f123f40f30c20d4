import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { planId } from '../e2e/support.ts';
import type { StoredJob, StoredRun } from './actions/dispatched-run.ts';
import { type ExampleForge, startExampleForge } from './actions/example-forge.ts';
import { slowModule } from './actions/slow-module.ts';

// Whole workflows where operators run them: dispatched on a real forge, whose job a runner takes, and judged by what the forge stores.
const LONG = 1_200_000;
const POLL_MS = 500;
const TRY = { tenant: 'non-prod', environment: 'try' };
const REQUIRED = { 'admin-email': 'ops@try.example', 'cluster-flavor': 'cce.s2.small' };
const SECRET = `otc-${randomBytes(12).toString('hex')}`;
/** What Forgejo shows as it stands; the last step's outputs are the engine's own words. */
const COMMAND = /^(::(?!set-output:: )|##\[(?!group\]|endgroup\]))/m;

const INTERRUPTED =
  /^terraform apply outlived its step, was asked to stop and ended with errors, \d+ of 10 steps done; failed: terraform_data\.slow\[0\]/;

const slow = slowModule('slow');
let world: ExampleForge;
beforeAll(async () => {
  world = await startExampleForge({
    infraDeploy: {
      ...slow.changes,
      '.forgejo/workflows/runner.yml': () => readFileSync('test/real/actions/runner.yml', 'utf8'),
    },
    secrets: { OTC_SECRET_KEY: SECRET, SEVERAL_LINES: 'alpha-line\nbeta-line' },
    variables: { EDP_LOCK_WAIT: '1' },
  });
}, LONG);
afterAll(async () => {
  await world.stop();
  slow.remove();
}, LONG);

async function run(workflow: string, inputs: Record<string, string>): Promise<StoredRun> {
  const stored = await (await world.dispatch(workflow, inputs)).ended();
  if (stored.conclusion !== 'success')
    throw new Error(`${workflow} ended with ${stored.conclusion}:\n${stored.log}\n${world.runners[0]!.log()}`);
  // Neither a secret nor a command that nobody has read stands in what is stored.
  expect(stored.log).not.toContain(SECRET);
  expect(stored.log).not.toContain(world.forge.token);
  expect(stored.log).not.toMatch(COMMAND);
  return stored;
}

const lastLines = (log: string): string => log.trimEnd().split('\n').slice(-40).join('\n');

/** The first passwords, as the state has them. */
function passwords(tenant: string, environment: string): string[] {
  const { outputs } = JSON.parse(readFileSync(world.stateFile(tenant, environment), 'utf8')) as {
    outputs: { initial_admin_credentials: { value: Record<string, { password: string }> } };
  };
  return Object.values(outputs.initial_admin_credentials.value).map(({ password }) => password);
}

test(
  'the runner reports as Forgejo’s does: rows wait for their masks, annotations stand as they are, a summary becomes one line',
  async () => {
    const { jobs, conclusion } = await (await world.dispatch('runner', {})).ended();
    const [rows, next] = jobs as [StoredJob, StoredJob];
    expect(conclusion).toBe('failure');
    expect(rows.steps).toEqual(['success', 'success', 'success', 'skipped', 'success', 'success']);
    // A report may fall between one of these rows and its mask, not between each.
    expect(rows.log).toMatch(/^handed out \*\*\*$/m);
    expect(rows.log).not.toContain('::add-mask::');
    // A secret of two lines is one mask: each of them alone is none.
    expect(rows.log).toMatch(/^around \*\*\*\n\*\*\* around\nalpha-line\nalone$/m);
    // The engine drops commands that a step has told it not to read, and obeys those of another kind of runner.
    expect(rows.log).toMatch(
      /^::error file=x::as it stands\n##\[group\]folded\n##\[endgroup\]\n##\[set-env name=OBEYED\]yes$/m,
    );
    expect(rows.log).toMatch(/^obeyed: yes, true$/m);
    expect(rows.log).toMatch(/^ {2}⚙ {2}Summary - one\\ntwo\\n$/m);

    expect(next).toMatchObject({ name: 'next', conclusion: 'failure' });
    expect(next.steps).toEqual(['success', 'success', 'failure', 'skipped', 'failure']);
    expect(next.log).toMatch(/^told 42$/m);
    expect(next.log).not.toMatch(/^not reached$/m);
  },
  LONG,
);

test(
  'an instance is planned, deployed, deployed again without changes and destroyed, and the page of all instances follows',
  async () => {
    const plan = await run('plan', { ...TRY, ...REQUIRED });
    expect(plan.log).toMatch(/NEW instance/);
    const id = planId(plan.log);
    expect(lastLines(plan.log)).toContain(`plan-id ${id}.`);
    expect(await world.refs('infra-deploy')).toHaveProperty([`refs/plans/non-prod/try/${id}`]);

    const first = await run('deploy', { ...TRY, ...REQUIRED, 'plan-id': id });
    const secrets = passwords('non-prod', 'try');
    expect(secrets).toHaveLength(3);
    for (const password of secrets) expect(first.log).toContain(password);
    expect(lastLines(first.log)).toMatch(/^Applied: 9 added, 0 changed, 0 destroyed\.$/m);
    expect(lastLines(first.log)).toMatch(/^Run lock released: /m);
    expect(await world.entry('non-prod', 'try')).toMatchObject({
      status: 'deployed',
      fields: { adminEmail: 'ops@try.example' },
      deployed: { credentialsShown: true },
    });
    expect(await world.read('stacks-instances', 'non-prod/try/.stacks-index')).not.toBe('');
    expect(Object.keys(await world.refs('infra-deploy'))).not.toContainEqual(
      expect.stringMatching(/^refs\/(locks|plans)\//),
    );

    const { 'refs/heads/main': rendered } = await world.refs('stacks-instances');
    const second = await run('deploy', TRY);
    expect(lastLines(second.log)).toMatch(/^Applied: 0 added, 0 changed, 0 destroyed\.$/m);
    for (const password of secrets) expect(second.log).not.toContain(password);
    expect(await world.refs('stacks-instances')).toMatchObject({ 'refs/heads/main': rendered });

    const destroyed = await run('destroy', { ...TRY, confirm: 'try' });
    expect(lastLines(destroyed.log)).toMatch(/^Destroyed: 9 resources of try\./m);
    expect(await world.entry('non-prod', 'try')).toMatchObject({ status: 'destroyed' });
    // Each push of an entry has started the workflow fleet.
    const page = async (): Promise<string> => world.read('infra-deploy', 'README.md', 'fleet');
    while (!/non-prod\/try.*destroyed/.test(await page())) await sleep(POLL_MS);
  },
  LONG,
);

test(
  'a deploy that is cancelled on its page stops Terraform, says where, gives the lock back, and is gone on with',
  async () => {
    const instance = { tenant: 'non-prod', environment: 'slow' };
    const cancelled = await world.dispatch('deploy', { ...instance, ...REQUIRED });
    await slow.begun(cancelled);
    await cancelled.cancel();
    const lock = 'refs/locks/non-prod/slow';
    while (lock in (await world.refs('infra-deploy'))) await sleep(POLL_MS);
    expect(await world.entry('non-prod', 'slow')).toMatchObject({
      status: 'failed',
      attempt: { stoppedAt: 'terraform (deploy)', found: expect.stringMatching(INTERRUPTED) },
    });

    slow.release();
    const next = await run('deploy', instance);
    expect(next.log).toMatch(
      /The last run of this instance stopped at terraform \(deploy\).*Found then: terraform apply/,
    );
    for (const password of passwords('non-prod', 'slow')) expect(next.log).toContain(password);
    expect(await world.entry('non-prod', 'slow')).toMatchObject({ status: 'deployed' });
    // What the post hooks of the cancelled job print after it reaches no log.
    const { conclusion, log } = await cancelled.stored();
    expect(conclusion).toBe('cancelled');
    expect(log).toMatch(/^Run lock taken: /m);
    expect(log).not.toMatch(/outlived|Run lock released/);
  },
  LONG,
);
