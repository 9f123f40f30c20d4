import { afterEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { silentLog } from '@edp/kit';
import { listState, rescueTerraform, runInit } from '../src/index.ts';
import { isAlive } from '../src/run/process-session.ts';
import { readProcessRecord, writeProcessRecord } from '../src/run/process-record.ts';
import type { TerraformRun } from '../src/run/terraform-run.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const source = pathToFileURL(join(process.cwd(), 'packages/terraform/src/index.ts')).href;

/** Takes long enough to be caught at work; a provisioner is told to stop as soon as Terraform is. */
const slow = (seconds: number): string => `
resource "terraform_data" "first" { input = "v1" }
resource "terraform_data" "slow" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" { command = "touch started; sleep ${seconds}" }
}
resource "terraform_data" "never" { depends_on = [terraform_data.slow] }
`;

let step: ChildProcess | undefined;
afterEach(() => {
  step?.kill('SIGKILL');
});

/** Starts plan and apply in a process of its own, as a step of a job is; resolves once Terraform works on the slow resource. */
async function startStep(run: TerraformRun): Promise<ChildProcess> {
  const script = `
    import { runApply, runPlan } from ${JSON.stringify(source)};
    const log = { info() {}, warning() {}, notice() {}, error() {}, debug() {}, group: async (_, work) => work() };
    const run = { ...${JSON.stringify({ ...run, log: undefined })}, log, deadline: new Date(Date.now() + 600_000) };
    const planFile = run.runDirectory + '/plan';
    await runPlan(run, { planFile });
    await runApply(run, { planFile }).catch(() => { process.exitCode = 1; });
  `;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  step = child;
  await until(() => existsSync(join(run.directory, 'started')));
  return child;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('it took longer than 2 min');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const ended = async (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)));

describe('a step that is stopped', () => {
  test('by SIGKILL leaves a Terraform that gets one SIGINT, and keeps what was created in its state', async () => {
    const run = await makeModule({ 'main.tf': slow(60) });
    await runInit(run);
    const child = await startStep(run);
    child.kill('SIGKILL');
    await ended(child);
    const record = readProcessRecord(run.runDirectory)!;
    expect(isAlive(record)).toBe(true);

    // However slow this machine is: it does nothing about the interrupt before it goes on.
    const options = { runDirectory: run.runDirectory, log: silentLog };
    process.kill(record.pid, 'SIGSTOP');
    const first = await rescueTerraform({ ...options, waitMs: 0 }).finally(() => process.kill(record.pid, 'SIGCONT'));
    expect(first).toMatchObject({
      state: 'running',
      outcome: expect.stringMatching(
        /^terraform apply \(pid \d+ on \S+\) outlived its step, was asked to stop and still runs, 1 of 3 steps done at /,
      ),
    });
    expect(readProcessRecord(run.runDirectory)).toMatchObject({ interrupted: true });
    // Asked again, it must not signal again: the second one makes Terraform drop what it is creating.
    expect(await rescueTerraform({ ...options, waitMs: 120_000 })).toMatchObject({
      state: 'finished',
      outcome: expect.stringMatching(
        /^terraform apply outlived its step, was asked to stop and ended with errors, 1 of 3 steps done; failed: terraform_data.slow$/,
      ),
    });

    expect(isAlive(record)).toBe(false);
    expect(await listState(run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
    expect(await rescueTerraform({ ...options, waitMs: 0 })).toMatchObject({ state: 'finished' });
  });

  test.each(PRODUCTS)(
    'by SIGKILL between its note of the interrupt and the signal leaves a %s that hears of it all the same, once',
    async (product) => {
      const working = slow(60).replace('sleep 60', 'for i in $(seq 60); do echo $i; sleep 1; done');
      const run = await makeModule({ 'main.tf': working }, { product });
      await runInit(run);
      const child = await startStep(run);
      child.kill('SIGKILL');
      await ended(child);
      writeProcessRecord(run.runDirectory, { ...readProcessRecord(run.runDirectory)!, interrupted: true });
      const { logFile } = readProcessRecord(run.runDirectory)!;
      const heard = new Set<string>();
      const watch = setInterval(() => {
        for (const [line] of (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '').matchAll(
          /.*(?:Interrupt|Two interrupts) received.*/g,
        ))
          heard.add(line);
      }, 50);
      const rescued = await rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 120_000 });
      clearInterval(watch);
      expect(rescued).toMatchObject({
        state: 'finished',
        outcome: expect.stringMatching(/was asked to stop and ended with errors, 1 of 3 steps done/),
      });
      expect([...heard]).toEqual([expect.stringContaining('Interrupt received')]);
      expect(await listState(run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
    },
  );

  test('by two signals passes on one, waits for Terraform and fails', async () => {
    const run = await makeModule({ 'main.tf': slow(60) });
    await runInit(run);
    const child = await startStep(run);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect(await ended(child)).toBe(1);
    expect(readProcessRecord(run.runDirectory)).toMatchObject({ interrupted: true, exitCode: 1 });
    expect(await listState(run)).toEqual(['terraform_data.first', 'terraform_data.slow']);
  });

  test('cannot be followed by a second Terraform on the same files', async () => {
    const run = await makeModule({ 'main.tf': slow(60) });
    await runInit(run);
    const child = await startStep(run);
    await expect(runInit(run)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    child.kill('SIGINT');
    await ended(child);
  });
});

describe('what a dead Terraform printed', () => {
  test('is told without a secret, in the log and in what goes into commits: the key of an instance may be one', async () => {
    const secret = 'Key-of-an-instance-0815';
    const printed: string[] = [];
    const log = { ...silentLog, info: (text: string) => void printed.push(text) };
    const run = await makeModule({
      'main.tf': 'variable "keys" {\n  type = set(string)\n  sensitive = true\n}\n',
      'terraform.tfvars': `keys = ["${secret}"]\n`,
    });
    const { tool, directory, dataDirectory, runDirectory } = run;
    const logFile = join(runDirectory, 'terraform-apply.log');
    const address = `terraform_data.user["${secret}"]`;
    const errored = { type: 'apply_errored', hook: { resource: { addr: address }, action: 'create' } };
    // As long as the beginning of it that is shown, so that the cut is in the secret.
    const long = `${'x'.repeat(9_990)}${secret}${'y'.repeat(20_000)}`;
    await writeFile(logFile, `${JSON.stringify({ ...errored, '@message': `${address}: failed` })}\n${long}\n`);
    writeProcessRecord(runDirectory, {
      ...{ pid: 0, startTime: '', command: 'apply', args: [], tool, directory, dataDirectory, varFile: '' },
      ...{ environment: [], logFile, startedAt: new Date().toISOString(), interrupted: false },
    });
    const { outcome } = await rescueTerraform({ runDirectory, log, waitMs: 0 });
    expect(outcome).toContain('failed: terraform_data.user["***"]');
    expect(printed.join('\n')).toContain('terraform_data.user["***"]: failed');
    expect(printed.join('\n')).not.toMatch(/Key-of/);
  });
});

describe('a run that started nothing', () => {
  test('has nothing to rescue', async () => {
    const run = await makeModule({});
    expect(await rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 0 })).toEqual({
      state: 'none',
      outcome: '',
      isTold: false,
    });
  });
});

describe('a recycled process id', () => {
  test('is not taken for ours', () => {
    expect(isAlive({ pid: process.pid, startTime: '1' })).toBe(false);
    expect(
      isAlive({ pid: process.pid, startTime: readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')[19]! }),
    ).toBe(true);
  });
});
