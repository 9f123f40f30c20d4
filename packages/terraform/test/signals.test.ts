import { afterEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { silentLog } from '@edp/kit';
import { rescueTerraform, runApply, type TerraformRun } from '../src/index.ts';
import { useModules } from './use-module.ts';

const makeModule = useModules();
const source = pathToFileURL(join(process.cwd(), 'packages/terraform/src/index.ts')).href;

/** Stands for Terraform where its own way to count signals would hide a second one: notes each, and stops 1 s after the first. */
const STUB = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
if (process.argv[2] !== 'apply') process.exit(1);
const say = (message) => console.log(JSON.stringify({ '@level': 'info', ...message }));
const hook = { resource: { addr: 'stub.one' }, action: 'create' };
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(name, () => {
  appendFileSync('signals', name + '\\n');
  setTimeout(() => {
    say({ type: 'apply_complete', '@message': 'stub.one: Creation complete', hook });
    say({ type: 'diagnostic', '@level': 'error', diagnostic: { severity: 'error', summary: 'execution halted', detail: '' } });
    process.exit(1);
  }, 1000).unref();
});
setTimeout(() => process.exit(3), 600_000);
say({ type: 'planned_change', change: { action: 'create' } });
say({ type: 'apply_start', '@message': 'stub.one: Creating...', hook });
appendFileSync('signals', '');
`;

let step: ChildProcess | undefined;
afterEach(() => {
  step?.kill('SIGKILL');
});

async function stubbed(options: { deadlineMs?: number } = {}): Promise<TerraformRun> {
  const run = await makeModule({ stub: STUB }, options);
  const path = join(run.directory, 'stub');
  chmodSync(path, 0o755);
  writeFileSync(join(run.runDirectory, 'plan'), '');
  return { ...run, tool: { ...run.tool, path } };
}

const signals = (run: TerraformRun): string[] =>
  readFileSync(join(run.directory, 'signals'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

async function startStep(run: TerraformRun): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  const script = `
    import { runApply } from ${JSON.stringify(source)};
    const log = { info() {}, warning() {}, notice() {}, error() {}, debug() {}, group: async (_, work) => work() };
    const run = { ...${JSON.stringify({ ...run, log: undefined })}, log, deadline: new Date(Date.now() + 600_000) };
    await runApply(run, { planFile: run.runDirectory + '/plan' }).catch(() => { process.exitCode = 1; });
  `;
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  step = child;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const until = Date.now() + 120_000;
  while (!existsSync(join(run.directory, 'signals'))) {
    if (Date.now() > until) throw new Error('the stub did not start within 2 min');
    await sleep(20);
  }
  return { child, ended };
}

const rescue = async (run: TerraformRun) =>
  rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 120_000 });

describe('Terraform gets exactly one SIGINT', () => {
  test.each([
    ['once SIGINT, SIGTERM and SIGKILL reach its step, as on GitHub', ['SIGINT', 'SIGTERM', 'SIGKILL'] as const],
    ['once an operator presses Ctrl-C again and again', ['SIGINT', 'SIGINT', 'SIGINT', 'SIGTERM'] as const],
  ])('%s', async (_, names) => {
    const run = await stubbed();
    const { child, ended } = await startStep(run);
    for (const name of names) {
      child.kill(name);
      await sleep(100);
    }
    await ended;
    const { outcome } = await rescue(run);
    expect(signals(run)).toEqual(['SIGINT']);
    if (names.at(-1) === 'SIGKILL') {
      expect(outcome).toBe('terraform apply outlived its step, was asked to stop and stopped, 1 of 1 steps done');
    }
  });

  test('from the post hook where its step was killed without a word, as on Forgejo', async () => {
    const run = await stubbed();
    const { child, ended } = await startStep(run);
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    expect(signals(run)).toEqual([]);
    const both = await Promise.all([rescue(run), sleep(200).then(async () => rescue(run))]);
    expect(signals(run)).toEqual(['SIGINT']);
    for (const { state } of both) expect(state).toBe('finished');
  });

  test('from its own deadline, which is named as the cause', async () => {
    const run = await stubbed({ deadlineMs: 6000 });
    const applying = runApply(run, { planFile: join(run.runDirectory, 'plan') });
    await expect(applying).rejects.toMatchObject({
      code: 'DEADLINE_PASSED',
      message: 'terraform apply was stopped by the deadline of this step after 1 of 1 steps',
    });
    expect(signals(run)).toEqual(['SIGINT']);
  });
});
