import { createHash } from 'node:crypto';
import { mkdtemp, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { checkoutRoot, readRunFile, type RunFile } from '@edp/instance';
import type { RunContext } from '@edp/kit';
import { PlanReviewError } from './plan-review-error.ts';
import type { CodeScope } from './code/read-code.ts';

/** What the Terraform actions are told: a run file, or a directory with its files. */
export interface TargetInputs {
  runFile: string;
  directory: string;
  varFile: string;
  backendFile: string;
  /** Name that has to be typed where data is lost; needed without a run file. */
  instance: string;
  planId: string;
  confirm: string;
  /** Folders that alone count as code besides the modules; everything of the checkout does where there are none. */
  reads: string[];
}

/** What a Terraform action works on, wherever it was told. */
export interface Target {
  /** Undefined where the action works alone. */
  run: RunFile | undefined;
  /** How messages call it: its domain where there is one. */
  title: string;
  /** Typed by the operator where data is lost. */
  name: string;
  /** Whose state it is, where one is kept on the host that its backend does not take. */
  stateOf: string;
  /** Value of the output `instance_identity` in a state of this instance, `<tenant>/<environment>`; undefined where nobody can tell. */
  identity: string | undefined;
  directory: string;
  varFile: string;
  backendFile: string;
  /** Plan file, Terraform's data and its logs go here. */
  runDirectory: string;
  configDigest: string;
  /** What of the checkout runs when the plan is applied. */
  code: CodeScope;
  planId: string;
  confirm: string;
  reviewRequired: boolean;
  /** Lineage of the state at the last deployment. */
  lineage: string | undefined;
}

/**
 * Returns the target of a run file, or of a directory with variables and backend settings.
 * With `planFile` its directory is used, where init has been done.
 * @throws PlanReviewError `TARGET_INVALID`; InstanceError `RUN_FILE_INVALID`
 */
export async function openTarget(
  inputs: TargetInputs,
  { context, planFile = '' }: { context: Pick<RunContext, 'workspace' | 'temp' | 'repository'>; planFile?: string },
): Promise<Target> {
  if (inputs.runFile !== '') return targetOfRun(await readRunFile(inputs.runFile), inputs);
  if (inputs.directory === '') {
    throw invalid('neither run-file nor directory is given', 'Set run-file (after render-config), or directory.');
  }
  if (inputs.instance === '') {
    throw invalid(
      'instance is empty',
      'Set instance to the name that has to be typed into confirm where data is lost.',
    );
  }
  const directory = await contained(context.workspace, { path: inputs.directory, input: 'directory' });
  const [varFile, backendFile] = await Promise.all([
    contained(context.workspace, { path: inputs.varFile, input: 'var-file' }),
    contained(context.workspace, { path: inputs.backendFile, input: 'backend-file' }),
  ]);
  const reads = await Promise.all(
    inputs.reads.map(async (path) => contained(context.workspace, { path, input: 'reads' })),
  );
  const digest = createHash('sha256');
  for (const file of [varFile, backendFile]) digest.update('\0').update(file === '' ? '' : await readFile(file));
  return {
    run: undefined,
    title: inputs.instance,
    name: inputs.instance,
    // Two repositories may give one name to two things.
    stateOf: `${context.repository}:${inputs.instance}`,
    identity: undefined,
    directory,
    varFile,
    backendFile,
    runDirectory: planFile === '' ? await mkdtemp(join(context.temp, 'edp-run-')) : dirname(resolve(planFile)),
    configDigest: digest.digest('hex'),
    code: {
      checkout: await checkoutRoot(directory, { workspace: await realpath(context.workspace) }),
      directory,
      reads: reads.length === 0 ? undefined : reads,
      hasEntries: false,
    },
    planId: inputs.planId,
    confirm: inputs.confirm,
    reviewRequired: false,
    lineage: undefined,
  };
}

function targetOfRun(run: RunFile, inputs: TargetInputs): Target {
  return {
    run,
    title: run.instance.domain,
    name: run.instance.name,
    stateOf: run.instance.domain,
    identity: run.instance.path,
    directory: run.terraform.directory,
    varFile: run.terraform.varFile,
    backendFile: run.terraform.backendFile,
    runDirectory: run.directory,
    configDigest: run.configDigest,
    code: {
      checkout: run.terraform.checkout,
      directory: run.terraform.directory,
      reads: run.terraform.reads,
      hasEntries: true,
    },
    planId: inputs.planId || (run.planId ?? ''),
    confirm: inputs.confirm || run.confirm,
    reviewRequired: run.reviewRequired,
    lineage: run.lineage,
  };
}

/** Returns the real path of something inside the workspace; '' stays ''. */
async function contained(workspace: string, { path, input }: { path: string; input: string }): Promise<string> {
  if (path === '') return '';
  const root = await realpath(workspace);
  const real = await realpath(resolve(root, path)).catch(() => undefined);
  if (real !== undefined && (real === root || real.startsWith(root + sep))) return real;
  const meant = resolve(root, path);
  if (real === undefined && (meant === root || meant.startsWith(root + sep)))
    throw invalid(
      `${input} "${path.slice(0, 200)}" is not there`,
      `Set ${input} to a path that the checkout has, or that an earlier step writes.`,
    );
  throw invalid(`${input} "${path.slice(0, 200)}" is not inside the workspace`, `Set ${input} to a path below it.`);
}

function invalid(message: string, fix: string): PlanReviewError {
  return new PlanReviewError({ code: 'TARGET_INVALID', message, fix });
}
