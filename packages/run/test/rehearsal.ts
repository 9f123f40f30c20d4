import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttp, type Http } from '@edp/http';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { writeProgress } from '@edp/terraform';
import { OWNER, type Platform, type PlatformOptions, startPlatform } from '../../../test/platform/platform.ts';
import { git } from '../../../test/world/bare-repository.ts';
import type { Forge } from '../../../test/world/world.ts';
import { commitRun, openRunStep, planRun, recordRun, resolveRun, retireRun } from '../src/index.ts';
import type { ResolveInputs, StepInputs } from '../src/run-inputs.ts';

const STEPS = { diff: planRun, record: recordRun, commit: commitRun, retire: retireRun };
type StepMode = keyof typeof STEPS;

/** One job: what its steps share, and what they have printed. */
export interface Job {
  step(mode: StepMode, inputs?: Partial<StepInputs>): Promise<void>;
  /** Directory of the run, as resolve made it. */
  directory: string;
  /** Everything printed so far, warnings with `WARNING: ` before them. */
  lines: string[];
}

/** The modes of render-config in this process, on the example repositories; Terraform's part is only told of. */
export interface Rehearsal {
  platform: Platform;
  /** Runs `resolve`; rejects as the step would fail. `lines` collects what it prints. */
  resolve(inputs?: Partial<ResolveInputs>, options?: JobOptions): Promise<Job>;
  /** Runs a whole deployment. */
  deploy(inputs?: Partial<ResolveInputs>, options?: JobOptions): Promise<Job>;
  stop(): Promise<void>;
}

export interface JobOptions {
  on?: Forge;
  /** Branch that is checked out, and that the run was dispatched on. */
  ref?: string;
  /** What the runner tells instead. */
  told?: { ref?: string; sha?: string };
  lines?: string[];
}

/** What Terraform gives, unless a test says otherwise. */
export const OUTPUTS = {
  load_balancer_ip: { value: '192.0.2.7' },
  load_balancer_id: { value: '0f6f7c2e-5d4b-4a86-9c52-1f3f4e0c7a11' },
  database_host: { value: 'db.internal' },
  storage_bucket: { value: 'edp-storage' },
};

/** What a new instance needs. */
export const FORM = { 'admin-email': 'ops@customer-a.example', 'cluster-flavor': 'cce.s2.small' };
/** What resolve is told of later steps, unless a test says otherwise. */
export const LATER: ResolveInputs['later'] = {
  ...{ onDrift: 'fail', pullRequest: false, recipients: [], source: 'cluster', waitMinutes: 15, leftovers: 'stop' },
  ...{ repositoryToken: '', statusToken: '' },
};

/** Starts the two forges with the examples on them. */
export async function startRehearsal(options: PlatformOptions = {}): Promise<Rehearsal> {
  const { infraDeploy = {} } = options;
  // What a deployment needs is looked for in other tests.
  const quiet = (text: string): string => text.replaceAll('    review:', '    closure: off\n    review:');
  const tenants = infraDeploy['tenants.yaml'] ?? ((text: string) => text);
  const platform = await startPlatform({
    ...options,
    infraDeploy: { ...infraDeploy, 'tenants.yaml': (text) => tenants(quiet(text)) },
  });
  const http: Http = createHttp({ userAgent: 'test', retries: 0 });
  const temp = mkdtempSync(join(tmpdir(), 'edp-rehearsal-'));
  let jobs = 0;

  const resolve: Rehearsal['resolve'] = async (given = {}, jobOptions = {}) => {
    const { on = platform.edp, ref = 'main', told = {}, lines = [] } = jobOptions;
    jobs += 1;
    const place = mkdtempSync(join(temp, `${jobs}-`));
    const workspace = join(place, 'workspace');
    await git(temp, 'clone', '-q', '-b', ref, on.directory(OWNER, 'infra-deploy'), workspace);
    const sha = (await git(workspace, 'rev-parse', 'HEAD')).trim();
    const context = readRunContext({
      GITHUB_SERVER_URL: on.origin,
      GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
      GITHUB_RUN_ID: String(jobs),
      GITHUB_ACTOR: 'operator',
      GITHUB_SHA: told.sha ?? sha,
      GITHUB_REF: told.ref ?? `refs/heads/${ref}`,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: place,
    });
    const log = collect(lines);
    const tokens = { infraDeploy: on.token, stacks: on.token, stacksInstances: on.token, closure: on.readToken };
    const inputs: ResolveInputs = {
      mode: 'resolve',
      operation: 'deploy',
      tenant: 'non-prod',
      environment: 'customer-a',
      fields: JSON.stringify(FORM),
      planId: '',
      confirm: '',
      breakGlass: '',
      closure: undefined,
      lockWaitMs: 0,
      unlock: '',
      configDirectory: '.',
      stacksRef: '',
      later: LATER,
      tokens,
      ...given,
    };
    await resolveRun(inputs, { log, http, context });
    const directory = join(
      place,
      readdirSync(place).find((name) => name.startsWith('edp-run-'))!,
    );
    const outputsFile = join(place, 'outputs.json');
    writeFileSync(outputsFile, JSON.stringify(OUTPUTS));
    return {
      directory,
      lines,
      step: async (mode, more = {}) => {
        const own: StepInputs = {
          mode,
          runFile: join(directory, 'run.json'),
          outputsFile,
          onDrift: '',
          pullRequest: undefined,
          tokens,
          ...more,
        };
        await STEPS[mode](await openRunStep(own, { log, http, context }));
      },
    };
  };

  return {
    platform,
    resolve,
    deploy: async (inputs, jobOptions) => {
      const job = await resolve(inputs, jobOptions);
      await job.step('record');
      await writeProgress(job.directory, { lineage: 'lineage-of-the-state', credentialsShown: true });
      await job.step('commit');
      await unlock(platform);
      return job;
    },
    stop: async () => {
      await http.close();
      await platform.stop();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

/** What the post hook of the job would have done. */
export async function unlock({ edp, observability }: Platform): Promise<void> {
  for (const forge of [edp, observability]) {
    const refs = await forge.refs(OWNER, 'infra-deploy').catch(() => ({}));
    for (const ref of Object.keys(refs).filter((each) => each.startsWith('refs/locks/')))
      await git(forge.directory(OWNER, 'infra-deploy'), 'update-ref', '-d', ref);
  }
}

function collect(lines: string[]): Log {
  const say = (mark: string) => (message: string) => void lines.push(`${mark}${message}`);
  return { ...silentLog, info: say(''), notice: say('NOTICE: '), warning: say('WARNING: '), error: say('ERROR: ') };
}
