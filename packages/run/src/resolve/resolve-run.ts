import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWriteAccess } from '@edp/git-wire';
import type { Http } from '@edp/http';
import {
  checkIdentity,
  checkManager,
  closureSettings,
  configDigest,
  directoryTreeId,
  type Entry,
  type RunFile,
  templateFields,
  writeRunFile,
} from '@edp/instance';
import { appendSummary, type Log, type RunContext, saveState, setOutput } from '@edp/kit';
import { containedDirectory, readCheckout } from './read-checkout.ts';
import { checkFields } from './check-fields.ts';
import { checkInputs } from './check-inputs.ts';
import { defaultBranch } from '../step/default-branch.ts';
import { describeExceptions } from '../step/describe-exceptions.ts';
import { readEntry } from '../step/base-entry.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import { openRepositories, type Repositories } from '../step/repositories.ts';
import { renderOverview } from './render-overview.ts';
import { pinStacks } from './pin-stacks.ts';
import { RunError } from '../run-error.ts';
import { warnStaleForms } from './stale-forms.ts';
import { takeLock } from './take-lock.ts';
import { writeTerraformFiles } from './terraform-files.ts';

/** Checks every rule, takes the run lock where the run will change something, and writes the run file. */
export async function resolveRun(
  inputs: ResolveInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<void> {
  // Against the checked out files alone: nothing is fetched with a secret before.
  const checkout = await readCheckout(context.workspace, { directory: inputs.configDirectory });
  const { instance, form } = checkInputs(inputs, checkout.tenants);
  const { serverUrl } = context;
  const { breakGlass } = inputs;
  const byName = checkManager(instance, { serverUrl, breakGlass });
  const hosts = Object.keys(checkout.tenants.managers);
  const byKeys = await checkIdentity(instance, { serverUrl, hosts, breakGlass, http });
  for (const { warning } of [byName, byKeys]) if (warning) log.warning(warning);
  log.info(`${inputs.operation} of ${instance.domain} (tenant ${instance.tenant}), run by ${context.actor}`);

  const tenant = checkout.tenants.tenants[instance.tenant]!;
  const host = new URL(context.serverUrl).host;
  const { managers } = checkout.tenants;
  const manager = (Object.hasOwn(managers, host) ? managers[host] : undefined) ?? {};
  const urls = {
    infraDeploy: `${context.serverUrl}/${context.repository}`,
    stacks: inputs.stacks,
    stacksInstances: manager.stacksInstances ?? inputs.stacksInstances,
  };
  if (urls.stacksInstances === '') throw stacksInstancesMissing(context.serverUrl);
  const repositories = openRepositories(urls, { tokens: inputs.tokens, http, log });
  const branch = manager.entriesBranch ?? (await defaultBranch(repositories.infraDeploy));

  // Before anything is read: what another run changes while this one waits has to be seen.
  const lock =
    inputs.operation === 'plan'
      ? undefined
      : await takeLock(repositories.infraDeploy, { inputs, instance, context, http, log });
  await checkAccess(repositories, inputs.operation);

  const stored = await readEntry(repositories.infraDeploy, { branch, instance, operation: inputs.operation, log });
  const pinned = await pinStacks(repositories, { inputs, instance, entry: stored.entry, log });
  const { environments } = checkout;
  const checked = checkFields({ inputs, form, instance, stored, schema: pinned.schema, environments });
  for (const each of checked.warnings) log.warning(each.message, each.at);
  if (inputs.operation !== 'destroy') await warnStaleForms(context.workspace, { schema: pinned.schema, log });

  // Destroy needs nothing.
  const asked = inputs.operation === 'destroy' ? undefined : inputs.closure;
  const { unset, selections } = templateFields(pinned.schema, checked.fields);

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
    unset,
    secretFields: pinned.schema.fields.filter(({ secret }) => secret).map(({ name }) => name),
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
    stacks: {
      url: urls.stacks,
      ref: pinned.ref,
      commit: pinned.commit,
      selections,
    },
    stacksInstances: { url: urls.stacksInstances, branch: await defaultBranch(repositories.stacksInstances) },
    terraform: { directory, ...files },
    closure: closureSettings(checkout.tenants, { instance, host, asked }),
    ...lineageOf(stored.entry),
    ...(lock === undefined ? {} : { lock }),
    credentialsDue: inputs.operation === 'deploy' && !stored.entry?.deployed?.credentialsShown,
    run: { url: context.runUrl, actor: context.actor, startedAt: new Date().toISOString() },
    directory: runDirectory,
  };
  if (run.closure.lowered !== undefined) log.warning(describeExceptions(run).at(-1)!.text);
  const runFile = join(runDirectory, 'run.json');
  if (lock !== undefined) saveState('run-file', runFile);
  await writeRunFile(runFile, run);
  setOutput('run-file', runFile);
  setOutput('instance', instance.domain);
  setOutput('new-instance', run.newInstance);
  setOutput('changed', run.changed.join(','));
  const overview = renderOverview(run);
  await log.group('Configuration of this run', () => log.info(overview.text));
  await appendSummary(overview.markdown);
}

/** Of the last success, else of the last run that worked on a state it knew to be this instance's. */
function lineageOf(entry: Entry | undefined): { lineage?: string } {
  const lineage = entry?.deployed?.stateLineage ?? entry?.attempt?.stateLineage;
  return lineage === undefined || lineage === '' ? {} : { lineage };
}

async function checkAccess({ infraDeploy, stacksInstances }: Repositories, operation: string): Promise<void> {
  await checkWriteAccess(infraDeploy);
  if (operation === 'deploy') await checkWriteAccess(stacksInstances);
}

function stacksInstancesMissing(serverUrl: string): RunError {
  return new RunError({
    code: 'STACKS_INSTANCES_MISSING',
    message: `neither tenants.yaml (managers.${new URL(serverUrl).host}.stacksInstances) nor the input stacks-instances names a repository`,
    fix: 'Set the input stacks-instances to the URL of the stacks-instances repository.',
  });
}
