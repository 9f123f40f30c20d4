import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { planIdOf } from '@edp/gitops';
import { silentLog } from '@edp/kit';
import {
  openTarget,
  type PlanIdentity,
  readCheckoutFiles,
  readCode,
  renderPlanDocument,
  type ReviewedPlan,
  reviewSavedPlan,
  type Target,
} from '@edp/plan-review';
import {
  type PlanJson,
  redactPlan,
  runApply,
  runInit,
  runPlan,
  type TerraformRun,
  terraformRun,
  toSecrets,
} from '@edp/terraform';
import { type Cloud, startCloud } from '../../../test/cloud/cloud.ts';
import { localBackend } from '../../../test/cloud/backends.ts';
import { ensurePart } from '../../../tools/parts.mjs';
import { singleMutations } from './single-mutations.ts';

const LONG = 600_000;
const MODULE = 'examples/infra-deploy/terraform-otc';
const FIELDS = { tenant: 'prod', environment: 'edp', domain: 'edp.test', clusterFlavor: 'cce.s2.small', nodes: 1 };

let root: string;
let cloud: Cloud;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'edp-plan-id-'));
  cloud = await startCloud();
});
afterAll(async () => {
  cloud.remove();
  await rm(root, { recursive: true });
});

interface Checkout {
  workspace: string;
  run: TerraformRun;
}

/** A checkout of its own, as on another machine; `change` edits it before anything is run. */
async function checkOut(
  name: string,
  {
    part,
    state,
    change = async () => {},
  }: { part: 'terraform' | 'tofu'; state: string; change?: (directory: string) => Promise<void> },
): Promise<Checkout> {
  const workspace = join(root, name);
  const [directory, runDirectory] = [join(workspace, 'module'), join(workspace, 'run')];
  await mkdir(runDirectory, { recursive: true });
  await cp(MODULE, directory, { recursive: true });
  const main = await readFile(join(directory, 'main.tf'), 'utf8');
  await writeFile(join(directory, 'main.tf'), localBackend(main, state));
  await writeFile(join(workspace, 'fields.tfvars.json'), JSON.stringify(FIELDS));
  await change(workspace);
  const product = part === 'tofu' ? ('opentofu' as const) : part;
  // Absolute, as every tool that is found: its executable is part of the id.
  const path = execFileSync('which', [await ensurePart(part)], { encoding: 'utf8' }).trim();
  const tool = { path, product, version: part === 'tofu' ? '1.12.6' : '1.11.4' };
  const run = { ...terraformRun(tool, { directory, runDirectory, log: silentLog }), env: cloud.env };
  await runInit(run, { lockfile: 'update' });
  return { workspace, run };
}

const targetOf = async ({ workspace }: Checkout): Promise<Target> =>
  openTarget(
    {
      ...{ runFile: '', directory: 'module', varFile: 'fields.tfvars.json', backendFile: '' },
      ...{ instance: 'edp', planId: '', confirm: '', reads: [] },
    },
    { context: { workspace, temp: workspace, repository: 'o/r' } },
  );

async function plan(checkout: Checkout): Promise<ReviewedPlan & { planFile: string; target: Target }> {
  const { workspace, run } = checkout;
  const planFile = join(run.runDirectory, 'plan');
  await runPlan({ ...run, varFile: join(workspace, 'fields.tfvars.json') }, { planFile });
  const target = await targetOf(checkout);
  const code = await readCode(run, { scope: target.code, files: await readCheckoutFiles(target.code) });
  return { ...(await reviewSavedPlan(run, { target, planFile, dataBearing: [], code })), planFile, target };
}

const write = async (workspace: string, fields: object): Promise<void> =>
  writeFile(join(workspace, 'fields.tfvars.json'), JSON.stringify({ ...FIELDS, ...fields }));

