import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { withoutCharts } from '../platform/examples.ts';
import { seedActions } from '../platform/platform.ts';
import { dispatch, type DispatchResult } from '../world/act.ts';
import { startWorld, type World } from '../world/world.ts';
import { expectSuccess, planId } from './support.ts';

const OWNER = 'acme';
/** What only the example is called. */
const OF_THE_EXAMPLE = /buildth\.ing|t09\.de|DevFW|non-prod|observability\.\w+\.\w+/;

let root: string;
let world: World;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'edp-init-'));
  world = await startWorld();
});
afterAll(async () => {
  await world.stop();
  rmSync(root, { recursive: true, force: true });
});

function init(...args: string[]): { code: number | null; output: string } {
  const options = { encoding: 'utf8', timeout: 600_000 } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/init/init.ts', ...args],
    options,
  );
  return { code: status, output: stdout + stderr };
}

function readTexts(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}

test('what init writes for one forge deploys there, under its own names', async () => {
  const { edp } = world;
  const into = join(root, 'one');
  const names = ['--owner', OWNER, '--forge', edp.origin, '--tenants', 'live,lab', '--domain', 'acme.localhost'];
  const { code, output } = init(...names, '--into', into);
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^4\. .*tenant live/m) });

  const infraDeploy = readTexts(join(into, 'infra-deploy'));
  const stacks = readTexts(join(into, 'stacks'));
  expect(Object.keys(infraDeploy).filter((path) => /mirror|sync|refill|observability|^instances/.test(path))).toEqual(
    [],
  );
  for (const [path, text] of Object.entries({ ...infraDeploy, ...stacks }))
    expect({ path, found: OF_THE_EXAMPLE.exec(text)?.[0] }).toEqual({ path, found: undefined });

  for (const repository of ['infra-deploy', 'stacks', 'stacks-instances']) await edp.createRepo(OWNER, repository);
  const local = (text: string): string => text.replaceAll('/var/lib/edp/state', join(root, 'state'));
  const each = (files: Record<string, string>, change: (text: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
  await edp.seed(OWNER, 'infra-deploy', { files: each(infraDeploy, local) });
  await edp.seed(OWNER, 'stacks', { files: each(stacks, withoutCharts) });
  await seedActions(edp, { owner: OWNER });

  const run = async (
    workflow: string,
    more: Record<string, string> = {},
    runner: 'forgejo' | 'github' = 'forgejo',
  ): Promise<DispatchResult> =>
    dispatch({
      runner,
      forge: edp,
      ...{ repository: `${OWNER}/infra-deploy`, ref: 'main', workflow },
      inputs: {
        ...{ tenant: 'lab', environment: 'shop', 'admin-email': 'ops@acme.example', 'cluster-flavor': 'cce.s2.small' },
        ...more,
      },
      secrets: { STACKS_TOKEN: edp.token, STACKS_INSTANCES_TOKEN: edp.token, CLOSURE_TOKEN: edp.readToken },
    });
  const plan = await run('plan.yml');
  expectSuccess(plan);
  expectSuccess(await run('deploy.yml', { 'plan-id': planId(plan.log) }));
  expect(await edp.readFile(OWNER, 'infra-deploy', 'main', 'instances/lab/shop.yaml')).toMatch(/^status: deployed$/m);
  const written = (await edp.readFile(OWNER, 'stacks-instances', 'main', 'lab/shop/bootstrap/30-root.yaml')) ?? '';
  expect(written).toContain(`${edp.origin}/${OWNER}/stacks-instances`);

  // The next one without a name of Forgejo's in the environment: commands instead of text, and a summary.
  expect([plan.log, plan.summary]).toEqual([expect.stringMatching(/^Notice: lab\/shop/m), '']);
  const other = { environment: 'other' };
  const planned = await run('plan.yml', other, 'github');
  expectSuccess(planned);
  expect(planned.log).toMatch(/^::notice/m);
  expect(planned.log).not.toMatch(/^Notice: /m);
  expect(planned.summary).toContain(planId(planned.log));
  expectSuccess(await run('deploy.yml', { ...other, 'plan-id': planId(planned.log) }, 'github'));
  expect(await edp.readFile(OWNER, 'infra-deploy', 'main', 'instances/lab/other.yaml')).toMatch(/^status: deployed$/m);
});

test('with a second forge each deploys the other, and the mirror is there', () => {
  const into = join(root, 'two');
  const names = ['--owner', OWNER, '--forge', 'https://git.acme.example', '--second', 'https://obs.acme.example'];
  expect(init(...names, '--tenants', 'live', '--into', into)).toMatchObject({ code: 0 });
  const files = readTexts(join(into, 'infra-deploy'));
  expect(files['tenants.yaml']).toMatch(/exceptions:\n\s+git: obs\.acme\.example/);
  expect(files['mirror.yaml']).toMatch(/source: https:\/\/git\.acme\.example\ntarget: https:\/\/obs\.acme\.example/);
  expect(files['.forgejo/workflows/observability-plan.yml']).toContain('https://obs.acme.example/acme/edp-actions/');
});

test.each([
  ['no owner', ['--forge', 'https://git.acme.example', '--tenants', 'live'], '--owner'],
  ['plain http', ['--owner', OWNER, '--forge', 'http://git.acme.example', '--tenants', 'live'], '--forge'],
  ['a forge without a domain', ['--owner', OWNER, '--forge', 'http://127.0.0.1:3000', '--tenants', 'a'], '--domain'],
  ['a forge of one name', ['--owner', OWNER, '--forge', 'https://git', '--tenants', 'a'], '--domain'],
  ['no tenant', ['--owner', OWNER, '--forge', 'https://git.acme.example'], '--tenants'],
  [
    'a folder that holds something',
    ['--owner', OWNER, '--forge', 'https://git.acme.example', '--tenants', 'a'],
    '--into',
  ],
])('%s is refused by name, and nothing is written', (_, args, option) => {
  const into = option === '--into' ? 'docs' : join(root, 'none');
  const { code, output } = init(...args, '--into', into);
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining(`${option} `) });
  expect(readdirSync(root)).not.toContain('none');
});

test.each(['tools/init/init.ts', 'tools/form.ts', 'tools/convert/convert.ts', 'tools/release/release.ts'])(
  '%s names an option that it does not know, without a trace of itself',
  (tool) => {
    const args = ['--import', 'tsx', tool, '--onwer', OWNER];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 600_000 });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toMatch(/Unknown option '--onwer'/);
    expect(stdout + stderr).not.toMatch(/^ +at /m);
  },
);
