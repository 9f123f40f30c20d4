import { findLookalikes, hasSecret } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import type { ResolveInputs } from '../run-inputs.ts';
import { readEntry, type StoredEntry } from '../step/base-entry.ts';
import { checkNothingLives } from './new-instance/check-nothing-lives.ts';
import { describeNew } from './new-instance/describe-new.ts';
import { checkFields } from './check-fields.ts';
import type { RunRequest } from './check-request.ts';
import type { RunPlace } from './open-place.ts';
import { pinDestroy } from './pin-destroy.ts';
import { type PinnedStacks, pinStacks } from './pin-stacks.ts';
import { warnStaleForms } from './stale-forms.ts';

/** What a run works with: the entry as it stands, the template version, and the fields of entry and form together. */
export interface RunConfiguration {
  stored: StoredEntry;
  pinned: PinnedStacks;
  merged: ReturnType<typeof checkFields>;
}

/** Returns what a run works with. Codes of `readEntry`, `pinStacks` and `checkFields`. */
export async function resolveConfiguration(
  { checkout, instance, form }: RunRequest,
  {
    inputs,
    place: { repositories, entriesBranch: branch },
    log,
    context,
    cancelledRun,
  }: { inputs: ResolveInputs; place: RunPlace; log: Log; context: RunContext; cancelledRun: string | undefined },
): Promise<RunConfiguration> {
  const { operation } = inputs;
  const { entryFiles } = checkout;
  const lookalikes = findLookalikes(instance, entryFiles);
  const stored = await readEntry(repositories.infraDeploy, {
    branch,
    instance,
    operation,
    cancelledRun,
    lookalikes,
    log,
  });
  const { entry } = stored;
  const isNew = operation === 'destroy' ? undefined : describeNew(instance, stored, lookalikes);
  if (isNew !== undefined) log.notice(isNew);
  // One that is misnamed is refused below, whatever was confirmed.
  if (isNew !== undefined && inputs.confirm !== instance.name && lookalikes.misnamed === undefined)
    await checkNothingLives(instance, { stacksInstances: repositories.stacksInstances, stored, branch });
  const pin = async (): Promise<PinnedStacks> => pinStacks(repositories, { inputs, instance, entry, log });
  const pinned = operation === 'destroy' ? await pinDestroy(pin, { entry, log }) : await pin();
  const merged = checkFields({ inputs, form, instance, stored, schema: pinned.schema, entryFiles });
  for (const { name, secret } of pinned.schema.fields)
    if (secret && !hasSecret(name)) log.info(`Secret ${name} has no value: TF_VAR_${name} of this step is empty.`);
  for (const each of merged.warnings) log.warning(each.message, each.at);
  if (operation !== 'destroy') await warnStaleForms(context.workspace, { schema: pinned.schema, log });
  return { stored, pinned, merged };
}
