import type { TreeFile } from '@edp/instance';
import type { Log } from '@edp/kit';
import { type CodeScope, readCheckoutFiles } from './read-code.ts';

const MAX_NAMES = 5;

/**
 * Says which files planning has written into the checkout, against those that were there before: another plan in the same checkout would count
 * them, and not be this one.
 */
export async function tellWrittenFiles(
  before: ReadonlyMap<string, TreeFile>,
  { scope, log }: { scope: CodeScope; log: Log },
): Promise<void> {
  // What cannot be read, a link that leads out of it, the next plan refuses by name.
  const after = await readCheckoutFiles(scope).catch(() => undefined);
  if (after === undefined) return;
  const written = [...after].flatMap(([path, { digest }]) => (before.get(path)?.digest === digest ? [] : [path]));
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => `${path} (removed)`);
  const names = [...written, ...gone];
  if (names.length === 0) return;
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  log.warning(
    `Planning has written into the checkout: ${names.slice(0, MAX_NAMES).join(', ')}${more}. It is no part of this plan's id, and a plan made after it in the same checkout would be another one. Let the module write to a directory outside of the checkout, or plan and apply in one job by plan-file.`,
  );
}
