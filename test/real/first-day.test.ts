import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RealForge, startGitea } from './gitea.ts';

const OWNER = 'acme';

let forge: RealForge;
let work: string;
beforeAll(async () => {
  forge = await startGitea();
  await forge.api('POST', '/orgs', { username: OWNER });
  work = mkdtempSync(join(tmpdir(), 'edp-first-day-'));
}, 1_200_000);
afterAll(async () => {
  await forge.stop();
  rmSync(work, { recursive: true, force: true });
});

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
  const env = { ...process.env, FORGE: forge.origin, OWNER, TOKEN: forge.token, WORK: work };
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script()], {
    env,
    encoding: 'utf8',
    timeout: 540_000,
  });
  if (status !== 0) throw new Error(`the page ended with ${status}:\n${stdout}${stderr}`);
  expect(stdout).toContain(`${forge.origin}/${OWNER}/infra-deploy/actions`);
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
  expect(Buffer.from((tenants as { content: string }).content, 'base64').toString()).toContain(
    new URL(forge.origin).host,
  );
  const { json: action } = await forge.api(
    'GET',
    `/repos/${OWNER}/edp-actions/contents/actions/render-config/action.yml?ref=v1`,
  );
  expect(action).toMatchObject({ type: 'file' });
});
