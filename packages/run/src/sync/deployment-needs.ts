import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Artifact, type ChartOptions, collectNeeds, readTerraform, readWorkflows } from '@edp/closure';
import { normaliseHost } from '@edp/http';
import { closureSettings, findInstance, type Instance, parseTenants, type Tenants } from '@edp/instance';
import { containedPath, type Log, type RunContext } from '@edp/kit';
import { type Endpoint, type MirrorConfig, MirrorError } from '@edp/mirror';
import type { Tree } from '@edp/stacks';
import { placeInRepository } from '../resolve/place-in-repository.ts';
import { readDefaultRules } from '../resolve/read-default-rules.ts';
import type { FromClosureInputs } from './from-closure-inputs.ts';
import { readDeployedEntry } from './read-deployed-entry.ts';
import { renderDeployment } from './render-deployment.ts';

/** A deployment from the target, as the running forge and the checkout tell of it. */
export interface Deployment {
  instance: Instance;
  /** Directory of tenants.yaml. */
  directory: string;
  tenants: Tenants;
  /** Host of the target. */
  host: string;
  /** Repositories, as `owner/name`. */
  infraDeploy: string;
  stacks: string;
  /** URL of the repository that it writes. */
  written: string;
  /** Branch of infra-deploy that it writes. */
  entriesBranch: string | undefined;
}

/**
 * Returns the deployment that `from-closure` means.
 * @throws MirrorError `CONFIG_INVALID`; ViolationsError `TENANT_UNKNOWN`, `ENVIRONMENT_INVALID`, `TENANTS_INVALID`
 */
export async function readDeployment(
  config: MirrorConfig,
  {
    inputs,
    context,
    log,
    ...sides
  }: { inputs: FromClosureInputs; context: RunContext; source: Endpoint; target: Endpoint; log: Log },
): Promise<Deployment> {
  const directory = await containedPath(context.workspace, inputs.configDirectory);
  const text = directory && (await readFile(join(directory, 'tenants.yaml'), 'utf8').catch(() => undefined));
  if (directory === undefined || text === undefined)
    throw invalid(
      `there is no tenants.yaml in ${inputs.configDirectory} of the checked out repository`,
      'Check out infra-deploy before this step, or set config-directory to where it is.',
    );
  const tenants = parseTenants(await countingText(text, { directory, context, log, ...sides }), 'tenants.yaml');
  const [tenant = '', environment = '', ...rest] = inputs.fromClosure.split('/');
  if (rest.length > 0)
    throw invalid('from-closure is not tenant/environment', 'Set it to one instance, such as prod/edp.');
  if (inputs.stacks !== '' && !/^[\w.-]+\/[\w.-]+$/.test(inputs.stacks))
    throw invalid(
      'stacks is not owner/name',
      'Set it to the template repository at the source, such as DevFW-CICD/stacks.',
    );
  const instance = findInstance(tenants, { tenant, environment });
  const { host, origin } = new URL(config.target);
  if (normaliseHost(instance.manager) !== normaliseHost(host))
    throw invalid(
      `${instance.domain} is deployed from ${instance.manager}, and ${inputs.config} fills ${host}`,
      'Set from-closure to an instance that the target manages.',
    );
  const manager = Object.hasOwn(tenants.managers, host) ? tenants.managers[host] : undefined;
  const [owner = ''] = context.repository.split('/');
  return {
    ...{ instance, directory, tenants, host },
    infraDeploy: context.repository,
    stacks: inputs.stacks || `${owner}/stacks`,
    written: manager?.stacksInstances ?? `${origin}/${owner}/stacks-instances`,
    entriesBranch: manager?.entriesBranch,
  };
}

