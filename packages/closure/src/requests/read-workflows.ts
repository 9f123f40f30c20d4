import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normaliseHost } from '@edp/http';
import { parseYaml } from '@edp/yaml';
import { workflowRequests } from './workflow-requests.ts';

/** Where a forge looks for workflows: the first of these that is there. */
const DIRECTORIES = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'];

/** Uses the action that deployments begin with, or calls one of the workflows that do. */
const DEPLOYS = /(?:render-config|\/workflows\/(?:[\w-]+-)?(?:plan|deploy|destroy)\.ya?ml)@/;

/**
 * Returns the workflow that runs, by its name, as the runner tells it. Where none has that name, because it was called from another repository, those
 * that deploy by what the forge `host` has of the actions: another manager's stand beside them. Every workflow that deploys where none does so.
 * Path below `root` → text.
 */
export async function readWorkflows(
  root: string,
  { running = '', host, actionsUrl }: { running?: string; host: string; actionsUrl: string },
): Promise<Map<string, string>> {
  const all = await readAll(root);
  const named = running === '' ? [] : all.filter(([file, text]) => [nameOf(text, file), file].includes(running));
  if (named.length > 0) return new Map(named);
  const deploying = all.filter(([, text]) => isDeploying(text));
  const own = deploying.filter(([file, text]) =>
    workflowRequests(text, { file, actionsUrl }).some(
      (request) => DEPLOYS.test(request.text) && request.host === normaliseHost(host),
    ),
  );
  return new Map(own.length > 0 ? own : deploying);
}

async function readAll(root: string): Promise<[string, string][]> {
  for (const directory of DIRECTORIES) {
    const names = await readdir(join(root, directory)).catch(() => undefined);
    if (names === undefined) continue;
    const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(
      files.map(async (name): Promise<[string, string]> => [
        `${directory}/${name}`,
        await readFile(join(root, directory, name), 'utf8'),
      ]),
    );
  }
  return [];
}

const isDeploying = (text: string): boolean =>
  text.split('\n').some((line) => /uses:/.test(line) && DEPLOYS.test(line));

function nameOf(text: string, file: string): unknown {
  try {
    return (parseYaml(text, { file }) as { name?: unknown } | undefined)?.name;
  } catch {
    return undefined;
  }
}
