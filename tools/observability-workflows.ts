import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIRECTORY = 'examples/infra-deploy/.forgejo/workflows';
const NAMES = ['plan', 'deploy', 'destroy', 'drift'];

/** Returns the workflows of the manager observability: those of edp, with the actions that are mirrored to observability. File → text. */
export function observabilityWorkflows(): [string, string][] {
  return NAMES.map((name) => [
    join(DIRECTORY, `observability-${name}.yml`),
    toObservability(readFileSync(join(DIRECTORY, `${name}.yml`), 'utf8'), { name }),
  ]);
}

function toObservability(text: string, { name }: { name: string }): string {
  const why = `# Written by \`npm run docs\` from ${name}.yml: the same with the actions that are mirrored to observability, so that it works while edp is down.\n`;
  return text
    .replace(`name: ${name}\n`, `${why}name: observability-${name}\n`)
    .replaceAll('uses: https://edp.buildth.ing/', 'uses: https://observability.buildth.ing/')
    .replaceAll("server_url == 'https://edp.buildth.ing'", "server_url == 'https://observability.buildth.ing'");
}
