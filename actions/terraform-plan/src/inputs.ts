import { isRecord, KitError, readBoolean, readChoice, readCount, readInput, readLines, readSecret } from '@edp/kit';
import {
  DEFAULT_MAX_PLAN_AGE_HOURS,
  type DriftIssues,
  type PlanKind,
  PlanReviewError,
  type RunLimits,
  type TargetInputs,
  type ToolInputs,
} from '@edp/plan-review';
import type { Lockfile, Product } from '@edp/terraform';

export interface RunInputs {
  /** List of the run files of a job's share; '' for a single one. */
  runFiles: string;
  target: TargetInputs;
  tool: ToolInputs;
  limits: RunLimits;
  lockfile: Lockfile;
  enforce: boolean;
  kind: PlanKind;
  driftIssue: boolean;
  /** What one search for all instances found; each job searches for itself without. */
  openIssues: DriftIssues | undefined;
  /** Lines of an address and a token each. */
  moduleCredentials: string[];
  dataBearing: string[];
  maxPlanAgeHours: number;
  token: string;
}

/**
 * Returns the inputs of the action as one typed object; secrets are masked on the way.
 * @throws KitError `INPUT_INVALID`; PlanReviewError `TARGET_INVALID`
 */
export function readInputs(): RunInputs {
  const kind = readKind();
  return {
    runFiles: readRunFiles(kind),
    target: {
      runFile: readInput('run-file'),
      directory: readInput('directory'),
      varFile: readInput('var-file'),
      backendFile: readInput('backend-file'),
      instance: readInput('instance'),
      planId: readInput('plan-id'),
      confirm: readInput('confirm'),
      reads: readLines('reads'),
    },
    tool: {
      version: readInput('version'),
      product: readChoice<Product | ''>('product', ['terraform', 'opentofu'], ''),
      mirror: readInput('mirror'),
    },
    limits: {
      deadlineMinutes: readCount('deadline', { max: 1440, fallback: 25 }),
      environment: readLines('environment'),
      credentialsExpire: readInput('credentials-expire') || (process.env['AWS_CREDENTIAL_EXPIRATION'] ?? ''),
    },
    lockfile: readChoice<Lockfile>('lockfile', ['readonly', 'update'], 'readonly'),
    enforce: readBoolean('enforce', false),
    kind,
    driftIssue: readBoolean('drift-issue', false),
    openIssues: readOpenIssues(),
    moduleCredentials: readLines('module-credentials'),
    dataBearing: readLines('data-bearing'),
    maxPlanAgeHours: readCount('max-plan-age', { max: 8760, fallback: DEFAULT_MAX_PLAN_AGE_HOURS }),
    token: readSecret('token'),
  };
}

/** Of many, none is planned to be applied. */
function readRunFiles(kind: PlanKind): string {
  const runFiles = readInput('run-files');
  if (runFiles === '' || (kind === 'refresh-only' && readInput('run-file') === '' && readInput('directory') === ''))
    return runFiles;
  throw new PlanReviewError({
    code: 'TARGET_INVALID',
    message: 'run-files is for a look at what drifted alone',
    fix: 'Set refresh-only to true beside it, and neither run-file nor directory.',
  });
}

function readKind(): PlanKind {
  const [destroy, refreshOnly] = [readBoolean('destroy', false), readBoolean('refresh-only', false)];
  if (refreshOnly && (destroy || readBoolean('enforce', false))) {
    throw new PlanReviewError({
      code: 'TARGET_INVALID',
      message: 'refresh-only is set together with destroy or enforce, and a look at what drifted is never applied',
      fix: 'Set refresh-only alone.',
    });
  }
  return destroy ? 'destroy' : refreshOnly ? 'refresh-only' : 'apply';
}

function readOpenIssues(): DriftIssues | undefined {
  const text = readInput('open-issues');
  if (text === '') return undefined;
  try {
    const found: unknown = JSON.parse(text);
    if (isRecord(found) && Object.values(found).every(Number.isSafeInteger)) return found as DriftIssues;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new KitError({
    code: 'INPUT_INVALID',
    message: 'input open-issues names no numbers of issues by instance',
    fix: 'Set open-issues to the output of that name of render-config (mode instances), or leave it out.',
  });
}
