import { isSecretName, SecretMatcher, secretTexts, textForms } from '@edp/kit';
import { canonicalJson } from './canonical-json.ts';
import type { Change } from './plan-json.ts';

const SENSITIVE = '(sensitive)';
const SENSITIVE_CHANGED = '(sensitive, changed)';
const UNKNOWN = '(known after apply)';
/** Whoever holds a secret of this length, in any form, is hidden as a whole; a shorter one hides only its own characters. */
const MIN_HIDING_LENGTH = 8;

/** Secrets to look for in values that nobody marked. */
export interface Secrets {
  long: SecretMatcher;
  short: SecretMatcher;
  /** Stands for a text that must not be kept; without it, none does. */
  digest?: (text: string) => string;
}

/** Returns secret strings as something to search for. */
export function toSecrets(values: Iterable<string>): Secrets {
  const [long, short] = [new SecretMatcher(), new SecretMatcher()];
  for (const value of new Set(values)) {
    for (const text of secretTexts(value)) {
      if (text.length < MIN_HIDING_LENGTH) short.add(text);
      else for (const form of textForms(text)) if (form.length >= MIN_HIDING_LENGTH) long.add(form);
    }
  }
  return { long, short };
}

/** Returns a text of which nobody says that it is sensitive, without the secrets in it: what is hidden is told apart by its digest. */
export function redactText(text: string, secrets: Secrets): string {
  if (secrets.long.finds(text)) return hidden(SENSITIVE, { text, secrets });
  const short = secrets.short.hide(text);
  return short === text ? text : hidden(short, { text, secrets });
}

function hidden(shown: string, { text, secrets: { digest } }: { text: string; secrets: Secrets }): string {
  return digest === undefined ? shown : `${shown} #${digest(text)}`;
}

/** Returns the values before and after a change, sensitive ones only as changed or unchanged, unknown ones marked. */
export function redactChange(change: Change, secrets: Secrets): { before: unknown; after: unknown } {
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
  secrets: Secrets;
  /** Mirrors the value: true where it is only known after apply. */
  unknown?: unknown;
  /** The value before; only given for values after. */
  previous?: unknown;
}

/** Returns a value without what is marked, named or known as a secret. */
export function redactValue(value: unknown, { marks, secrets, unknown, previous }: Redaction): unknown {
  if (unknown === true) return UNKNOWN;
  if (marks === true && value !== undefined && value !== null) return redacted(value, previous);
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value === 'number') {
    // A PIN that is marked elsewhere is none here because it is no text.
    const text = redactText(String(value), secrets);
    return text === String(value) ? value : text;
  }
  const keys = new Set([...keysOf(value), ...keysOf(unknown)]);
  if (keys.size === 0) return value;
  const entries = [...keys].map((key): [string, unknown] => {
    const child = at(value, key);
    const childPrevious = at(previous, key);
    const shownKey = redactText(key, secrets);
    if (
      typeof child === 'string' &&
      child !== '' &&
      isSecretName(key) &&
      at(marks, key) !== true &&
      at(unknown, key) !== true
    )
      return [shownKey, hidden(redacted(child, childPrevious), { text: child, secrets })];
    const inner = { marks: at(marks, key), secrets, unknown: at(unknown, key), previous: childPrevious };
    return [shownKey, redactValue(child, inner)];
  });
  const isList = Array.isArray(value) || (value === undefined && Array.isArray(unknown));
  return isList ? entries.map(([, each]) => each ?? null) : definedOnly(entries);
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
