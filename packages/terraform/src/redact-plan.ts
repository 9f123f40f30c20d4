import { canonicalJson } from './canonical-json.ts';
import type { Action, Change, PlanJson, ResourceChange } from './plan-json.ts';
import { isSecretName } from './secret-name.ts';
import { sensitiveValues } from './sensitive-values.ts';

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
  complete?: boolean;
}

const SENSITIVE = '(sensitive)';
const SENSITIVE_CHANGED = '(sensitive, changed)';
const UNKNOWN = '(known after apply)';

/**
 * Returns the canonical plan: changes by address, sensitive values only as changed or unchanged, no timestamp.
 * Untouched resources are left out, since their volatile attributes say nothing about what would happen.
 */
export function redactPlan(plan: PlanJson): CanonicalPlan {
  const secrets = sensitiveValues(plan);
  const resources = (plan.resource_changes ?? [])
    .filter(
      (each) => !isNoOp(each.change) || each.previous_address !== undefined || each.change.importing !== undefined,
    )
    .map((each) => ({ ...redactResource(each), ...redactValues(each.change, secrets) }));
  const outputs = Object.entries(plan.output_changes ?? {})
    .filter(([, change]) => !isNoOp(change))
    .map(([name, change]) => ({ address: name, actions: change.actions, ...redactValues(change, secrets) }));
  return {
    format: 1,
    resources: resources.sort(byAddress),
    outputs: outputs.sort(byAddress),
    ...(plan.complete === undefined ? {} : { complete: plan.complete }),
  };
}

function isNoOp({ actions }: Change): boolean {
  return actions.every((action) => action === 'no-op');
}

function byAddress(a: CanonicalChange, b: CanonicalChange): number {
  const [left, right] = [`${a.address} ${a.deposed ?? ''}`, `${b.address} ${b.deposed ?? ''}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function redactResource(resource: ResourceChange): Omit<CanonicalChange, 'before' | 'after'> {
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

function redactValues(change: Change, secrets: string[]): { before: unknown; after: unknown } {
  const before = redactValue(change.before, { marks: change.before_sensitive, secrets });
  const after = redactValue(change.after, {
    marks: change.after_sensitive,
    secrets,
    unknown: change.after_unknown,
    previous: change.before,
  });
  return { before: before ?? null, after: after ?? null };
}

interface Redaction {
  /** Mirrors the value: true where it is sensitive. */
  marks: unknown;
  secrets: string[];
  /** Mirrors the value: true where it is only known after apply. */
  unknown?: unknown;
  /** The value before; only given for values after. */
  previous?: unknown;
}

function redactValue(value: unknown, { marks, secrets, unknown, previous }: Redaction): unknown {
  if (unknown === true) return UNKNOWN;
  if (marks === true && value !== undefined && value !== null) return redacted(value, previous);
  if (typeof value === 'string') return holdsSecret(value, secrets) ? redacted(value, previous) : value;
  const keys = new Set([...keysOf(value), ...keysOf(unknown)]);
  if (keys.size === 0) return value;
  const entries = [...keys].map((key): [string, unknown] => {
    const child = at(value, key);
    const childPrevious = at(previous, key);
    if (typeof child === 'string' && child !== '' && isSecretName(key)) return [key, redacted(child, childPrevious)];
    const inner = { marks: at(marks, key), secrets, unknown: at(unknown, key), previous: childPrevious };
    return [key, redactValue(child, inner)];
  });
  const isList = Array.isArray(value) || (value === undefined && Array.isArray(unknown));
  return isList ? entries.map(([, each]) => each ?? null) : definedOnly(entries);
}

/** A short secret counts only as the whole value: "prod" must not hide every name it is part of. */
function holdsSecret(value: string, secrets: string[]): boolean {
  return secrets.some((each) => value === each || (each.length >= 8 && value.includes(each)));
}

function redacted(value: unknown, previous: unknown): string {
  return previous !== undefined && canonicalJson(value) !== canonicalJson(previous) ? SENSITIVE_CHANGED : SENSITIVE;
}

function definedOnly(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function keysOf(value: unknown): string[] {
  return value !== null && typeof value === 'object' ? Object.keys(value) : [];
}

function at(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
