import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseYaml } from '@edp/yaml';
import { type ExampleChanges, readExample } from '../../platform/examples.ts';
import { OWNER } from '../../platform/platform.ts';
import { git } from '../../world/bare-repository.ts';
import { builtActions } from '../../world/built-actions.ts';
import { seedRemote } from '../../world/seed-remote.ts';
import { type RealForge, startGitea } from '../gitea.ts';
import { dispatchRun, type DispatchedRun } from './dispatched-run.ts';
import { type RunnerProcess, startRunner } from './runner-process.ts';
import { signIn } from './sign-in.ts';

/** What actions/checkout does with the inputs that the examples give it: that one is in no registry. Its token is no argument of git there either. */
const CHECKOUT = `name: checkout
description: Checks out the commit of the run, and keeps no credentials
inputs:
  persist-credentials: { description: Only false, default: 'false' }
  token: { description: Of the job, default: '\${{ github.token }}' }
runs:
  using: composite
  steps:
    - shell: bash
      env:
        TOKEN: \${{ inputs.token }}
        ADDRESS: \${{ github.server_url }}/\${{ github.repository }}
        COMMIT: \${{ github.sha }}
      run: |
        export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader
        export GIT_CONFIG_VALUE_0="authorization: basic $(printf 'x-access-token:%s' "$TOKEN" | base64 --wrap 0)"
        git init --quiet .
        git fetch --quiet --depth 1 "$ADDRESS" "$COMMIT"
        git -c advice.detachedHead=false checkout --quiet FETCH_HEAD
`;

/** A real forge that holds the examples and the actions, with runners for infra-deploy. */
export interface ExampleForge {
  forge: RealForge;
  runners: RunnerProcess[];
  /** Where Terraform keeps the state of an instance. */
  stateFile(tenant: string, environment: string): string;
  dispatch(workflow: string, inputs: Record<string, string>): Promise<DispatchedRun>;
  /** Returns a file of a repository; '' where there is none. */
  read(repository: string, file: string, branch?: string): Promise<string>;
  /** Returns an instance's base entry. */
  entry(tenant: string, environment: string): Promise<unknown>;
  /** Ids by name of a repository's refs. */
  refs(repository: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

export interface ExampleForgeOptions {
  infraDeploy?: ExampleChanges;
  secrets: Record<string, string>;
  variables: Record<string, string>;
  /** Whether there is the secret INFRA_DEPLOY_TOKEN; true unless told. */
  infraDeployToken?: boolean;
  /** How many jobs are done at once; one unless told. */
  places?: number;
}

/** Starts the forge and the runner and sets everything up as an operator would. Secrets that hold a token have the administrator's. */
export async function startExampleForge(options: ExampleForgeOptions): Promise<ExampleForge> {
  const forge = await startGitea({ endsTokens: true });
  const state = mkdtempSync(join(tmpdir(), 'edp-state-'));
  const address = (name: string): string =>
    `${forge.origin.replace('://', `://x:${forge.token}@`)}/${OWNER}/${name}.git`;
  const must = async (method: string, path: string, body: object): Promise<void> => {
    const { status, json } = await forge.api(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
  };
  const create = async (name: string, files: Record<string, string>, { isPrivate = true } = {}): Promise<void> => {
    await forge.createRepository(OWNER, name, { private: isPrivate, autoInit: true });
    if (Object.keys(files).length > 0) await seedRemote(address(name), { files });
  };

  await must('POST', '/orgs', { username: OWNER });
  const here = { edp: forge.origin, observability: 'http://observability.localhost', state };
  const infraDeploy = readExample('infra-deploy', { ...here, changes: options.infraDeploy });
  await create('infra-deploy', forGitea(infraDeploy, forge.origin));
  await create('stacks', readExample('stacks', here));
  await create('stacks-instances', {});
  await create('edp-actions', readTree(builtActions()), { isPrivate: false });
  await create('checkout', { 'action.yml': CHECKOUT }, { isPrivate: false });
  await must('POST', `/repos/${OWNER}/edp-actions/branches`, { new_branch_name: 'v1', old_ref_name: 'main' });

  const actions = `/repos/${OWNER}/infra-deploy/actions`;
  for (const [name, data] of Object.entries(options.secrets)) await must('PUT', `${actions}/secrets/${name}`, { data });
  const tokens = ['STACKS_TOKEN', 'STACKS_INSTANCES_TOKEN', 'CLOSURE_TOKEN'];
  if (options.infraDeployToken ?? true) tokens.push('INFRA_DEPLOY_TOKEN');
  for (const name of tokens) await must('PUT', `${actions}/secrets/${name}`, { data: forge.token });
  for (const [name, value] of Object.entries(options.variables))
    await must('POST', `${actions}/variables/${name}`, { value });
  const repository = `${OWNER}/infra-deploy`;
  const post = await signIn(forge);
  const places = Array.from({ length: options.places ?? 1 });
  const runners = await Promise.all(places.map(async () => startRunner(forge, { repository, env: {} })));

  const read = async (name: string, file: string, branch = 'main'): Promise<string> => {
    const { status, json } = await forge.api('GET', `/repos/${OWNER}/${name}/contents/${file}?ref=${branch}`);
    return status === 200 ? Buffer.from((json as { content: string }).content, 'base64').toString() : '';
  };
  return {
    forge,
    runners,
    stateFile: (tenant, environment) => join(state, tenant, `${environment}.tfstate`),
    dispatch: async (workflow, inputs) => dispatchRun(forge, { repository, workflow: `${workflow}.yml`, inputs, post }),
    read,
    entry: async (tenant, environment) => {
      const file = `instances/${tenant}/${environment}.yaml`;
      return parseYaml(await read('infra-deploy', file), { file });
    },
    refs: async (name) => {
      const lines = (await git(state, 'ls-remote', address(name))).trim().split('\n');
      return Object.fromEntries(lines.map((line) => line.split('\t').toReversed() as [string, string]));
    },
    stop: async () => {
      await Promise.all(runners.map(async (runner) => runner.stop()));
      await forge.stop();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

/** Gitea, which stands for Forgejo here, looks for workflows in another place; and the checkout comes from this forge, as from one's own mirror of it. */
function forGitea(files: Record<string, string>, origin: string): Record<string, string> {
  const moved = Object.entries(files).map(([path, text]) => [
    path.replace('.forgejo/workflows/', '.gitea/workflows/'),
    text.replaceAll(/https:\/\/data\.forgejo\.org\/actions\/checkout@\S+/g, `${origin}/${OWNER}/checkout@main`),
  ]);
  return Object.fromEntries(moved) as Record<string, string>;
}

function readTree(root: string): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}
