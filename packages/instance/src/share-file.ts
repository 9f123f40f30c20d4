import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { readStepFile } from './step-file.ts';

const schema = z.strictObject({
  version: z.literal(1),
  /** A run file for each instance that was resolved. */
  runFiles: z.array(z.string()),
  /** `<tenant>/<environment>` of those that could not be. */
  failed: z.array(z.string()),
});

/** What one job of many looks at: its share of the instances. */
export type ShareFile = z.output<typeof schema>;

export async function writeShareFile(path: string, share: ShareFile): Promise<void> {
  await writeFile(path, JSON.stringify(share), { mode: 0o600 });
}

/** @throws InstanceError `RUN_FILE_INVALID` */
export async function readShareFile(path: string): Promise<ShareFile> {
  return readStepFile(path, {
    schema,
    message: `run-files ${path} is no list of run files of this version`,
    fix: 'Pass the run-files output of render-config (mode instances with shard) of the same job, with all actions at the same version.',
  });
}
