import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** Returns the real path of what `path` names, where it is `root` or below it; undefined for what is not there and for what leads outside, links included. */
export async function containedPath(root: string, path: string): Promise<string | undefined> {
  const base = await realpath(root);
  const real = await realpath(resolve(base, path)).catch(() => undefined);
  return real === base || real?.startsWith(base + sep) ? real : undefined;
}
