import type { Action, Change, PlanJson, ResourceChange } from './plan-json.ts';
import { redactChange, redactValue, type Secrets, toSecrets } from './redact-value.ts';
import { sensitiveValues } from '../secrets/sensitive-values.ts';

/** What a reviewer saw of one change; safe to keep in Git. */
export interface CanonicalChange {
  address: string;
  type?: string;
  provider?: string;
  actions: Action[];
  before: unknown;
  after: unknown;
  deposed?: string;
  previousAddress?: string;
  importId?: string;
  reason?: string;
  replacePaths?: (string | number)[][];
}

/** A plan without secrets and without anything that differs between two runs of the same plan. */
export interface CanonicalPlan {
  format: 1;
  resources: CanonicalChange[];
  outputs: CanonicalChange[];
  /** Root variables: what only a provider's configuration uses, a region for one, shows in no resource. */
  variables: Record<string, unknown>;
  complete?: boolean;
}

/**
 * Returns the canonical plan: changes by address, sensitive values only as changed or unchanged, no timestamp. `secrets` adds
 * what is secret for other reasons. Untouched resources are left out: their volatile attributes say nothing about what would happen.
 */
export function redactPlan(plan: PlanJson, { secrets: more = [] }: { secrets?: string[] } = {}): CanonicalPlan {
  const secrets = toSecrets([...sensitiveValues(plan), ...more]);
  const resources = (plan.resource_changes ?? [])
    .filter(
      (each) => !isNoOp(each.change) || each.previous_address !== undefined || each.change.importing !== undefined,
    )
    .map((each) => ({ ...describe(each), ...redactChange(each.change, secrets) }));
  const outputs = Object.entries(plan.output_changes ?? {})
    .filter(([, change]) => !isNoOp(change))
    .map(([name, change]) => ({ address: name, actions: change.actions, ...redactChange(change, secrets) }));
  return {
    format: 1,
    resources: resources.sort(byAddress),
    outputs: outputs.sort(byAddress),
    variables: redactVariables(plan, secrets),
    ...(plan.complete === undefined ? {} : { complete: plan.complete }),
  };
}

/** Returns what was changed outside of Terraform since the last apply, by address, without secrets. */
export function redactDrift(plan: PlanJson, { secrets: more = [] }: { secrets?: string[] } = {}): CanonicalChange[] {
  const secrets = toSecrets([...sensitiveValues(plan), ...more]);
  return (
    (plan.resource_drift ?? [])
      // A move alone is listed here too.
      .filter(({ change }) => !isNoOp(change))
      .map((each) => ({ ...describe(each), ...redactChange(each.change, secrets) }))
      .sort(byAddress)
  );
}

function isNoOp({ actions }: Change): boolean {
  return actions.every((action) => action === 'no-op');
}

function byAddress(a: CanonicalChange, b: CanonicalChange): number {
  const [left, right] = [`${a.address} ${a.deposed ?? ''}`, `${b.address} ${b.deposed ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function describe(resource: ResourceChange): Omit<CanonicalChange, 'before' | 'after'> {
  const { change } = resource;
  return {
    address: resource.address,
    type: resource.type,
    ...(resource.provider_name === undefined ? {} : { provider: resource.provider_name }),
    actions: change.actions,
    ...(resource.deposed === undefined ? {} : { deposed: resource.deposed }),
    ...(resource.previous_address === undefined ? {} : { previousAddress: resource.previous_address }),
    ...(change.importing?.id === undefined ? {} : { importId: change.importing.id }),
    ...(resource.action_reason === undefined ? {} : { reason: resource.action_reason }),
    ...(change.replace_paths === undefined ? {} : { replacePaths: change.replace_paths }),
  };
}

function redactVariables({ variables = {}, configuration }: PlanJson, secrets: Secrets): Record<string, unknown> {
  const declared = configuration?.root_module?.variables ?? {};
  const values = Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value ?? null]));
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, declared[name]?.sensitive === true]));
  return redactValue(values, { marks, secrets }) as Record<string, unknown>;
}
