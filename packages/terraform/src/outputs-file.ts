import { writeFile } from 'node:fs/promises';

interface HandedOut {
  value?: unknown;
  unknown?: true;
  sensitive: boolean;
}

/** Writes outputs for later steps, `{name: {value, sensitive}}`; sensitive ones never with their value. */
export async function writeOutputsFile(file: string, outputs: Record<string, HandedOut>): Promise<void> {
  const entries = Object.entries(outputs).map(([name, { value, unknown, sensitive }]): [string, HandedOut] => {
    if (sensitive) return [name, { ...(unknown ? { unknown } : {}), sensitive }];
    return [name, unknown ? { unknown, sensitive } : { value, sensitive }];
  });
  await writeFile(file, JSON.stringify(Object.fromEntries(entries), undefined, 2), { mode: 0o600 });
}
