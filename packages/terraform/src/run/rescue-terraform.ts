import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { addMasks, createProgress, type Log, redact } from '@edp/kit';
import { renderDiagnostic } from './diagnostic.ts';
import { givenSecrets } from '../secrets/given-secrets.ts';
import { maskState } from '../secrets/mask-state.ts';
import { createOutputReport, type OutputReport } from '../secrets/output-report.ts';
import { isCutLine, shorten } from '../secrets/shorten.ts';
import { GONE } from '../state/gone.ts';
import { endPlugins, interruptTarget, isAtWork } from './process-session.ts';
import { type ProcessRecord, readProcessRecord, type TerraformCommand, updateProcessRecord } from './process-record.ts';
import { rescueState } from '../state/rescue-state.ts';
import { tailFile } from './tail-file.ts';
import { terraformRun } from './terraform-run.ts';
import { unheardInterrupt } from './unheard-interrupt.ts';

const POLL_MS = 150;
const MAX_NAMED = 5;

export interface Rescue {
  /** `none`: nothing was started; `errored-state`: it ended, and its state could not be saved. */
  state: 'none' | 'finished' | 'running' | 'errored-state';
  /** How it ended or goes on, without any value; '' where nothing of it is worth a word. */
  outcome: string;
  /** The step, or an earlier hook, has said so in this log. */
  isTold: boolean;
  /** Where a state is kept that the backend did not take. */
  keptState?: string;
}

/**
 * Looks after a Terraform that outlived its step: sends the one SIGINT it is due, waits up to `waitMs`, prints what it
 * prints, and pushes a state it could not save, also where only its step was stopped before it had done so. Harmless to call again, and
 * after a normal end. `onAlive` is told once, before the wait, what goes on.
 */
export async function rescueTerraform({
  runDirectory,
  log,
  waitMs,
  commands,
  onAlive = async () => {},
}: {
  runDirectory: string;
  log: Log;
  waitMs: number;
  /** Leave others alone, and tell only whether they run; every command unless told. */
  commands?: TerraformCommand[];
  onAlive?: (outcome: string) => Promise<void>;
}): Promise<Rescue> {
  const record = readProcessRecord(runDirectory);
  if (record === undefined) return { state: 'none', outcome: '', isTold: false };
  if (commands?.includes(record.command) === false) return { state: unsettled(record), outcome: '', isTold: false };
  if (record.settled === true) return { ...ended(record), isTold: true };
  const progress = createProgress(log);
  const report = createOutputReport({ onProgress: (line) => progress.update(line) });
  const tail = existsSync(record.logFile)
    ? tailFile(record.logFile, { onLine: (line) => report.take(line) })
    : undefined;
  tail?.read();
  const isUnheard = record.interrupted ? unheardInterrupt(report) : () => false;
  interruptOnce(record, { runDirectory, log });
  if (isAtWork(record)) await onAlive(stillRuns(record, report));
  const deadline = performance.now() + waitMs;
  let resent = false;
  while (isAtWork(record) && performance.now() < deadline) {
    await sleep(POLL_MS);
    tail?.read();
    // Noted, and never sent.
    if (isUnheard() && !resent) {
      resent = true;
      interruptOnce({ ...record, interrupted: false }, { runDirectory, log });
    }
  }
  const alive = isAtWork(record);
  tail?.read({ last: !alive });
  progress.done();
  if (alive) return { state: 'running', outcome: stillRuns(record, report), isTold: false };
  return settle(record, { runDirectory, log, report });
}

/** Its exit code went to a process that is gone, so only what it printed tells. */
async function settle(
  record: ProcessRecord,
  { runDirectory, log, report }: { runDirectory: string; log: Log; report: OutputReport },
): Promise<Rescue> {
  endPlugins(record);
  const { tool, directory, recipients, stateOf, varFile, environment, secretVariables = [] } = record;
  const run = terraformRun(tool, { directory, runDirectory, log, recipients, stateOf, varFile, environment });
  const given = { varFile, product: tool.product, secretVariables };
  addMasks(await givenSecrets(directory, given).catch(() => []), { announce: false });
  if (record.planFile !== undefined) await maskState(run, { file: record.planFile });
  await maskState(run);
  const saved = await rescueState(run, { since: new Date(record.startedAt), logFile: record.logFile, report });
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const outcome = describe(record, { report, note: saved.note });
  const keptState = saved.state === 'kept' ? (saved.file ?? '') : undefined;
  const settled = { ...record, settled: true, outcome };
  updateProcessRecord({ runDirectory, log }, { ...settled, ...(keptState === undefined ? {} : { keptState }) });
  await log.group('What Terraform printed last', () => {
    for (const line of report.lastLines) log.info(shorten(line, { cut: isCutLine(line) }));
    for (const each of errors) log.info(renderDiagnostic(each, directory));
  });
  await rm(record.logFile, { force: true });
  if (record.planFile !== undefined) await rm(record.planFile, { force: true });
  return ended({ ...settled, ...(keptState === undefined ? {} : { keptState }) });
}

/** Nothing of a command whose state may still have to be saved is over. */
const unsettled = ({ settled }: ProcessRecord): 'finished' | 'running' => (settled === true ? 'finished' : 'running');

function ended({ outcome = '', keptState }: ProcessRecord): Rescue {
  if (keptState === undefined) return { state: 'finished', outcome, isTold: false };
  return { state: 'errored-state', outcome, keptState, isTold: false };
}

function interruptOnce(record: ProcessRecord, { runDirectory, log }: { runDirectory: string; log: Log }): void {
  const target = record.interrupted ? undefined : interruptTarget(record);
  if (target === undefined) return;
  record.interrupted = true;
  updateProcessRecord({ runDirectory, log }, record);
  process.kill(target, 'SIGINT');
  log.warning(
    `terraform ${record.command} (pid ${record.pid}) outlived its step: asking it to stop and save its state.`,
  );
}

const steps = ({ done, total }: OutputReport): string => (total === 0 ? '' : `, ${done} of ${total} steps done`);

function stillRuns({ command, pid, interrupted }: ProcessRecord, report: OutputReport): string {
  const asked = interrupted ? ', was asked to stop' : '';
  return `terraform ${command} (pid ${pid} on ${hostname()}) outlived its step${asked} and still runs${steps(report)} at ${new Date().toISOString()}`;
}

/** Addresses and counts only, no secret in them: this goes into commits. */
function describe(
  { command, exitCode, interrupted }: ProcessRecord,
  { report, note }: { report: OutputReport; note: string },
): string {
  const failed = redact(report.failed.slice(0, MAX_NAMED).join(', '));
  const parts = [
    `terraform ${command} ${exitCode === undefined ? 'outlived' : 'lost'} its step${interrupted ? ', was asked to stop' : ''} and ${how(report)}${steps(report)}`,
    ...(failed === '' ? [] : [`failed: ${failed}${report.failed.length > MAX_NAMED ? ', …' : ''}`]),
    ...(note === '' ? [] : [note]),
  ];
  return parts.join('; ');
}

function how({ ended: isWhole, diagnostics }: OutputReport): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (isWhole && errors.length === 0) return 'ended well';
  if (errors.length > 0)
    return errors.every(({ summary }) => /execution halted|interrupted/i.test(summary))
      ? 'stopped'
      : 'ended with errors';
  return GONE;
}
