import { mkdtemp, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { checkoutRoot, closureSettings, configDigest, type Entry, type RunFile, templateFields } from '@edp/instance';
import type { RunContext } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';
import { readDefaultBranch } from '../step/default-branch.ts';
import type { RunPlace } from './open-place.ts';
import { containedDirectory } from './read-checkout.ts';
import type { RunRules } from './read-rules.ts';
import type { RunConfiguration } from './resolve-configuration.ts';
import type { HeldLock } from './take-lock.ts';
import { writeTerraformFiles } from './module/terraform-files.ts';

export interface RunFileParts {
  inputs: ResolveInputs;
  place: RunPlace;
  configuration: RunConfiguration;
  /** The plan that this run may apply, with who approved it where somebody has to. */
  reviewed: RunFile['reviewed'];
  lock: HeldLock | undefined;
  context: RunContext;
}

/**
 * Makes the directory of a run with what Terraform reads, and returns its run file.
 * @throws RunError `CONFIG_DIRECTORY_INVALID`
 */
export async function makeRunFile(
  { checkout, instance, tenant, tenants }: RunRules,
  { inputs, place, configuration: { stored, pinned, merged }, reviewed, lock, context }: RunFileParts,
): Promise<RunFile> {
  const { operation, confirm, breakGlass, planId } = inputs;
  const { fields, set, changed, initial } = merged;
  const directory = await containedDirectory(checkout.directory, {
    directory: tenant.terraform.directory,
    input: `tenants.${instance.tenant}.terraform.directory of tenants.yaml`,
  });
  const reads = tenant.terraform.reads?.map(async (each) =>
    containedDirectory(checkout.directory, {
      directory: each,
      input: `tenants.${instance.tenant}.terraform.reads of tenants.yaml`,
    }),
  );
  const runDirectory = await mkdtemp(join(context.temp, 'edp-run-'));
  const files = await writeTerraformFiles(runDirectory, { directory, tenant, instance, fields });
  const secrets = pinned.schema.fields.filter(({ secret }) => secret);
  const { unset, known, selections } = templateFields(pinned.schema, fields);
  const { host } = new URL(context.serverUrl);
  const { onDrift, pullRequest, recipients, source, waitMinutes, leftovers } = inputs.later;
  // Destroy needs nothing.
  const asked = operation === 'destroy' ? undefined : inputs.closure;
  return {
    version: 1,
    operation,
    instance,
    newInstance: stored.entry?.deployed === undefined,
    ...(stored.entry === undefined ? {} : { found: foundIn(stored.entry) }),
    ...{ fields, unset, known, set, changed, initial, confirm },
    secretFields: secrets.map(({ name }) => name),
    requiredSecrets: secrets.filter(({ required }) => required).map(({ name }) => name),
    ...(breakGlass === '' ? {} : { breakGlass }),
    configDigest: configDigest({ fields, tenant, stacksCommit: pinned.commit }),
    ...(planId === '' ? {} : { planId }),
    reviewRequired: tenant.review !== 'optional' && operation === 'deploy',
    ...(tenant.review === 'approved' ? { approvalRequired: true } : {}),
    later: { onDrift, pullRequest, recipients, source, waitMinutes, leftovers },
    infraDeploy: { url: place.urls.infraDeploy, branch: place.entriesBranch, ref: context.ref, commit: context.sha },
    stacks: { url: place.urls.stacks, ref: pinned.ref, commit: pinned.commit, selections },
    stacksInstances: {
      url: place.urls.stacksInstances,
      // Destroy leaves it as it is, reachable or not.
      branch: operation === 'destroy' ? '' : await readDefaultBranch(place.repositories.stacksInstances),
    },
    terraform: {
      directory,
      ...files,
      checkout: await checkoutRoot(checkout.directory, { workspace: await realpath(context.workspace) }),
      ...(reads === undefined ? {} : { reads: await Promise.all(reads) }),
    },
    ...(reviewed === undefined ? {} : { reviewed }),
    closure: closureSettings(tenants, { instance, host, asked }),
    ...ranIn(stored.entry),
    ...lineageOf(stored.entry),
    ...(lock === undefined ? {} : { lock }),
    credentialsDue: operation === 'deploy' && !stored.entry?.deployed?.credentialsShown,
    run: { url: context.runUrl, actor: context.actor, startedAt: new Date().toISOString() },
    directory: runDirectory,
  };
}

function foundIn({ fields, stacks }: Entry): NonNullable<RunFile['found']> {
  return { fields, ...(stacks === undefined ? {} : { ref: stacks.ref }) };
}

function ranIn({ images = [], observed }: Partial<Entry> = {}): Pick<RunFile, 'ran'> {
  return images.length === 0 ? {} : { ran: { images, at: observed?.at ?? '' } };
}

/** Of the last success, else of the last run that worked on a state it knew to be this instance's. */
function lineageOf(entry: Entry | undefined): { lineage?: string } {
  const lineage = entry?.deployed?.stateLineage ?? entry?.attempt?.stateLineage;
  return lineage === undefined || lineage === '' ? {} : { lineage };
}
