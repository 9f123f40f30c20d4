import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';
import { type Forge, startForge } from '../world/forge.ts';
import { entry, expectSuccess, planId } from './support.ts';

// Both managers from nothing, step by step as docs/recovery.md says: a forge on a laptop deploys observability, that deploys edp.
const LONG = 600_000;
const EDP = { tenant: 'prod', environment: 'edp' };
const OBSERVABILITY = { tenant: 'prod', environment: 'observability' };
const REQUIRED = { 'admin-email': 'ops@example.org', 'cluster-flavor': 'cce.s2.small' };
const NEEDS = 'template/stacks/needs/all.yaml.hbs';

let platform: Platform;
let laptop: Forge;
let edp: Forge;
/** What the clones hold, by repository: as it will stand on edp in the end. */
const clones = new Map<string, Record<string, string>>();
const host = ({ origin }: Forge): string => new URL(origin).host;

beforeAll(async () => {
  platform = await startPlatform();
  for (const name of ['infra-deploy', 'stacks', 'edp-actions']) clones.set(name, await filesOf(platform.edp, name));
  clones.get('stacks')![NEEDS] = needs();
  // Neither is there yet.
  await platform.edp.stop();
  edp = await startForge('edp', { port: Number(new URL(platform.edp.origin).port) });
  laptop = await startForge('laptop');
});
afterAll(async () => {
  await Promise.all([edp.stop(), laptop.stop()]);
  await platform.stop();
});

async function filesOf(forge: Forge, name: string): Promise<Record<string, string>> {
  const paths = await forge.listTree(OWNER, name, 'main');
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, (await forge.readFile(OWNER, name, 'main', path)) ?? ''])),
  ) as Record<string, string>;
}

/** What each manager deploys names the manager. */
function needs(): string {
  const image = `{{#if (eq environment "edp")}}${host(platform.observability)}{{else}}${host(platform.edp)}{{/if}}`;
  return `kind: Pod
metadata: { name: forgejo }
spec:
  containers:
    - { name: forgejo, image: '${image}/devfw-cicd/{{environment}}:1.0' }
`;
}

/** The commit that makes the laptop stand for edp, and is taken back in the end. */
function onLaptop(name: string): Record<string, string> {
  const changed = Object.entries(clones.get(name)!).map(([path, text]): [string, string] => {
    if (path === 'tenants.yaml')
      return [
        path,
        text
          .replace('managers:\n', `managers:\n  ${host(laptop)}: {}\n`)
          .replace(/( +)exceptions:\n/, `$1exceptions:\n$1  observability: ${host(laptop)}\n`),
      ];
    const isOfDeployments = /^\.forgejo\/workflows\/(plan|deploy|sync)\.yml$/.test(path) || path === NEEDS;
    return [path, isOfDeployments ? text.replaceAll(host(edp), host(laptop)) : text];
  });
  return Object.fromEntries(changed);
}

async function deploy(on: Forge, inputs: Record<string, string>): Promise<void> {
  const plan = await platform.run('plan', { on, inputs });
  expectSuccess(plan);
  expect(plan.log).toMatch(/Everything it needs is there: \d+ artifacts/);
  expectSuccess(await platform.run('deploy', { on, inputs: { ...inputs, 'plan-id': planId(plan.log) } }));
}

async function sync(on: Forge, to: Forge, inputs: Record<string, string> = {}): Promise<void> {
  const secrets = { MIRROR_SOURCE_TOKEN: on.token, MIRROR_TARGET_TOKEN: to.token };
  const run = await platform.run('sync', { on, inputs, secrets });
  expectSuccess(run);
  expect(run.log).toMatch(/the mirror is complete/);
}

test(
  '1, 2: a forge on a laptop, which is neither of the two, deploys observability',
  async () => {
    for (const name of ['infra-deploy', 'stacks', 'edp-actions', 'stacks-instances'])
      await laptop.createRepo(OWNER, name, { private: name !== 'edp-actions' });
    for (const name of clones.keys()) await laptop.seed(OWNER, name, { files: clones.get(name)! });
    for (const name of ['infra-deploy', 'stacks']) await laptop.seed(OWNER, name, { files: onLaptop(name) });
    await git(laptop.directory(OWNER, 'edp-actions'), 'tag', 'v1', 'main');
    for (const name of ['edp', 'observability']) await laptop.pushImage(`devfw-cicd/${name}`, '1.0');

    await deploy(laptop, { ...OBSERVABILITY, ...REQUIRED });

    expect(await entry(laptop, 'prod', 'observability')).toMatchObject({ status: 'deployed' });
  },
  LONG,
);

test(
  '3, 4: observability is filled with exactly what edp needs, and deploys edp',
  async () => {
    const { observability } = platform;
    const mirror = `source: ${laptop.origin}\ntarget: ${observability.origin}\n`;
    await laptop.seed(OWNER, 'infra-deploy', { files: { 'mirror.yaml': mirror } });

    await sync(laptop, observability, { 'from-closure': 'prod/edp' });
    await deploy(observability, EDP);

    expect(await observability.imageDigest('devfw-cicd/observability', '1.0')).toBeUndefined();
    expect(await entry(observability, 'prod', 'edp', 'observability')).toMatchObject({ status: 'deployed' });
    expect(await observability.listTree(OWNER, 'stacks-instances', 'main')).toContain('prod/edp/.stacks-index');
  },
  LONG,
);

test(
  '5, 6: edp is filled from the laptop, stands for itself again, mirrors to observability and deploys it',
  async () => {
    const { observability } = platform;
    const lists = `git: [{ owner: ${OWNER}, exclude: [stacks-instances] }]\nimages: [{ owner: ${OWNER} }]\n`;
    const mirror = `source: ${laptop.origin}\ntarget: ${edp.origin}\n${lists}`;
    await laptop.seed(OWNER, 'infra-deploy', { files: { 'mirror.yaml': mirror } });
    await sync(laptop, edp);
    await laptop.stop();
    await edp.createRepo(OWNER, 'stacks-instances');
    const { 'instances/prod/observability.yaml': _, ...infraDeploy } = clones.get('infra-deploy')!;
    await edp.seed(OWNER, 'infra-deploy', { files: infraDeploy });
    await edp.seed(OWNER, 'stacks', { files: clones.get('stacks')! });

    await sync(edp, observability);
    await deploy(edp, OBSERVABILITY);

    expect(await edp.listTree(OWNER, 'stacks-instances', 'main')).toContain('prod/observability/.stacks-index');
    // Nothing is left of the laptop, and each can be deployed by the other one from now on.
    for (const forge of [edp, observability])
      for (const name of ['infra-deploy', 'stacks'])
        for (const [path, text] of Object.entries(await filesOf(forge, name)))
          expect([path, path.startsWith('instances/') ? '' : text]).not.toContainEqual(
            expect.stringContaining(host(laptop)),
          );
    await deploy(observability, EDP);
  },
  LONG,
);
