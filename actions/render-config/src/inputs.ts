import { CLOSURE_MODES, type ClosureMode } from '@edp/instance';
import { readBoolean, readChoice, readCount, readInput, readRequired, readSecret } from '@edp/kit';

export type Mode = 'resolve' | 'diff' | 'record' | 'commit' | 'retire' | 'instances';
export type Operation = 'plan' | 'deploy' | 'destroy';
export type OnDrift = 'fail' | 'overwrite' | 'keep';

export interface Tokens {
  infraDeploy: string;
  stacks: string;
  stacksInstances: string;
  /** Reads what a deployment needs from the running forge. */
  closure: string;
}

export interface ResolveInputs {
  mode: 'resolve';
  operation: Operation;
  tenant: string;
  environment: string;
  fields: string;
  planId: string;
  confirm: string;
  breakGlass: string;
  /** How closely this run looks at what it needs; as tenants.yaml says unless told. */
  closure: ClosureMode | undefined;
  /** How long to wait for another run of the instance. */
  lockWaitMs: number;
  /** Id of a dead run's lock. */
  unlock: string;
  configDirectory: string;
  stacks: string;
  stacksRef: string;
  stacksInstances: string;
  tokens: Tokens;
}

export interface InstancesInputs {
  mode: 'instances';
  configDirectory: string;
  tokens: Tokens;
}

export interface StepInputs {
  mode: Exclude<Mode, 'resolve' | 'instances'>;
  runFile: string;
  outputsFile: string;
  onDrift: OnDrift;
  pullRequest: boolean;
  tokens: Tokens;
}

/** Longer waits would outlast the steps' time-outs. */
const MAX_LOCK_WAIT_MINUTES = 60;

export type RunInputs = ResolveInputs | StepInputs | InstancesInputs;

/**
 * Returns the inputs of the action as one typed object; secrets are masked on the way.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): RunInputs {
  const mode = readChoice<Mode>('mode', ['resolve', 'diff', 'record', 'commit', 'retire', 'instances']);
  const tokens: Tokens = {
    infraDeploy: readSecret('token'),
    stacks: readSecret('stacks-token'),
    stacksInstances: readSecret('stacks-instances-token'),
    closure: readSecret('closure-token'),
  };
  const configDirectory = readInput('config-directory') || '.';
  if (mode === 'instances') return { mode, configDirectory, tokens };
  if (mode !== 'resolve') {
    return {
      mode,
      runFile: readRequired('run-file'),
      outputsFile: readInput('outputs-file'),
      onDrift: readChoice<OnDrift>('on-drift', ['fail', 'overwrite', 'keep'], 'fail'),
      pullRequest: readBoolean('pull-request', false),
      tokens,
    };
  }
  return {
    mode,
    operation: readChoice<Operation>('operation', ['plan', 'deploy', 'destroy']),
    tenant: readRequired('tenant'),
    environment: readRequired('environment'),
    fields: readInput('fields'),
    planId: readInput('plan-id'),
    confirm: readInput('confirm'),
    breakGlass: readInput('break-glass'),
    closure: readChoice<ClosureMode | ''>('closure', CLOSURE_MODES, '') || undefined,
    lockWaitMs: readCount('lock-wait', { max: MAX_LOCK_WAIT_MINUTES, fallback: 0 }) * 60_000,
    unlock: readInput('unlock'),
    configDirectory,
    stacks: readRequired('stacks'),
    stacksRef: readInput('stacks-ref'),
    stacksInstances: readInput('stacks-instances'),
    tokens,
  };
}
