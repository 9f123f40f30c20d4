import { writeFile } from 'node:fs/promises';
import type { Inexact } from '../state/mark-inexact.ts';
import { toSecrets } from '../plan/redact-value.ts';

interface HandedOut extends Inexact {
  value?: unknown;
  unknown?: true;
  sensitive: boolean;
}

/**
 * Writes outputs for later steps, `{name: {value, sensitive}}`; sensitive ones never with their value, nor those with a number that
 * was not kept exactly. An output that holds one of
 * the secrets in any form counts as sensitive too: `nonsensitive()` in a module must not bring it into a rendered file. Returns the names of those.
 */
export async function writeOutputsFile(
  file: string,
  { outputs, secrets }: { outputs: Record<string, HandedOut>; secrets: string[] },
): Promise<string[]> {
  const known = toSecrets(secrets);
  const withheld: string[] = [];
  const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive, inexact }]): [string, HandedOut] => {
    const isWithheld = !sensitive && strings(value).some((each) => known.long.finds(each));
    if (isWithheld) withheld.push(name);
    if (sensitive || isWithheld) {
      return [name, { ...(unknown ? { unknown } : {}), sensitive: true }];
    }
    // Whoever renders refuses it: a changed number must never be committed.
    if (inexact !== undefined) return [name, { inexact, sensitive }];
    return [name, unknown ? { unknown, sensitive } : { value, sensitive }];
  });
  await writeFile(file, JSON.stringify(Object.fromEntries(entries), undefined, 2), { mode: 0o600 });
  return withheld;
}

/** Every text and number of a value, keys of maps too. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object') return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(strings)];
}
