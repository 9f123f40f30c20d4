import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch, type DispatchResult } from '../world/act.ts';
import { git } from '../world/bare-repository.ts';
import { type ExampleChanges, readExample } from './examples.ts';
import { type Forge, startWorld, type World } from '../world/world.ts';

export const OWNER = 'DevFW-CICD';

/** The two forges with the example repositories on them, as an operator would have set them up. */
export interface Platform {
  world: World;
  edp: Forge;
  observability: Forge;
  /** Where Terraform keeps the state of an instance. */
  stateFile: (tenant: string, environment: string) => string;
  run(workflow: Workflow, options: RunOptions): Promise<DispatchResult>;
  stop(): Promise<void>;
}

export type Workflow = 'refill' | 'plan' | 'deploy' | 'destroy' | 'sync' | 'drift' | 'rollout';

export interface RunOptions {
  /** Where the workflow is dispatched; edp unless told. */
  on?: Forge;
  inputs: Record<string, string>;
  secrets?: Record<string, string>;
  /** Repository variables. */
  variables?: Record<string, string>;
  env?: Record<string, string>;
  timeoutMs?: number;
  onLine?: (line: string) => void;
  /** Ends the runner and its steps at once, as a machine that dies. */
  signal?: AbortSignal;
}

export interface PlatformOptions {
  /** Changes of the example infra-deploy repository: path → text, or undefined to leave a file out. */
  infraDeploy?: ExampleChanges;
  /** The same for the example stacks repository; a new path gets ''. */
  stacks?: ExampleChanges;
}

/** The change of the example stacks that leaves out all their Applications: what a test deploys in their place it brings itself. */
export const WITHOUT_APPLICATIONS: NonNullable<PlatformOptions['stacks']> = Object.fromEntries(
  readdirSync('examples/stacks/template/stacks').map((name) => [
    `template/stacks/${name}/application.yaml.hbs`,
    () => undefined,
  ]),
);

/** Starts two forges and pushes the examples, with host names, domains and state paths of this machine. */
export async function startPlatform(options: PlatformOptions = {}): Promise<Platform> {
  const world = await startWorld();
  const { edp, observability } = world;
  const state = mkdtempSync(join(tmpdir(), 'edp-state-'));
  const here = { edp: edp.origin, observability: observability.origin, state };
  const infraDeploy = readExample('infra-deploy', { ...here, changes: options.infraDeploy });
  const stacks = readExample('stacks', { ...here, changes: options.stacks });

  for (const repository of ['infra-deploy', 'stacks', 'stacks-instances']) await edp.createRepo(OWNER, repository);
  // What is mirrored comes to observability by sync; only its own stacks-instances is set up by hand.
  await observability.createRepo(OWNER, 'stacks-instances');
  await edp.seed(OWNER, 'infra-deploy', { files: infraDeploy, message: 'Example' });
  await edp.seed(OWNER, 'stacks', { files: stacks, message: 'Example' });
  await seedActions(edp);

  return {
    world,
    edp,
    observability,
    stateFile: (tenant, environment) => join(state, tenant, `${environment}.tfstate`),
    run: async (workflow, { on = edp, inputs, secrets, ...rest }) =>
      dispatch({
        forge: on,
        repository: `${OWNER}/infra-deploy`,
        ref: 'main',
        // Each manager has workflows whose actions come from itself.
        workflow: `${on === observability && ['plan', 'deploy', 'destroy', 'drift'].includes(workflow) ? 'observability-' : ''}${workflow}.yml`,
        inputs,
        secrets: {
          STACKS_TOKEN: on.token,
          STACKS_INSTANCES_TOKEN: on.token,
          CLOSURE_TOKEN: on.readToken,
          MIRROR_SOURCE_TOKEN: edp.token,
          MIRROR_TARGET_TOKEN: observability.token,
          ...secrets,
        },
        ...rest,
      }),
    stop: async () => {
      await world.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** The repository that workflows name; the runner of the tests takes the actions themselves from this checkout. */
export async function seedActions(forge: Forge, { owner = OWNER }: { owner?: string } = {}): Promise<void> {
  await forge.createRepo(owner, 'edp-actions', { private: false });
  const workflows = readdirSync('.forgejo/workflows').map((name) => join('.forgejo/workflows', name));
  const files = [...readdirSync('actions').map((name) => join('actions', name, 'action.yml')), ...workflows];
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')]);
  await forge.seed(owner, 'edp-actions', { files: Object.fromEntries(texts) as Record<string, string>, message: 'v1' });
  await git(forge.directory(owner, 'edp-actions'), 'tag', 'v1', 'main');
}
