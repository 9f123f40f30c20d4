import { secretForms, SecretMatcher } from '@edp/kit';

/** Shorter ones are words that stand in any text. */
const MIN_LENGTH = 8;
/** A line of a secret file counts by itself only where it cannot be `apiVersion: v1`. */
const MIN_LINE_LENGTH = 24;

/** Returns what finds these secrets in a text, in whatever form. */
export function knownSecrets(values: string[]): SecretMatcher {
  const matcher = new SecretMatcher();
  for (const value of values) {
    const lines = value.trim().split(/\r?\n/);
    const parts = lines.length === 1 ? lines : lines.map((line) => line.trim()).filter(isTelling);
    for (const part of parts)
      if (part.length >= MIN_LENGTH)
        for (const form of secretForms(part)) if (form.length >= MIN_LENGTH) matcher.add(form);
  }
  return matcher;
}

const isTelling = (line: string): boolean => line.length >= MIN_LINE_LENGTH && !/\s|^-----/.test(line);
