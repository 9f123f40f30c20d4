import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan, removePlan, ROLLOUT_LOCK, savePlan } from '@edp/gitops';
import { createHttp } from '@edp/http';
import { type Log, readRunContext, silentLog } from '@edp/kit';
import { git } from '../../../test/world/bare-repository.ts';
import { moveRun, type WorkflowRun } from '../../../test/world/workflow-runs.ts';
import { rolloutRun } from '../src/index.ts';
import type { RolloutInputs } from '../src/run-inputs.ts';
import { type FleetStand, startFleet } from './fleet-stand.ts';

const OWNER = 'acme';
const STACKS = {
  'schema.yaml': 'type: object\nproperties:\n  mail: { type: string }\n',
  'template/app/mail.yaml.hbs':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mail\n  namespace: app\ndata:\n  to: {{quote fields.mail}}\n',
};
const WAVES = `waves:
  - { name: first, select: [lab/a*], maxParallel: 2 }
  - { name: second, select: [lab/b*] }
  - { name: rest, maxParallel: 2 }
`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A forge with instances, and a runner that plans and deploys them as the real workflows do, without Terraform. */
export interface RolloutStand {
  fleet: FleetStand;
  /** `<workflow> <environment>` of every dispatch since `forget` was called. */
  dispatched: () => string[];
  forget: () => void;
  inputsOf: (workflow: string, environment: string) => Record<string, string>;
  /** Environments whose plan or deployment fails: `plan a1`, `deploy b1`. */
  failing: Set<string>;
  /** Environments whose plan would lose data. */
  losing: Set<string>;
  /** Whether the forge cancels a run where another one of the same workflow begins, as Gitea 1.25 does. */
  cancels: boolean;
  /** Called before a plan is made. */
  onPlan: (environment: string) => Promise<void>;
  /** Runs mode `rollout` as run `number`; `onInfo` may throw, as a run that is killed there. */
  run(
    inputs: Partial<RolloutInputs>,
    options?: { number?: number; actor?: string; onInfo?: (line: string) => void },
  ): Promise<string[]>;
  /** Every dispatched run has ended. */
  settled(): Promise<void>;
  statusOf(environment: string): Promise<{ status: string; commit: string; plan: string }>;
  stop(): Promise<void>;
}

