import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '@edp/yaml';

/** Where a forge looks for workflows: the first of these that is there. */
const DIRECTORIES = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'];

/** Uses the action that deployments begin with, or calls one of the workflows that do. */
const DEPLOYS = /uses:.*(?:render-config|\/workflows\/(?:plan|deploy|destroy)\.ya?ml)@/;

/**
 * Returns the running workflow by its name, as the runner tells it; every workflow that deploys where none has that name, because it was
 * called from another repository. Path below `root` → text.
 */
export async function readWorkflows(root: string, { running }: { running: string }): Promise<Map<string, string>> {
  for (const directory of DIRECTORIES) {
    const names = await readdir(join(root, directory)).catch(() => undefined);
    if (names === undefined) continue;
    const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    const texts = await Promise.all(
      files.map(async (name) => [`${directory}/${name}`, await readFile(join(root, directory, name), 'utf8')] as const),
    );
    const named = texts.filter(([file, text]) => [nameOf(text, file), file].includes(running));
    return new Map(named.length > 0 ? named : texts.filter(([, text]) => DEPLOYS.test(text)));
  }
  return new Map();
}

function nameOf(text: string, file: string): unknown {
  try {
    return (parseYaml(text, { file }) as { name?: unknown } | undefined)?.name;
  } catch {
    return undefined;
  }
}
