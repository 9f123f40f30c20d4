import type { Http } from '@edp/http';
import { checkIdentity, checkManager, type Form, type Instance, type Tenant } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { checkRecipients } from '@edp/terraform';
import type { ResolveInputs } from '../run-inputs.ts';
import { checkInputs } from './check-inputs.ts';
import { type Checkout, readCheckout } from './read-checkout.ts';

/** What a run is asked for, as far as the checked out files tell. */
export interface RunRequest {
  checkout: Checkout;
  instance: Instance;
  tenant: Tenant;
  form: Form;
}

/**
 * Returns what a run is asked for, once the running forge may do it: against the checked out files alone, since nothing is fetched with a secret
 * before. Codes of `checkRecipients`, `readCheckout`, `checkInputs`, `checkManager` and `checkIdentity`.
 */
export async function checkRequest(
  inputs: ResolveInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<RunRequest> {
  checkRecipients(inputs.later.recipients);
  const checkout = await readCheckout(context.workspace, { directory: inputs.configDirectory });
  const { instance, form } = checkInputs(inputs, checkout.tenants);
  const { serverUrl } = context;
  const { breakGlass } = inputs;
  const byName = checkManager(instance, { serverUrl, breakGlass });
  const hosts = Object.keys(checkout.tenants.managers);
  const byKeys = await checkIdentity(instance, { serverUrl, hosts, breakGlass, http });
  for (const { warning } of [byName, byKeys]) if (warning) log.warning(warning);
  log.info(`${inputs.operation} of ${instance.domain} (tenant ${instance.tenant}), run by ${context.actor}`);
  return { checkout, instance, form, tenant: checkout.tenants.tenants[instance.tenant]! };
}
