import { createHmac, scryptSync } from 'node:crypto';
import type { IsReadOnly } from './read-only-attributes.ts';
import { invokedActions, type InvokedAction } from './invoked-actions.ts';
import type { Action, Change, PlanJson, ResourceChange } from './plan-json.ts';
import { relevantDrift } from './relevant-drift.ts';
import { redactChange, redactText, redactValue, type Secrets, toSecrets } from './redact-value.ts';
import { sensitiveValues } from '../secrets/sensitive-values.ts';

const KEY_BYTES = 32;
const DIGEST_LENGTH = 32;

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
  /** What a provider with resource identities imports by, instead of an id. */
  importIdentity?: unknown;
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
  /** What apply asks providers to do besides (Terraform 1.14); left out where there is nothing. */
  actions?: InvokedAction[];
  complete?: boolean;
}

/**
 * Returns the canonical plan: changes by address, sensitive values only as changed or unchanged, no timestamp. `secrets` adds
 * what is secret for other reasons. Untouched resources are left out: their volatile attributes say nothing about what would happen.
 * A value that nobody says is sensitive, and that holds a secret, is kept as a digest; `seed`, which only the state knows, keeps it from being guessed.
 */
export function redactPlan(
  plan: PlanJson,
  { secrets: more = [], seed = '' }: { secrets?: string[]; seed?: string } = {},
): CanonicalPlan {
  const secrets = toSecrets([...sensitiveValues(plan), ...more]);
  const texts = new Set<string>();
  const seen = canonical(plan, { ...secrets, digest: (text) => (texts.add(text), '') });
  if (texts.size === 0) return seen;
  // Deriving a key takes long on purpose. Before there is a state, everything hidden has to be guessed at once.
  const key = scryptSync(seed === '' ? [...texts].sort().join('\0') : seed, 'edp-actions plan', KEY_BYTES);
  const digest = (text: string): string => createHmac('sha256', key).update(text).digest('hex').slice(0, DIGEST_LENGTH);
  return canonical(plan, { ...secrets, digest });
}

function canonical(plan: PlanJson, secrets: Secrets): CanonicalPlan {
  const resources = (plan.resource_changes ?? [])
    .filter(
      (each) => !isNoOp(each.change) || each.previous_address !== undefined || each.change.importing !== undefined,
    )
    .map((each) => ({ ...describe(each, secrets), ...redactChange(each.change, secrets) }));
  const outputs = Object.entries(plan.output_changes ?? {})
    .filter(([, change]) => !isNoOp(change))
    .map(([name, change]) => ({
      address: redactText(name, secrets),
      actions: change.actions,
      ...redactChange(change, secrets),
    }));
  const invocations = invokedActions(plan, secrets);
  return {
    format: 1,
    resources: resources.sort(byAddress),
    outputs: outputs.sort(byAddress),
    variables: redactVariables(plan, secrets),
    ...(invocations.length === 0 ? {} : { actions: invocations }),
    ...(plan.complete === undefined ? {} : { complete: plan.complete }),
  };
}

/** Returns what was changed outside of Terraform since the last apply and means something, by address, without secrets. */
export function redactDrift(
  plan: PlanJson,
  { secrets: more = [], isReadOnly }: { secrets?: string[]; isReadOnly?: IsReadOnly | undefined } = {},
): CanonicalChange[] {
  const secrets = toSecrets([...sensitiveValues(plan), ...more]);
  return relevantDrift(plan, isReadOnly === undefined ? {} : { isReadOnly })
    .map((each) => ({ ...describe(each, secrets), ...redactChange(each.change, secrets) }))
    .sort(byAddress);
}

function isNoOp({ actions }: Change): boolean {
  return actions.every((action) => action === 'no-op');
}

function byAddress(a: CanonicalChange, b: CanonicalChange): number {
  const [left, right] = [`${a.address} ${a.deposed ?? ''}`, `${b.address} ${b.deposed ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function describe(resource: ResourceChange, secrets: Secrets): Omit<CanonicalChange, 'before' | 'after'> {
  const { change } = resource;
  const text = (value: string): string => redactText(value, secrets);
  // A set in Terraform, which prints it in another order each time.
  const paths = change.replace_paths
    ?.map((path) => path.map((part) => (typeof part === 'string' ? text(part) : part)))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    address: text(resource.address),
    type: resource.type,
    ...(resource.provider_name === undefined ? {} : { provider: resource.provider_name }),
    actions: change.actions,
    ...(resource.deposed === undefined ? {} : { deposed: resource.deposed }),
    ...(resource.previous_address === undefined ? {} : { previousAddress: text(resource.previous_address) }),
    ...(change.importing?.id === undefined ? {} : { importId: text(change.importing.id) }),
    ...(change.importing?.identity === undefined
      ? {}
      : { importIdentity: redactValue(change.importing.identity, { marks: undefined, secrets }) }),
    ...(resource.action_reason === undefined ? {} : { reason: resource.action_reason }),
    ...(paths === undefined ? {} : { replacePaths: paths }),
  };
}

function redactVariables({ variables = {}, configuration }: PlanJson, secrets: Secrets): Record<string, unknown> {
  const declared = configuration?.root_module?.variables ?? {};
  const values = Object.fromEntries(Object.entries(variables).map(([name, { value }]) => [name, value ?? null]));
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, declared[name]?.sensitive === true]));
  return redactValue(values, { marks, secrets }) as Record<string, unknown>;
}