describe.each(['terraform', 'tofu'] as const)('the plan id by %s', (part) => {
  const state = (): string => join(root, `${part}.tfstate`);
  // One field that is changed, one that replaces what it belongs to, one that adds.
  const changed = {
    storageSize: 60,
    databaseEngine: 'postgresql-17',
    clusterFlavor: 'cce.s2.large',
    nodes: 8,
    search: true,
    environment: 'edpx',
    dnsZoneId: 'z',
  };
  const base = async (name: string, change?: (workspace: string) => Promise<void>) =>
    checkOut(`${part}-${name}`, {
      part,
      state: state(),
      change: async (workspace) => {
        await write(workspace, changed);
        await change?.(workspace);
      },
    });

  test(
    'is the same for two checkouts and two runs, with and without what Terraform leaves behind',
    async () => {
      const first = await checkOut(`${part}-first`, { part, state: state() });
      const { planFile } = await plan(first);
      await runApply(first.run, { planFile });
      const [here, there] = [await base('here'), await base('there')];
      const { id } = await plan(here);
      expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect((await plan(here)).id).toBe(id);
      expect((await plan(there)).id).toBe(id);
    },
    LONG,
  );

  // What is made of a plan that was read does not depend on the tool.
  if (part === 'terraform')
    test(
      'is another one after any of 200 single mutations of what was read from a plan',
      async () => {
        const { json, identity } = await plan(await base('mutated'));
        const of = (mutated: PlanJson, change: Partial<PlanIdentity> = {}): string =>
          planIdOf(
            renderPlanDocument(
              { ...identity, plan: redactPlan(mutated), ...change },
              { run: undefined, secrets: toSecrets([]) },
            ),
          );
        const mutations = singleMutations(json, { count: 200, seed: 7 });
        expect(mutations).toHaveLength(200);
        const ids = new Map(mutations.map(({ path, json: mutated }) => [of(mutated), path]));
        // Neither the first one nor twice the same.
        expect(ids.has(of(json))).toBe(false);
        expect(ids.size).toBe(200);
        const { files, modules } = identity.code;
        const others = [
          of(json, { tool: 'terraform 1.11.5' }),
          of(json, { toolDigest: '0'.repeat(64) }),
          of(json, { providerLock: '0'.repeat(64) }),
          of(json, { environment: { OS_PROJECT_NAME: 'eu-de_other' } }),
          of(json, { serial: identity.serial + 1 }),
          of(json, { lineage: 'another' }),
          of(json, { configDigest: '0'.repeat(64) }),
          of(json, { instance: 'other' }),
          of(json, { code: { files: { ...files, 'new.sh': '0'.repeat(64) }, modules } }),
          of(json, { code: { files, modules: { ...modules, net: { source: 'git::x', version: '' } } } }),
        ];
        expect(new Set([of(json), ...others]).size).toBe(others.length + 1);
      },
      LONG,
    );
});

describe('a real change gives another plan id', () => {
  const state = (): string => join(root, 'terraform.tfstate');
  let id: string;
  beforeAll(async () => {
    ({ id } = await plan(await checkOut('unchanged', { part: 'terraform', state: state() })));
  }, LONG);

  const inModule =
    (file: string, edit: (text: string) => string) =>
    async (workspace: string): Promise<void> => {
      const path = join(workspace, 'module', file);
      await writeFile(path, edit(await readFile(path, 'utf8')));
    };
  test.each<[string, (workspace: string) => Promise<void>]>([
    ['a field', async (workspace) => write(workspace, { storageSize: 51 })],
    ['a tag', inModule('data.tf', (text) => text.replace('tags              = local.tags', 'tags = { a = "b" }'))],
    ['an address', inModule('network.tf', (text) => text.replace('_rule_v2" "services"', '_rule_v2" "service"'))],
    ['the provider’s region', inModule('main.tf', (text) => text.replace('"eu-de"', '"eu-nl"'))],
    [
      'a provisioner',
      inModule('network.tf', (text) =>
        text.replace('  cidr =', '  provisioner "local-exec" {\n    command = "true"\n  }\n  cidr ='),
      ),
    ],
    [
      'a lifecycle rule',
      inModule('network.tf', (text) =>
        text.replace('  cidr =', '  lifecycle {\n    create_before_destroy = true\n  }\n  cidr ='),
      ),
    ],
    ['a file of the module', async (workspace) => writeFile(join(workspace, 'module', 'user-data.sh'), 'true\n')],
    ['a comment', async (workspace) => appendFile(join(workspace, 'module', 'main.tf'), '# another\n')],
  ])(
    '%s',
    async (what, change) => {
      const name = `real-${what.replace(/\W/g, '-')}`;
      const checkout = await checkOut(name, { part: 'terraform', state: state(), change });
      expect((await plan(checkout)).id).not.toBe(id);
    },
    LONG,
  );

  test(
    'the serial of the state',
    async () => {
      const moved = join(root, 'moved.tfstate');
      const { serial, ...rest } = JSON.parse(await readFile(state(), 'utf8')) as { serial: number };
      await writeFile(moved, JSON.stringify({ ...rest, serial: serial + 1 }));
      expect((await plan(await checkOut('serial', { part: 'terraform', state: moved }))).id).not.toBe(id);
    },
    LONG,
  );
});
