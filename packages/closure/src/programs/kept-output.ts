import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Returns what a program printed for a key before, or what `make` comes to: of a run, every step renders the same, so it is kept in its directory. */
export async function keptOutput(
  directory: string,
  { key, make }: { key: string; make: () => Promise<string> },
): Promise<string> {
  const file = join(directory, `${key}.yaml`);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined) return before;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const output = await make();
  await writeFile(file, output, { mode: 0o600 });
  return output;
}
