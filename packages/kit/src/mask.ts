import { secretForms } from './secret-forms.ts';
import { MIN_SECRET_LENGTH, SecretMatcher } from './secret-matcher.ts';

/** A runner searches every line for every mask, and starts over with each new one: enough for every input and a usual plan. */
const MAX_ANNOUNCED = 2000;

const matcher = new SecretMatcher();
const announced = new Set<string>();

/**
 * Hides a secret of four characters or more from everything printed afterwards, in all its forms.
 * Runners keep one mask per line and do not all decode escapes, so each form is announced by itself.
 * With `announce: false` only this process hides it: the runner could never again show what a later step is meant to hand out.
 */
export function addMask(value: string, { announce = true }: { announce?: boolean } = {}): void {
  if (value.trim().length < MIN_SECRET_LENGTH) return;
  for (const form of secretForms(value)) {
    matcher.add(form);
    if (announce) announceForm(form);
  }
}

/** Returns the text with every masked value, in any of its forms, replaced by `***`. */
export function redact(text: string): string {
  return matcher.hide(text);
}

function announceForm(form: string): void {
  if (form.length < MIN_SECRET_LENGTH || form.includes('\n') || form.includes('\r')) return;
  if (announced.has(form) || announced.size >= MAX_ANNOUNCED) return;
  announced.add(form);
  process.stdout.write(`::add-mask::${form}\n`);
  // GitHub decodes %25, Forgejo does not: where it matters, each gets the form it understands.
  if (form.includes('%')) process.stdout.write(`::add-mask::${form.replaceAll('%', '%25')}\n`);
}
