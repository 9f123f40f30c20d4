import { createProgress, redact } from '@edp/kit';
import { commandError } from './command-error.ts';
import { saveErroredState } from './errored-state.ts';
import { runDetached } from './run-detached.ts';
import { LOCK_TIMEOUT } from './run-plan.ts';
import type { TerraformRun } from './terraform-run.ts';

/** A finished step of one resource, as Terraform prints it. */
const DONE = /^\S.*: (Creation|Modifications|Destruction|Import) complete\b/;
const DOING = /^\S.*: (Creating|Modifying|Destroying|Importing|Still (creating|modifying|destroying))\b/;

/**
 * Applies a saved plan, with a line of progress at most every 2 s; `total` is the number of steps to expect.
 * @throws TerraformError `APPLY_FAILED`, `STATE_LOCKED`, `STILL_RUNNING`
 */
export async function runApply(
  run: TerraformRun,
  { planFile, total }: { planFile: string; total: number },
): Promise<void> {
  const progress = createProgress(run.log);
  const startedAt = new Date();
  let done = 0;
  const { code, lines, logFile } = await runDetached(run, {
    command: 'apply',
    args: ['apply', '-input=false', '-no-color', `-lock-timeout=${LOCK_TIMEOUT}`, planFile],
    onLine: (line) => {
      if (DONE.test(line)) done += 1;
      if (DONE.test(line) || DOING.test(line)) progress.update(`${done}/${total} ${line}`);
    },
  });
  progress.done();
  await run.log.group('Terraform output', () => run.log.info(redact(lines.join('\n'))));
  const saved = await saveErroredState(run, { since: startedAt });
  if (code === 0) return;
  throw commandError(run, {
    code: 'APPLY_FAILED',
    command: 'apply',
    lines,
    fix: [
      saved,
      logFile === undefined
        ? ''
        : `The only copy of the state is in ${logFile} on the runner: save it before the job directory is removed.`,
      'Correct what is named above and dispatch deploy again: it continues from where this run stopped.',
    ]
      .filter((each) => each !== '')
      .join(' '),
  });
}
