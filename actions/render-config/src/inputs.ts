import { CLOSURE_MODES, type ClosureMode, LATER_INPUTS } from '@edp/instance';
import { KitError, readBoolean, readChoice, readCount, readInput, readLines, readRequired, readSecret } from '@edp/kit';
import type { LaterInputs, Mode, OnDrift, Operation, PreviewInputs, RolloutInputs, RunInputs, Tokens } from '@edp/run';

/** Longer waits would outlast the steps' time-outs. */
const MAX_LOCK_WAIT_MINUTES = 60;

/**
 * Returns the inputs of the action as one typed object; secrets are masked on the way.
 * @throws KitError `INPUT_INVALID`
 */
export function readInputs(): RunInputs {
  const mode = readChoice<Mode>('mode', [
    'resolve',
    'diff',
    'record',
    'commit',
    'retire',
    'instances',
    'preview',
    'fleet',
    'rollout',
  ]);
  const tokens: Tokens = {
    infraDeploy: readSecret('token'),
    stacks: readSecret('stacks-token'),
    stacksInstances: readSecret('stacks-instances-token'),
    closure: readSecret('closure-token'),
  };
  const configDirectory = readInput('config-directory') || '.';
  if (mode === 'instances') return { mode, shard: readShard(), configDirectory, tokens };
  if (mode === 'fleet') return { mode, configDirectory, tokens };
  if (mode === 'rollout')
    return { mode, configDirectory, tokens, approvalToken: readSecret('approval-token'), ...readRollout() };
  if (mode === 'preview') return { mode, configDirectory, ...readPreview(tokens) };
  if (mode !== 'resolve') {
    return {
      mode,
      runFile: readRequired('run-file'),
      outputsFile: readInput('outputs-file'),
      onDrift: readChoice<OnDrift | ''>('on-drift', LATER_INPUTS.onDrift, ''),
      pullRequest: readBoolean('pull-request', undefined),
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
    stacksRef: readInput('stacks-ref'),
    tokens,
    approvalToken: readSecret('approval-token'),
    later: readLater(),
  };
}

function readLater(): LaterInputs {
  return {
    onDrift: readChoice('on-drift', LATER_INPUTS.onDrift, 'fail'),
    pullRequest: readBoolean('pull-request', false),
    recipients: readLines('recipients'),
    source: readChoice('source', LATER_INPUTS.source, 'cluster'),
    waitMinutes: readCount('wait-minutes', { max: LATER_INPUTS.maxWaitMinutes, fallback: 15 }),
    leftovers: readChoice('leftovers', LATER_INPUTS.leftovers, 'stop'),
    repositoryToken: readSecret('repository-token'),
    statusToken: readSecret('status-token'),
  };
}

/** A preview runs in stacks as well, whose own token reads neither infra-deploy nor stacks-instances. */
function readPreview(tokens: Tokens): Omit<PreviewInputs, 'mode' | 'configDirectory'> {
  const infraDeploy = readInput('infra-deploy');
  if (infraDeploy !== '' && !/^[\w.-]+\/[\w.-]+$/.test(infraDeploy)) {
    throw new KitError({
      code: 'INPUT_INVALID',
      message: `input infra-deploy is ${JSON.stringify(infraDeploy)}, which is not owner/name`,
      fix: 'Set it to the repository of the entries on this forge, such as DevFW-CICD/infra-deploy.',
    });
  }
  const comment = tokens.infraDeploy;
  const own = readSecret('infra-deploy-token');
  return {
    infraDeploy,
    number: readCount('pull-request-number', { max: 1_000_000_000, fallback: 0 }),
    stacksRef: readInput('stacks-ref'),
    select: readLines('select'),
    tokens: { ...tokens, comment, infraDeploy: own || comment },
  };
}

function readRollout(): Omit<RolloutInputs, 'mode' | 'configDirectory' | 'tokens'> {
  const operation = readChoice<RolloutInputs['operation']>('operation', ['plan', 'deploy']);
  return {
    operation,
    stacksRef: operation === 'plan' ? readRequired('stacks-ref') : '',
    tenant: readInput('tenant'),
    select: words(readInput('select')),
    waves: words(readInput('wave')),
    rolloutId: operation === 'deploy' ? readRequired('rollout-id') : '',
    confirm: words(readInput('confirm')),
    workflows: {
      plan: readInput('plan-workflow') || 'plan.yml',
      deploy: readInput('deploy-workflow') || 'deploy.yml',
    },
    unlock: readInput('unlock'),
  };
}

/** The page of a forge sends one line. */
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** `2/50`: the second of fifty shares. */
function readShard(): { index: number; count: number } | undefined {
  const text = readInput('shard');
  if (text === '') return undefined;
  const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new KitError({
    code: 'INPUT_INVALID',
    message: `input shard is ${JSON.stringify(text)}, which is no share such as 2/50`,
    fix: 'Set shard to one of the output shards: ${{ matrix.shard }}.',
  });
}
