import type { Entry, FieldSchema } from '@edp/instance';
import type { Log } from '@edp/kit';
import type { PinnedStacks } from './pin-stacks.ts';

const NO_SCHEMA: FieldSchema = { file: 'stacks/schema.yaml', root: {}, fields: [], check: () => [] };

/**
 * Returns the template version of a destruction, as far as there is one: what exists can always be removed, so the templates may be gone. What was
 * deployed is known without them, and they are not asked; only what was never deployed as a whole takes its defaults from the schema.
 */
export async function pinDestroy(
  pin: () => Promise<PinnedStacks>,
  { entry, log }: { entry: Entry | undefined; log: Log },
): Promise<PinnedStacks> {
  const { ref = 'main', commit = '' } = entry?.stacks ?? {};
  const known = { ref, commit, schema: NO_SCHEMA };
  if (entry?.deployed !== undefined) return known;
  try {
    return await pin();
  } catch (error) {
    log.warning(
      `The templates cannot be read, so only the fields of the entry are known, without defaults: ${error instanceof Error ? error.message : String(error)}`,
    );
    return known;
  }
}
