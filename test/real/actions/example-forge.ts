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
import { type ForgeRun, startRun } from './forge-run.ts';
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

/** A real forge that holds the examples and the actions, with runners for all of them. */
export interface ExampleForge {
  forge: RealForge;
  runners: RunnerProcess[];
  /** Where Terraform keeps the state of an instance. */
  stateFile(tenant: string, environment: string): string;
  /** Dispatches a workflow of infra-deploy. */
  dispatch(workflow: string, inputs: Record<string, string>): Promise<ForgeRun>;
  /** Does what starts a workflow of a repository by an event, and returns that run. */
  startRun(
    repository: string,
    options: { workflow: string; event: string; start: () => Promise<void> },
  ): Promise<ForgeRun>;
  /** Calls the API, which has to answer well. */
  must(method: string, path: string, body?: object): Promise<unknown>;
  /** Returns a file of a repository; '' where there is none. */
  read(repository: string, file: string, branch?: string): Promise<string>;
  /** Returns an instance's base entry. */
  entry(tenant: string, environment: string): Promise<unknown>;
  /** Ids by name of a repository's refs. */
  refs(repository: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

export interface ExampleForgeOptions {
  /** Where it is mirrored to. */
  observability?: Pick<RealForge, 'origin' | 'token'>;
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
  const must: ExampleForge['must'] = async (method, path, body) => {
    const { status, json } = await forge.api(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  };
  const create = async (name: string, files: Record<string, string>, { isPrivate = true } = {}): Promise<void> => {
    await forge.createRepository(OWNER, name, { private: isPrivate, autoInit: true });
    if (Object.keys(files).length > 0) await seedRemote(address(name), { files });
  };

  await must('POST', '/orgs', { username: OWNER });
  const { observability } = options;
  const here = { edp: forge.origin, observability: observability?.origin ?? 'http://observability.localhost', state };
  const infraDeploy = readExample('infra-deploy', { ...here, changes: options.infraDeploy });
  await create('infra-deploy', forGitea(infraDeploy, forge.origin));
  await create('stacks', forGitea(readExample('stacks', here), forge.origin));
  await create('stacks-instances', {});
  await create('edp-actions', readTree(builtActions()), { isPrivate: false });
  await create('checkout', { 'action.yml': CHECKOUT }, { isPrivate: false });
  await must('POST', `/repos/${OWNER}/edp-actions/branches`, { new_branch_name: 'v1', old_ref_name: 'main' });

  const actions = `/repos/${OWNER}/infra-deploy/actions`;
  const tokens = ['STACKS_TOKEN', 'STACKS_INSTANCES_TOKEN', 'CLOSURE_TOKEN', 'MIRROR_SOURCE_TOKEN'];
  if (options.infraDeployToken ?? true) tokens.push('INFRA_DEPLOY_TOKEN');
  const secrets = {
    ...options.secrets,
    ...Object.fromEntries(tokens.map((name) => [name, forge.token])),
    ...(observability === undefined ? {} : { MIRROR_TARGET_TOKEN: observability.token }),
  };
  for (const [name, data] of Object.entries(secrets)) await must('PUT', `${actions}/secrets/${name}`, { data });
  await must('PUT', `/repos/${OWNER}/stacks/actions/secrets/PREVIEW_TOKEN`, { data: forge.token });
  for (const [name, value] of Object.entries(options.variables))
    await must('POST', `${actions}/variables/${name}`, { value });
  const post = await signIn(forge);
  const places = Array.from({ length: options.places ?? 1 });
  const runners = await Promise.all(places.map(async () => startRunner(forge, { place: `orgs/${OWNER}`, env: {} })));

  const read = async (name: string, file: string, branch = 'main'): Promise<string> => {
    const { status, json } = await forge.api('GET', `/repos/${OWNER}/${name}/contents/${file}?ref=${branch}`);
    return status === 200 ? Buffer.from((json as { content: string }).content, 'base64').toString() : '';
  };
  const run: ExampleForge['startRun'] = async (name, { workflow, ...how }) =>
    startRun(forge, { repository: `${OWNER}/${name}`, workflow: `${workflow}.yml`, ...how, post });
  return {
    forge,
    runners,
    stateFile: (tenant, environment) => join(state, tenant, `${environment}.tfstate`),
    dispatch: async (workflow, inputs) =>
      run('infra-deploy', {
        workflow,
        event: 'workflow_dispatch',
        start: async () =>
          void (await must('POST', `${actions}/workflows/${workflow}.yml/dispatches`, {
            ref: 'refs/heads/main',
            inputs,
          })),
      }),
    startRun: run,
    must,
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
