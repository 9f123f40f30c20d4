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
 * Returns the running workflow by its name, as the runner tells it; every workflow that deploys where none has that name, because it was
 * called from another repository. Path below `root` → text.
 */
export async function readWorkflows(root: string, { running }: { running: string }): Promise<Map<string, string>> {
  const texts = await readAll(root);
  const named = texts.filter(([file, text]) => [nameOf(text, file), file].includes(running));
  return new Map(named.length > 0 ? named : texts.filter(([, text]) => isDeploying(text)));
}

/**
 * Returns the workflows that deploy by what the forge `host` has of the actions: another manager's workflows stand beside them. Every workflow that
 * deploys where none does so. Path below `root` → text.
 */
export async function readWorkflowsOf(
  root: string,
  { host, actionsUrl }: { host: string; actionsUrl: string },
): Promise<Map<string, string>> {
  const texts = (await readAll(root)).filter(([, text]) => isDeploying(text));
  const own = texts.filter(([file, text]) =>
    workflowRequests(text, { file, actionsUrl }).some(
      (request) => DEPLOYS.test(request.text) && request.host === normaliseHost(host),
    ),
  );
  return new Map(own.length > 0 ? own : texts);
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
