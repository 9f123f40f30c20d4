import { join } from 'node:path';
import type { Log } from '@edp/kit';
import type { Tool } from '../tool/tool.ts';

/** One Terraform working directory of one job, and where its files go. */
export interface TerraformRun {
  tool: Tool;
  /** Root module, absolute. */
  directory: string;
  /** TF_DATA_DIR: outside the checkout, so that no run inherits another's backend. */
  dataDirectory: string;
  /** Holds plan file, log, pid and progress; mode 0700. */
  runDirectory: string;
  log: Log;
  /** When Terraform is asked to stop, so that it has saved its state before the runner loses patience. */
  deadline: Date;
  /** age recipients for a state that the backend does not take. */
  recipients?: string[];
  env?: Record<string, string>;
}

/** Name of Terraform's own directory in that of a run. */
export const DATA_DIRECTORY = 'terraform-data';

const FOREVER_MS = 10 * 365 * 24 * 60 * 60_000;

/**
 * What could change a command behind the reviewer's back (`TF_CLI_ARGS_plan=-destroy`), swap a provider (`TF_REATTACH_PROVIDERS`),
 * save the state more rarely (`TF_STATE_PERSIST_INTERVAL`), print secrets (`TF_LOG`) or reach other hosts (`GIT_*`), and the
 * tokens of this step, which are none of Terraform's business. By RUNNER_TRACKING_ID GitHub's runner would find and kill what outlives
 * its job (actions/runner src/Runner.Worker/JobExtension.cs).
 */
const SCRUBBED =
  /^(TF_CLI_ARGS|TF_LOG|TF_STATE_PERSIST|TF_REATTACH|RUNNER_TRACKING_ID$|GIT_|INPUT_|STATE_|TF_DATA_DIR$|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_)/i;

/** Returns the environment of a Terraform process. */
export function terraformEnvironment(
  { dataDirectory, env = {} }: Partial<Pick<TerraformRun, 'dataDirectory' | 'env'>>,
  base: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(base).filter(([name]) => !SCRUBBED.test(name));
  return {
    ...Object.fromEntries(kept),
    ...env,
    ...(dataDirectory === undefined ? {} : { TF_DATA_DIR: dataDirectory }),
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    // Upgrade checks and telemetry: one host less to be reachable.
    CHECKPOINT_DISABLE: '1',
  };
}

/** Returns the run of a module whose Terraform files live in `runDirectory`; without `deadline` it may take for ever. */
export function terraformRun(
  tool: Tool,
  {
    directory,
    runDirectory,
    log,
    deadline = new Date(Date.now() + FOREVER_MS),
    recipients,
  }: { directory: string; runDirectory: string; log: Log; deadline?: Date; recipients?: string[] | undefined },
): TerraformRun {
  const dataDirectory = join(runDirectory, DATA_DIRECTORY);
  return { tool, directory, runDirectory, dataDirectory, log, deadline, ...(recipients ? { recipients } : {}) };
}
