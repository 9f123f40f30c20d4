import { isCommonWord, isSecretName, secretParts } from '@edp/kit';
import type { Change, PlanJson, StateModule } from '../plan/plan-json.ts';

/** Shorter values would make the log unreadable when masked, and protect nothing. */
const MIN_SECRET_LENGTH = 4;
/** A value that only its attribute's name makes a secret must look like one: `token = "main"` would blank the log. */
const MIN_NAMED_SECRET_LENGTH = 8;
/** Also as charts call it: `admin-user`, `db.username`. */
const PUBLIC_NAME =
  /^(?:(?:.*[_.-])?(?:user|user_?name|login)|namespace|name|url|host|e_?mail|user_?name_?key|password_?key)$/i;

/**
 * Returns every string in a plan that must not be printed: sensitive variables, attributes and outputs, nested ones and those
 * of data sources too, and attributes whose name says secret. Shortest first: a runner does not take any number of masks, and what
 * is short is what people choose.
 */
export function sensitiveValues(plan: PlanJson): string[] {
  const found = new Set<string>();
  const declared = plan.configuration?.root_module?.variables ?? {};
  for (const [name, variable] of Object.entries(plan.variables ?? {})) {
    if (declared[name]?.sensitive) collect(variable.value, { marks: true, found });
    else collectNamed({ [name]: variable.value }, found);
  }
  for (const { change } of [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])]) {
    collectChange(change, found);
  }
  for (const change of Object.values(plan.output_changes ?? {})) collectChange(change, found);
  for (const { config_values: values, config_sensitive: marks } of plan.action_invocations ?? []) {
    collect(values, { marks, found });
    collectNamed(values, found);
  }
  collectData(plan.prior_state?.values?.root_module, found);
  return [...found].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function collectChange(change: Change, found: Set<string>): void {
  collect(change.before, { marks: change.before_sensitive, found });
  collect(change.after, { marks: change.after_sensitive, found });
  collectNamed(change.before, found);
  collectNamed(change.after, found);
}

function collectData(module: StateModule | undefined, found: Set<string>): void {
  for (const { mode, values, sensitive_values: marks } of module?.resources ?? []) {
    if (mode !== 'data') continue;
    collect(values, { marks, found });
    collectNamed(values, found);
  }
  for (const child of module?.child_modules ?? []) collectData(child, found);
}

/** `marks` mirrors the value: true where it is sensitive as a whole. */
function collect(value: unknown, { marks, found }: { marks: unknown; found: Set<string> }): void {
  if (marks === undefined || marks === false || marks === null || value === null) return;
  if (typeof value === 'string') {
    if (marks === true) addSecret(value, found);
  } else if (typeof value === 'number') {
    if (marks === true && String(value).length >= MIN_NAMED_SECRET_LENGTH) found.add(String(value));
  } else if (typeof value === 'object') {
    for (const [key, each] of Object.entries(value)) {
      // An output marked as a whole also holds user names and namespaces: masking "admin" would blank the log.
      if (marks === true && PUBLIC_NAME.test(key) && typeof each === 'string') {
        for (const part of secretParts(each, key)) found.add(part);
        continue;
      }
      collect(each, { marks: marks === true ? true : (marks as Record<string, unknown>)[key], found });
    }
  }
}

/** Returns the secret strings of one value that is sensitive as a whole. */
export function secretStrings(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, { marks: true, found });
  return [...found];
}

/** Returns the strings of a value whose own name, or that of what holds them, says secret. */
export function namedSecrets(value: unknown): string[] {
  const found = new Set<string>();
  collectNamed(value, found);
  return [...found];
}

function addSecret(value: string, found: Set<string>): void {
  if (value.length >= MIN_SECRET_LENGTH && !isCommonWord(value)) found.add(value);
}

/** A list has the name of the attribute that holds it. */
function collectNamed(value: unknown, found: Set<string>, list?: string): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    const name = list ?? key;
    if (typeof each === 'string') {
      if (each.length >= MIN_NAMED_SECRET_LENGTH && isSecretName(name)) found.add(each);
    } else collectNamed(each, found, Array.isArray(each) ? name : undefined);
  }
}
