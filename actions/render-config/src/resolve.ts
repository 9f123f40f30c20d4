import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWriteAccess } from '@edp/git-wire';
import { acquireLock } from '@edp/gitops';
import type { Http } from '@edp/http';
import {
  checkManager,
  configDigest,
  directoryTreeId,
  findInstance,
  type Instance,
  type RunFile,
  writeRunFile,
} from '@edp/instance';
import { appendSummary, type Log, type RunContext, saveState, setOutput } from '@edp/kit';
import { containedDirectory, readCheckout } from './checkout.ts';
import { checkFields } from './check-fields.ts';
import { defaultBranch } from './default-branch.ts';
import { readEntry, refuseMovedEntry } from './entry.ts';
import type { ResolveInputs } from './inputs.ts';
import { openRepositories, type Repositories } from './repositories.ts';
import { renderOverview } from './overview.ts';
import { pinStacks } from './pin-stacks.ts';
import { RenderConfigError } from './render-config-error.ts';
import { writeTerraformFiles } from './terraform-files.ts';

/** Checks every rule, takes the run lock where the run will change something, and writes the run file. */
export async function resolve(
  inputs: ResolveInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<void> {
  // Names are checked against the checked out files alone: nothing is fetched with a secret before.
  const checkout = await readCheckout(context.workspace, { directory: inputs.configDirectory });
  const instance = findInstance(checkout.tenants, { tenant: inputs.tenant, environment: inputs.environment });
  const { warning } = checkManager(instance, { serverUrl: context.serverUrl, breakGlass: inputs.breakGlass });
  if (warning) log.warning(warning);
  log.info(`${inputs.operation} of ${instance.domain} (tenant ${instance.tenant}), run by ${context.actor}`);

  const tenant = checkout.tenants.tenants[instance.tenant]!;
  const manager = checkout.tenants.managers[new URL(context.serverUrl).host] ?? {};
  const urls = {
    infraDeploy: `${context.serverUrl}/${context.repository}`,
    stacks: inputs.stacks,
    stacksInstances: manager.stacksInstances ?? inputs.stacksInstances,
  };
  if (urls.stacksInstances === '') throw stacksInstancesMissing(context.serverUrl);
  const repositories = openRepositories(urls, { tokens: inputs.tokens, http, log });
  const branch = manager.entriesBranch ?? (await defaultBranch(repositories.infraDeploy));

  const stored = await readEntry(repositories.infraDeploy, { branch, instance, operation: inputs.operation, log });
  const pinned = await pinStacks(repositories, { inputs, instance, entry: stored.entry, log });
  const checked = checkFields({ inputs, instance, stored, schema: pinned.schema, environments: checkout.environments });
  for (const each of checked.warnings) log.warning(each.message, each.at);
  await checkAccess(repositories, inputs.operation);

  const root = checkout.directory;
  const directory = await containedDirectory(root, {
    directory: tenant.terraform.directory,
    input: 'terraform.directory',
  });
  const runDirectory = await mkdtemp(join(context.temp, 'edp-run-'));
  const files = await writeTerraformFiles(runDirectory, { directory, tenant, instance, fields: checked.fields });
  const run: RunFile = {
    version: 1,
    operation: inputs.operation,
    instance,
    newInstance: stored.entry?.deployed === undefined,
    fields: checked.fields,
    unset: pinned.schema.fields
      .filter(({ name, secret }) => !secret && checked.fields[name] === undefined)
      .map(({ name }) => name),
    set: checked.set,
    changed: checked.changed,
    confirm: inputs.confirm,
    ...(inputs.breakGlass === '' ? {} : { breakGlass: inputs.breakGlass }),
    configDigest: configDigest({
      fields: checked.fields,
      tenant,
      terraformTreeId: await directoryTreeId(directory),
      stacksCommit: pinned.commit,
    }),
    ...(inputs.planId === '' ? {} : { planId: inputs.planId }),
    reviewRequired: tenant.review === 'required' && inputs.operation === 'deploy',
    infraDeploy: { url: urls.infraDeploy, branch, commit: context.sha },
    stacks: { url: urls.stacks, ref: pinned.ref, commit: pinned.commit },
    stacksInstances: { url: urls.stacksInstances, branch: await defaultBranch(repositories.stacksInstances) },
    terraform: { directory, ...files },
    ...(stored.entry?.deployed?.stateLineage ? { lineage: stored.entry.deployed.stateLineage } : {}),
    credentialsDue: inputs.operation === 'deploy' && !stored.entry?.deployed?.credentialsShown,
    run: { url: context.runUrl, actor: context.actor, startedAt: new Date().toISOString() },
    directory: runDirectory,
  };
  const runFile = join(runDirectory, 'run.json');
  if (inputs.operation !== 'plan') {
    run.lock = await lock(repositories, { run, instance, log });
    saveState('lock', JSON.stringify(run.lock));
    saveState('run-file', runFile);
    await refuseMovedEntry(repositories.infraDeploy, { branch, instance, stored });
  }
  await writeRunFile(runFile, run);
  setOutput('run-file', runFile);
  setOutput('instance', instance.domain);
  setOutput('new-instance', run.newInstance);
  setOutput('changed', run.changed.join(','));
  const overview = renderOverview(run);
  await log.group('Configuration of this run', () => log.info(overview.text));
  await appendSummary(overview.markdown);
}

async function checkAccess({ infraDeploy, stacksInstances }: Repositories, operation: string): Promise<void> {
  await checkWriteAccess(infraDeploy);
  if (operation === 'deploy') await checkWriteAccess(stacksInstances);
}

async function lock(
  { infraDeploy }: Repositories,
  { run, instance, log }: { run: RunFile; instance: Instance; log: Log },
): Promise<{ ref: string; id: string }> {
  const { tenant, environment } = instance;
  const { operation } = run;
  const held = await acquireLock(infraDeploy, {
    tenant,
    environment,
    runUrl: run.run.url,
    actor: run.run.actor,
    operation,
  });
  log.info(`Run lock taken: ${held.ref} (${held.id.slice(0, 12)}); the last step of the job releases it.`);
  return held;
}

function stacksInstancesMissing(serverUrl: string): RenderConfigError {
  return new RenderConfigError({
    code: 'STACKS_INSTANCES_MISSING',
    message: `neither tenants.yaml (managers.${new URL(serverUrl).host}.stacksInstances) nor the input stacks-instances names a repository`,
    fix: 'Set the input stacks-instances to the URL of the stacks-instances repository.',
  });
}
