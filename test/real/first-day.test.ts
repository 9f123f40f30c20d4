import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { expectSuccess, planId } from '../e2e/support.ts';
import { withoutCharts } from '../platform/examples.ts';
import { dispatch, type DispatchResult } from '../world/act.ts';
import { type RealForge, startGitea } from './gitea.ts';

const OWNER = 'acme';
/** As a forge of one's own has it: a name with a domain. */
const NAME = 'git.acme.localhost';

let forge: RealForge;
let work: string;
beforeAll(async () => {
  forge = await startGitea({ hostName: NAME });
  await forge.api('POST', '/orgs', { username: OWNER });
  work = mkdtempSync(join(tmpdir(), 'edp-first-day-'));
}, 1_200_000);
afterAll(async () => {
  await forge.stop();
  rmSync(work, { recursive: true, force: true });
});

const address = (): string => forge.origin.replace('127.0.0.1', NAME);

/** Gitea, which stands for Forgejo here, looks for workflows in another place. */
const FOR_GITEA = `(
  cd "$WORK/platform/infra-deploy"
  mkdir .github && cp -r .forgejo/workflows .github/
  git add --all && git -c user.name=o -c user.email=o@invalid commit --quiet --message 'For Gitea'
  push "$FORGE/$OWNER/infra-deploy" main
)`;

/** The blocks of the page, as somebody would paste them one after the other into one shell. */
function script(): string {
  const page = readFileSync('docs/first-day.md', 'utf8');
  const blocks = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block]) => block!);
  if (process.env['FORGEJO_BIN'] === undefined) blocks.splice(-1, 0, FOR_GITEA);
  return blocks.join('\n');
}

test('the page for the first day leads from an empty forge to a first plan', async () => {
  const env = { ...process.env, FORGE: address(), OWNER, TOKEN: forge.token, WORK: work };
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script()], {
    env,
    encoding: 'utf8',
    timeout: 540_000,
  });
  if (status !== 0) throw new Error(`the page ended with ${status}:\n${stdout}${stderr}`);
  expect(stdout).toContain(`${address()}/${OWNER}/infra-deploy/actions`);
  expect(stdout + stderr).not.toContain(forge.token);

  const { json: runs } = await forge.api('GET', `/repos/${OWNER}/infra-deploy/actions/runs`);
  const { json: secrets } = await forge.api('GET', `/repos/${OWNER}/infra-deploy/actions/secrets`);
  expect((secrets as { name: string }[]).map(({ name }) => name).sort()).toEqual([
    'CLOSURE_TOKEN',
    'INFRA_DEPLOY_TOKEN',
    'STACKS_INSTANCES_TOKEN',
    'STACKS_TOKEN',
  ]);
  // No runner is there: what counts is that the forge took the workflow, its form and the dispatch.
  expect(runs).toMatchObject({
    workflow_runs: [{ event: 'workflow_dispatch', status: 'queued', head_branch: 'main' }],
  });
  const { json: tenants } = await forge.api('GET', `/repos/${OWNER}/infra-deploy/contents/tenants.yaml`);
  expect(Buffer.from((tenants as { content: string }).content, 'base64').toString()).toContain(new URL(address()).host);
  const { json: action } = await forge.api(
    'GET',
    `/repos/${OWNER}/edp-actions/contents/actions/render-config/action.yml?ref=v1`,
  );
  expect(action).toMatchObject({ type: 'file' });
});

/** What this machine has not: a host of charts, and a folder for states that is everybody's. */
function localise(text: string): string {
  return withoutCharts(text.replaceAll('/var/lib/edp/state', join(work, 'state')));
}

/** Clones a repository from the forge, makes it fit for this machine, and pushes that. */
function prepare(name: string): string {
  const clone = join(work, `clone-${name}`);
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-C', clone, '-c', 'user.name=o', '-c', 'user.email=o@invalid', ...args]);
  const url = `${address().replace('://', `://x:${forge.token}@`)}/${OWNER}/${name}`;
  execFileSync('git', ['clone', '--quiet', url, clone]);
  for (const path of readdirSync(clone, { recursive: true, encoding: 'utf8' })) {
    const file = join(clone, path);
    if (path.startsWith('.git/') || !statSync(file).isFile()) continue;
    writeFileSync(file, localise(readFileSync(file, 'utf8')));
  }
  git('commit', '--quiet', '--all', '--message', 'For this machine');
  git('push', '--quiet', 'origin', 'HEAD:main');
  return clone;
}

test('what the page dispatches plans and deploys on a runner', async () => {
  prepare('stacks');
  const checkout = prepare('infra-deploy');
  const page = readFileSync('docs/first-day.md', 'utf8');
  const { inputs } = JSON.parse(/^api --json '(\{"ref".*\})'/m.exec(page)![1]!) as { inputs: Record<string, string> };
  const { token } = forge;
  const run = async (workflow: string, more: Record<string, string> = {}): Promise<DispatchResult> =>
    dispatch({
      forge: { token, origin: address(), directory: () => checkout },
      ...{ repository: `${OWNER}/infra-deploy`, ref: 'main', workflow, timeoutMs: 600_000 },
      inputs: { ...inputs, ...more },
      secrets: { STACKS_TOKEN: token, STACKS_INSTANCES_TOKEN: token, CLOSURE_TOKEN: token, INFRA_DEPLOY_TOKEN: token },
    });
  const plan = await run('plan.yml');
  expectSuccess(plan);
  expectSuccess(await run('deploy.yml', { 'plan-id': planId(plan.log) }));
  const read = async (repository: string, path: string): Promise<string> => {
    const { json } = await forge.api('GET', `/repos/${OWNER}/${repository}/contents/${path}`);
    return Buffer.from((json as { content: string }).content, 'base64').toString();
  };
  const { tenant = '', environment = '' } = inputs;
  expect(await read('infra-deploy', `instances/${tenant}/${environment}.yaml`)).toMatch(/^status: deployed$/m);
  expect(await read('stacks-instances', `${tenant}/${environment}/bootstrap/30-root.yaml`)).toContain(
    `${address()}/${OWNER}/stacks-instances`,
  );
});
