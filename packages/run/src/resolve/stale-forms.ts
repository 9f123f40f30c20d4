import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FieldSchema, isFormStale } from '@edp/instance';
import type { Log } from '@edp/kit';

const DIRECTORIES = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'];
/** A larger file is no workflow. */
const MAX_WORKFLOW_BYTES = 512 * 1024;

/** Warns of every workflow of the checked out repository whose generated form is not what the schema of this run asks for. */
export async function warnStaleForms(
  workspace: string,
  { schema, log }: { schema: FieldSchema; log: Log },
): Promise<void> {
  const stale: string[] = [];
  for (const file of await listWorkflows(workspace)) {
    try {
      if (isFormStale(await readFile(join(workspace, file), 'utf8'), schema, { file })) stale.push(file);
    } catch (error) {
      log.warning(error instanceof Error ? error.message : String(error), { file });
    }
  }
  if (stale.length === 0) return;
  log.warning(
    `The form of ${stale.join(', ')} is not the one of ${schema.file} any more: fields may be missing in it. Write it anew: npm run form -- --schema <schema.yaml> ${stale.map((file) => `--workflow ${file}`).join(' ')}`,
    { file: stale[0]! },
  );
}

async function listWorkflows(workspace: string): Promise<string[]> {
  const found: string[] = [];
  for (const directory of DIRECTORIES) {
    for (const name of await readdir(join(workspace, directory)).catch(() => [])) {
      const stat = await lstat(join(workspace, directory, name));
      if (/\.ya?ml$/.test(name) && stat.isFile() && stat.size <= MAX_WORKFLOW_BYTES) found.push(`${directory}/${name}`);
    }
  }
  return found;
}