/** Starts the stand with instances of tenant lab: those with `a` are of the first wave, those with `b` of the second. */
export async function startRollouts(environments: string[]): Promise<RolloutStand> {
  const fleet = await startFleet(STACKS);
  const { forge } = fleet;
  const http = createHttp({ userAgent: 'test' });
  const temp = mkdtempSync(join(tmpdir(), 'edp-rollout-'));
  const url = `${forge.origin}/${OWNER}/infra-deploy`;
  const remote = { url, http, auth: { username: 'x', token: forge.token } };
  const author = { name: 'ops', email: 'ops@invalid', at: new Date() };
  const read = async (path: string): Promise<string> =>
    (await forge.readFile(OWNER, 'infra-deploy', 'main', path)) ?? '';
  await fleet.deploy(
    environments.map((environment) => ({ environment, fields: { mail: `${environment}@lab.example` } })),
  );
  await forge.seed(OWNER, 'infra-deploy', {
    files: {
      'tenants.yaml': `${await read('tenants.yaml')}${WAVES}`,
      '.forgejo/workflows/plan.yml': 'on: workflow_dispatch\n',
      '.forgejo/workflows/deploy.yml': 'on: workflow_dispatch\n',
    },
  });
  const [failing, losing] = [new Set<string>(), new Set<string>()];
  const repository = forge.repository(OWNER, 'infra-deploy');
  const stand: Pick<RolloutStand, 'onPlan' | 'cancels'> = { onPlan: async () => {}, cancels: false };
  const isCancelled = ({ status }: WorkflowRun): boolean => status === 'cancelled';
  let mark = 0;
  // One after the other, as a runner with one place.
  let work: Promise<void> = Promise.resolve();
  repository.onDispatch = (run) => {
    const before = work;
    const isBeside = (each: WorkflowRun): boolean =>
      each !== run && each.workflow === run.workflow && ['waiting', 'running'].includes(each.status);
    if (stand.cancels) for (const each of repository.runs.filter(isBeside)) moveRun(repository, each, 'cancelled');
    work = (async () => {
      await before;
      if (run.status === 'cancelled') return;
      moveRun(repository, run, 'running');
      const isDone = await perform(run).catch(() => false);
      if (!isCancelled(run)) moveRun(repository, run, isDone ? 'success' : 'failure');
    })();
  };

  async function perform({ workflow, inputs, url: runUrl }: WorkflowRun): Promise<boolean> {
    const { tenant = '', environment = '' } = inputs;
    const kind = workflow.replace('.yml', '');
    if (failing.has(`${kind} ${environment}`)) return false;
    const at = new Date().toISOString();
    const reviewed = { plan: inputs['plan-id'] ?? '', actor: 'bot', run: runUrl, at };
    if (kind === 'plan') {
      await stand.onPlan(environment);
      const commit = (await forge.refs(OWNER, 'stacks'))['refs/heads/main']!;
      const document = planDocument({
        tenant,
        environment,
        runUrl,
        commit,
        risk: losing.has(environment) ? 'data-loss' : 'change',
      });
      await savePlan(remote, { tenant, environment, document, author });
      return true;
    }
    const key = { tenant, environment, id: inputs['plan-id'] ?? '' };
    const { stacks } = JSON.parse(await readPlan(remote, key)) as { stacks: { ref: string; commit: string } };
    const file = `instances/${tenant}/${environment}.yaml`;
    const before = JSON.parse(await read(file)) as object;
    const attempt = { run: runUrl, actor: 'bot', at, reviewed };
    await write(file, { ...before, status: 'deploying', attempt });
    const deployed = {
      at: new Date().toISOString(),
      run: runUrl,
      commit: 'c'.repeat(40),
      stacks,
      fields: {},
      outputs: {},
      reviewed,
    };
    await write(file, { ...before, status: 'deployed', stacks, deployed });
    await removePlan(remote, key);
    return true;
  }

  const write = async (file: string, entry: object): Promise<void> =>
    void (await forge.seed(OWNER, 'infra-deploy', { files: { [file]: JSON.stringify(entry, null, 2) } }));

  return Object.assign(stand, {
    ...{ fleet, failing, losing },
    forget: () => void (mark = repository.runs.length),
    dispatched: () =>
      repository.runs
        .slice(mark)
        .map(({ workflow, inputs }) => `${workflow.replace('.yml', '')} ${inputs['environment']}`),
    inputsOf: (workflow: string, environment: string) =>
      repository.runs.findLast((run) => run.workflow === workflow && run.inputs['environment'] === environment)!.inputs,
    run: async (
      inputs: Partial<RolloutInputs>,
      {
        number = 1,
        actor = 'operator',
        onInfo = () => {},
      }: { number?: number; actor?: string; onInfo?: (line: string) => void } = {},
    ) => {
      const lines: string[] = [];
      const say = (line: string): void => {
        lines.push(line);
        onInfo(line);
      };
      const log: Log = { ...silentLog, info: say, notice: say, warning: say, error: say };
      const context = readRunContext({
        ...{
          GITHUB_SERVER_URL: forge.origin,
          GITHUB_REPOSITORY: `${OWNER}/infra-deploy`,
          GITHUB_REF: 'refs/heads/main',
        },
        ...{ GITHUB_RUN_ID: String(number), GITHUB_ACTOR: actor, RUNNER_TEMP: temp, GITHUB_WORKSPACE: temp },
      });
      const { token } = forge;
      const full: RolloutInputs = {
        ...{ mode: 'rollout', operation: 'plan', stacksRef: 'main', tenant: '', select: [], waves: [], rolloutId: '' },
        ...{ confirm: [], workflows: { plan: 'plan.yml', deploy: 'deploy.yml' }, unlock: '', configDirectory: '.' },
        tokens: { infraDeploy: token, stacks: token, stacksInstances: token, closure: '' },
        ...inputs,
      };
      const release = async (): Promise<unknown> =>
        git(forge.directory(OWNER, 'infra-deploy'), 'update-ref', '-d', ROLLOUT_LOCK);
      try {
        await rolloutRun(full, { log, http, context, pollMs: 20 });
      } finally {
        // The post hook's part, also of a run that was killed: the forge knows that it has ended.
        await release();
      }
      return lines;
    },
    settled: async () => {
      for (let last; last !== work;) await (last = work);
    },
    statusOf: async (environment: string) => {
      const { status, deployed } = JSON.parse(await read(`instances/lab/${environment}.yaml`)) as {
        status: string;
        deployed: { stacks: { commit: string }; reviewed?: { plan: string } };
      };
      return { status, commit: deployed.stacks.commit, plan: deployed.reviewed?.plan ?? '' };
    },
    stop: async () => {
      await work;
      await http.close();
      await fleet.stop();
      rmSync(temp, { recursive: true, force: true });
    },
  }) as RolloutStand;
}

/** Returns a plan as terraform-plan keeps it, of which only what a rollout reads matters here. */
export function planDocument({
  tenant,
  environment,
  runUrl,
  commit,
  risk,
}: {
  tenant: string;
  environment: string;
  runUrl: string;
  commit: string;
  risk: string;
}): string {
  const identity = {
    ...{ instance: `${tenant}/${environment}`, configDigest: digest('x'), code: { files: {}, modules: {} } },
    ...{ tool: 'terraform 1.11.4', toolDigest: digest('b'), providerLock: digest('c'), environment: {} },
    ...{ lineage: 'one', serial: 3, plan: { format: 1, resources: [], outputs: [], variables: {} } },
  };
  const made = { at: new Date().toISOString(), actor: 'bot', run: runUrl };
  return JSON.stringify({ version: 2, made, stacks: { ref: 'main', commit }, fields: {}, risk, identity });
}
