import { join } from 'node:path';
import type { Log } from '@edp/kit';
import type { Tool } from '../tool/tool.ts';
import { childEnvironment } from './child-environment.ts';

/** One Terraform working directory of one job, and where its files go. */
export interface TerraformRun {
  tool: Tool;
  /** Root module, absolute. */
  directory: string;
  /** TF_DATA_DIR, see `dataDirectoryOf`. */
  dataDirectory: string;
  /** Holds plan file, log, pid and progress; mode 0700. */
  runDirectory: string;
  log: Log;
  /** When Terraform is asked to stop, so that it has saved its state before the runner loses patience. */
  deadline: Date;
  /** Values of the root module's variables; '' for none. */
  varFile: string;
  /** Names of the environment that reach Terraform besides those that always do. */
  environment: readonly string[];
  /** Variables of the root module that are secret whatever it says of them. */
  secretVariables: readonly string[];
  /** age recipients for a state that the backend does not take. */
  recipients?: string[];
  /** Whose state it is, where one is kept that the backend does not take. */
  stateOf?: string;
  /** Set for each command, over what the process has. */
  env?: Record<string, string>;
}

const FOREVER_MS = 10 * 365 * 24 * 60 * 60_000;

/** Says in the environment of every Terraform that we start whose state it works on; empty where it is nobody's. */
export const STATE_OF = 'EDP_STATE_OF';

/** Returns the environment of a Terraform process: what is on the list and nothing else of `base`. */
export function terraformEnvironment(
  {
    dataDirectory,
    env = {},
    environment = [],
    stateOf = '',
  }: Partial<Pick<TerraformRun, 'dataDirectory' | 'env' | 'environment' | 'stateOf'>>,
  base: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return {
    ...childEnvironment(base, { more: environment }),
    ...env,
    ...(dataDirectory === undefined ? {} : { TF_DATA_DIR: dataDirectory }),
    [STATE_OF]: stateOf,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    // Upgrade checks and telemetry: one host less to be reachable.
    CHECKPOINT_DISABLE: '1',
    // Nobody is there to type a password.
    GIT_TERMINAL_PROMPT: '0',
  };
}

/**
 * Returns where Terraform keeps modules, providers and the backend's settings: below the module, since `path.module` of a fetched module is
 * the way from the one to the other, and part of the plan.
 */
export const dataDirectoryOf = (directory: string): string => join(directory, '.terraform');

/** Returns the run of a module whose Terraform files live in `runDirectory`; without `deadline` it may take for ever. */
export function terraformRun(
  tool: Tool,
  {
    directory,
    runDirectory,
    log,
    deadline = new Date(Date.now() + FOREVER_MS),
    varFile = '',
    environment = [],
    secretVariables = [],
    recipients,
    stateOf,
  }: Pick<TerraformRun, 'directory' | 'runDirectory' | 'log'> &
    Partial<Pick<TerraformRun, 'deadline' | 'varFile' | 'environment' | 'secretVariables'>> & {
      recipients?: string[] | undefined;
      stateOf?: string | undefined;
    },
): TerraformRun {
  return {
    ...{
      tool,
      directory,
      runDirectory,
      dataDirectory: dataDirectoryOf(directory),
      log,
      deadline,
      varFile,
      environment,
      secretVariables,
    },
    ...(recipients ? { recipients } : {}),
    ...(stateOf === undefined ? {} : { stateOf }),
  };
}
