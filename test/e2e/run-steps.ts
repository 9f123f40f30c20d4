import { OWNER } from '../platform/platform.ts';
import type { Forge } from '../world/forge.ts';
import { Job, type JobForge, type StepOptions } from '../world/job.ts';

export interface RunStepsOptions {
  tenant?: string;
  environment: string;
  /** Told to the first step that runs it; the others find it. */
  product?: 'terraform' | 'opentofu';
  /** What the Terraform steps get by environment. */
  env?: Record<string, string>;
  /** Told to resolve. */
  recipients?: string;
  /** The secret INFRA_DEPLOY_TOKEN; without it the steps have the job's own token, which is dead after a cancel. */
  infraDeployToken?: string;
  /** Fields beside those that a new instance needs. */
  fields?: Record<string, unknown>;
  /** A command that every step is run by. */
  under?: string[];
  confirm?: string;
  /** More inputs of the step that resolves. */
  resolve?: Record<string, string>;
  /** How the step that applies is run. */
  apply?: StepOptions;
  /** How the step that commits is run; `skip` ends the job before it. */
  commit?: StepOptions | 'skip';
  /** More inputs of the steps that work on the cluster, where the instance has one. */
  argocd?: Record<string, string>;
  /** The step that works on the cluster in this mode is cancelled once it has printed this. */
  cancel?: { mode: 'bootstrap' | 'wait' | 'retire'; after: RegExp };
}

/** One run of a workflow whose raw output and files can be looked at; remove it afterwards. */
export interface StepsRun {
  job: Job;
  /** Of the last step that ran. */
  code: number | null;
  /** Whether the last step was the workflow's own last one. */
  complete: boolean;
}

/** Runs the steps of plan, deploy or destroy as their workflows do, up to the first that does not succeed, and then all post hooks. */
export async function runSteps(
  { edp }: { edp: JobForge & Pick<Forge, 'token' | 'readToken'> },
  operation: 'plan' | 'deploy' | 'destroy',
  {
    tenant = 'non-prod',
    environment,
    product = 'terraform',
    env = {},
    recipients = '',
    infraDeployToken = edp.token,
    fields: more = {},
    under = [],
    confirm = '',
    resolve = {},
    apply = {},
    commit = {},
    argocd,
    cancel,
  }: RunStepsOptions,
): Promise<StepsRun> {
  const job = await Job.start(edp, { repository: `${OWNER}/infra-deploy` });
  const url = (name: string): string => `${edp.origin}/${OWNER}/${name}`;
  const repositories = { stacks: url('stacks'), 'stacks-instances': url('stacks-instances') };
  const tokens = { 'stacks-token': edp.token, 'stacks-instances-token': edp.token, 'closure-token': edp.readToken };
  const form = { tenant, environment, adminEmail: 'a@b.example', clusterFlavor: 'cce.s2.small', ...more };
  const fields = operation === 'destroy' ? '' : JSON.stringify(form);
  const instance = { tenant, environment, fields, confirm };
  const steps: [string, Record<string, string>, StepOptions?][] = [
    ['render-config', { mode: 'resolve', operation, ...instance, ...repositories, ...tokens, recipients, ...resolve }],
    [
      'terraform-plan',
      { product, enforce: String(operation !== 'plan'), destroy: String(operation === 'destroy') },
      { env },
    ],
    ['render-config', { mode: operation === 'plan' ? 'diff' : 'record', ...tokens }],
  ];
  if (operation === 'deploy') steps.push(['terraform-apply', {}, { env, ...apply }]);
  const onCluster = (mode: string, more: Record<string, string> = {}): void => {
    const options = cancel?.mode === mode ? { env, cancelAfter: cancel.after } : { env };
    if (argocd) steps.push(['argocd', { mode, ...tokens, ...more, ...argocd }, options]);
  };
  if (operation === 'destroy') {
    onCluster('retire');
    steps.push(['terraform-destroy', {}, { env }], ['render-config', { mode: 'retire' }]);
  }
  if (operation === 'deploy') onCluster('bootstrap', { 'repository-token': edp.readToken });
  if (operation === 'deploy' && commit !== 'skip') {
    steps.push(['render-config', { mode: 'commit', ...tokens }, commit]);
    onCluster('wait');
  }
  let handed: Record<string, string> =
    operation === 'plan' || infraDeployToken === '' ? {} : { token: infraDeployToken };
  let code: number | null = 0;
  let ran = 0;
  for (const [action, inputs, options] of steps) {
    const result = await job.step(action, { ...handed, ...inputs }, { under, ...options });
    ran += 1;
    code = result.code;
    const { 'run-file': runFile, 'plan-file': planFile, 'outputs-file': outputsFile } = result.outputs;
    if (inputs['mode'] === 'commit' && result.outputs['commit'] !== undefined)
      handed['commit'] = result.outputs['commit'];
    handed = {
      ...handed,
      ...(runFile ? { 'run-file': runFile } : {}),
      ...(planFile ? { 'plan-file': planFile } : {}),
      ...(outputsFile ? { 'outputs-file': outputsFile } : {}),
    };
    // A cancelled run begins no other step, even where this one was done before it could be stopped.
    if (code !== 0 || options?.cancelAfter?.test(result.raw)) break;
  }
  await job.end();
  return { job, code, complete: code === 0 && ran === steps.length && commit !== 'skip' };
}