/** tenants.yaml as the default branch of the running forge has it, whatever branch the run was dispatched on; the checkout's where that forge is neither side. */
async function countingText(
  checkedOut: string,
  {
    directory,
    context: { serverUrl, repository, workspace },
    source,
    target,
    log,
  }: { directory: string; context: RunContext; source: Endpoint; target: Endpoint; log: Log },
): Promise<string> {
  const running = [source, target].find(({ origin }) => origin === serverUrl);
  if (running === undefined) return checkedOut;
  const { path } = await placeInRepository(directory, { workspace });
  const { text, defaultBranch } = await readDefaultRules(remote(running, repository), {
    path: posix.join(path, 'tenants.yaml'),
  });
  if (text === undefined || text === checkedOut) return checkedOut;
  log.notice(`tenants.yaml of the checkout is not the one of ${defaultBranch}, which counts.`);
  return text;
}

/** What a deployment reads, and what of it the source asks for by itself, whatever the target has written. */
export interface DeploymentNeeds {
  artifacts: Artifact[];
  own: Artifact[];
}

export interface DeploymentNeedsOptions {
  source: Endpoint;
  target: Endpoint;
  log: Log;
  /** Where its charts come from, and what renders them. */
  charts: Omit<ChartOptions, 'written' | 'images'>;
}

/**
 * Returns everything that the deployment reads: what it renders, plans and runs, and the repositories that it does so from. Codes of
 * `readDeployedEntry` and `renderDeployment`.
 */
export async function findDeploymentNeeds(
  { instance, directory, tenants, host, infraDeploy, stacks, written, entriesBranch }: Deployment,
  { source, target, log, charts }: DeploymentNeedsOptions,
): Promise<DeploymentNeeds> {
  const { actionsUrl, images } = closureSettings(tenants, { instance, host });
  const root = tenants.tenants[instance.tenant]!.terraform.directory;
  const at = { directory, infraDeploy: remote(target, infraDeploy) };
  const [found, foundHere, terraform, workflows] = await Promise.all([
    readDeployedEntry(instance, { ...at, branch: entriesBranch }),
    // The target's first entry is none of the source's.
    entriesBranch === undefined
      ? undefined
      : readDeployedEntry(instance, { ...at, branch: undefined }).catch(() => undefined),
    readTerraform(directory, { directory: join(directory, root) }),
    readWorkflows(directory, { host, actionsUrl }),
  ]);
  // The target's token goes nowhere else.
  const isThere = new URL(written).origin === target.origin;
  const common = { terraform, log, stacks: remote(source, stacks) };
  const rendered = await renderDeployment(instance, {
    ...{ ...common, ...found },
    stacksInstances: {
      url: written,
      ...(isThere ? { remote: remote(target, new URL(written).pathname.replace(/^\/|(?:\.git)?\/?$/g, '')) } : {}),
    },
  });
  const ownEntry = entriesBranch === undefined ? found : foundHere;
  // An entry that does not render any more asks for nothing: the owners that the source names are then fewer.
  const ownRendered: Tree =
    ownEntry === undefined
      ? new Map()
      : await renderDeployment(instance, { ...common, ...ownEntry, stacksInstances: { url: written } }).catch(
          () => new Map(),
        );
  const repository = (name: string, reference: string, file: string): Artifact => ({
    ...{ kind: 'repository', via: 'git', host: normaliseHost(host), name, reference },
    text: `${target.origin}/${name}${reference === '' ? '' : `@${reference}`}`,
    askedBy: [{ file, line: 1 }],
  });
  const collect = async (tree: Tree, isShown: boolean): Promise<Artifact[]> => [
    repository(infraDeploy, '', [...workflows.keys()][0] ?? 'tenants.yaml'),
    repository(stacks, found.entry.stacks?.ref ?? '', found.file),
    ...(await collectNeeds(
      { rendered: tree, directory: instance.path, terraform, workflows, actionsUrl },
      { ...charts, written, images, ...(isShown ? {} : { log: () => {} }) },
    )),
  ];
  return { artifacts: await collect(rendered, true), own: await collect(ownRendered, false) };
}

function remote(endpoint: Endpoint, path: string): ReturnType<Endpoint['repository']> {
  const [owner = '', name = ''] = path.split('/');
  return endpoint.repository(owner, name);
}

function invalid(message: string, fix: string): MirrorError {
  return new MirrorError({ code: 'CONFIG_INVALID', message, fix });
}
