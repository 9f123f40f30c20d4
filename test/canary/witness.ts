/** Where the witness of a job puts what it saw, in the environment of the run. */
export const WITNESS = 'EDP_WITNESS';

const ACTION = `name: witness
description: Keeps all that a job leaves, once every other post hook has run
runs:
  using: node20
  main: main.mjs
  post: post.mjs
`;

/** Everything that lies where the runner keeps the job: temporary files, checkout, and the files of step outputs, states and summaries. */
const POST = `
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
const { RUNNER_TEMP, GITHUB_WORKSPACE, ${WITNESS}: kept, ...env } = process.env;
const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV'].map((name) => dirname(env[name]));
for (const [index, from] of [...new Set([RUNNER_TEMP, GITHUB_WORKSPACE, ...files])].entries())
  cpSync(from, join(kept, String(index)), { recursive: true, dereference: false, filter: (path) => !path.startsWith(kept) });
`;

/** Changes of the example infra-deploy by which the jobs of some workflows keep what they leave: the first step has the last post hook. */
export function withWitness(workflows: string[]): Record<string, (text: string) => string> {
  const step = '      - name: Witness\n        uses: ./.forgejo/witness\n        timeout-minutes: 5\n';
  const changes = workflows.map((name) => [
    `.forgejo/workflows/${name}.yml`,
    (text: string) => text.replace('      - id: resolve\n', `${step}      - id: resolve\n`),
  ]);
  return {
    ...(Object.fromEntries(changes) as Record<string, (text: string) => string>),
    '.forgejo/witness/action.yml': () => ACTION,
    '.forgejo/witness/main.mjs': () => '// Only its post hook has something to do.\n',
    '.forgejo/witness/post.mjs': () => POST,
  };
}
