import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';
import type { DispatchResult } from '../world/act.ts';
import { Job } from '../world/job.ts';
import { entry, expectSuccess, planId, snapshot } from './support.ts';

const LONG = 600_000;
const EDP = { tenant: 'prod', environment: 'edp' };
const NEEDS = 'template/stacks/needs/all.yaml.hbs';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  const { edp } = platform;
  for (const [name, tag] of [
    ['devfw-cicd/forgejo', '11.0'],
    ['devfw-cicd/forgejo', '10.0'],
    ['devfw-cicd/defaulted', '1.0'],
    ['devfw-cicd/unneeded', '1.0'],
  ] as const)
    await edp.pushImage(name, tag);
  await edp.pushChart('devfw-cicd/charts/forgejo', '10.0.1', 'default.example/forgejo:1');
  // Only its own default names the image.
  const { host } = new URL(platform.observability.origin);
  await edp.pushChart('devfw-cicd/charts/defaults', '1.0.0', `${host}/devfw-cicd/defaulted:1.0`);
  for (const name of ['apps', 'unneeded']) {
    await edp.createRepo(OWNER, name);
    await edp.seed(OWNER, name, { files: { 'base/x.yaml': 'kind: Namespace\n' } });
  }
  await git(edp.directory(OWNER, 'apps'), 'tag', 'v1', 'main');
  // No list at all: whose copy goes where, and nothing else.
  const mirror = `source: ${edp.origin}\ntarget: ${platform.observability.origin}\n`;
  await edp.seed(OWNER, 'infra-deploy', { files: { 'mirror.yaml': mirror } });
  await needs('11.0', { late: '    - name: late\n      image: {{outputs.load_balancer_ip}}/late:1\n' });
});
afterAll(async () => platform.stop());

/** Writes templates that need an image, a chart and a repository of the manager, and an image that only apply knows. */
async function needs(tag: string, { late = '' } = {}): Promise<void> {
  const { host } = new URL(platform.observability.origin);
  const text = `apiVersion: v1
kind: Pod
metadata: { name: forgejo }
spec:
  containers:
    - name: forgejo
      image: ${host}/devfw-cicd/forgejo:${tag}
${late}---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: apps, namespace: argocd }
spec:
  project: default
  destination: { server: https://kubernetes.default.svc, namespace: apps }
  sources:
    - { repoURL: ${host}/devfw-cicd/charts, chart: forgejo, targetRevision: 10.0.1, helm: { valuesObject: { image: '${host}/devfw-cicd/forgejo:${tag}' } } }
    - { repoURL: 'http://${host}/${OWNER}/apps.git', targetRevision: v1, path: base }
    - { repoURL: ${host}/devfw-cicd/charts, chart: defaults, targetRevision: 1.0.0 }
`;
  await platform.edp.seed(OWNER, 'stacks', { files: { [NEEDS]: text } });
}

const sync = async (inputs: Record<string, string>): Promise<DispatchResult> =>
  platform.run('sync', { inputs: { 'from-closure': 'prod/edp', ...inputs } });

const repositories = async (): Promise<string[]> => {
  const { observability } = platform;
  const response = await fetch(
    `http://127.0.0.1:${new URL(observability.origin).port}/api/v1/orgs/${OWNER}/repos?limit=50`,
    {
      headers: { authorization: `token ${observability.readToken}` },
    },
  );
  return ((await response.json()) as { name: string }[]).map(({ name }) => name).sort();
};

describe('a list that cannot be made is refused, and nothing is copied', () => {
  test.each([
    ['an unknown tenant', { 'from-closure': 'prd/edp' }, /there is no tenant "prd"/],
    ['no name of an instance', { 'from-closure': 'prod/edp/x' }, /not tenant\/environment/],
    ['a name that is a path', { 'from-closure': 'prod/..' }, /environment "\.\." is no valid name/],
    ['an instance that another forge deploys', { 'from-closure': 'prod/observability' }, /is deployed from edp\.local/],
    ['templates that are not there', { stacks: `${OWNER}/none` }, /DevFW-CICD\/none/],
    ['templates by an address', { stacks: 'https://elsewhere.example/o/stacks' }, /stacks is not owner\/name/],
    ['a directory outside of the checkout', { 'config-directory': '..' }, /no tenants\.yaml in \.\./],
    ['an instance without an entry', {}, /prod\/edp\.yaml in the checked out repository/],
    [
      'one by the default branch, whatever tenants.yaml of the checkout says, without an entry',
      {},
      /the one of main, which counts[^]*prod\/edp\.yaml in the checked out repository/,
    ],
  ])('%s', async (what, inputs, expected) => {
    const { edp, observability } = platform;
    const job = await Job.start(edp, { repository: `${OWNER}/infra-deploy` });
    try {
      const workspace = join(job.directory, 'workspace');
      if (what.includes('whatever')) writeFileSync(join(workspace, 'tenants.yaml'), 'managers: {}\ntenants: {}\n');
      if (what.endsWith('without an entry')) rmSync(join(job.directory, 'workspace/instances/prod/edp.yaml'));
      const tokens = { 'source-token': edp.token, 'target-token': observability.token };
      const { code, raw } = await job.step('sync-mirror', { 'from-closure': 'prod/edp', ...tokens, ...inputs });
      expect(code).toBe(1);
      expect(raw).toMatch(expected);
      expect(raw).toMatch(/Fix: /);
      expect(await repositories()).toEqual(['stacks-instances']);
    } finally {
      job.remove();
    }
  });
});

describe('a fresh forge that is to deploy edp', () => {
  test(
    'in plan mode the list is shown, and nothing is copied',
    async () => {
      const { exitCode, log } = await sync({ mode: 'plan' });
      expectSuccess({ exitCode, log });
      const { edp, observability } = platform;
      const [from, to] = [edp, observability].map(({ origin }) => new URL(origin).host);
      expect(log).toMatch(new RegExp(`What deployments of edp\\.localhost from ${to} need`));
      for (const line of [
        `image +${to}/devfw-cicd/forgejo:11\\.0 +prod/edp/stacks/needs/all\\.yaml:7 and \\d+ more +${from} +sha256:`,
        `chart +${to}/devfw-cicd/charts/forgejo:10\\.0\\.1 +prod/edp/stacks/needs/all\\.yaml:\\d+(?: and \\d+ more)? +${from}`,
        `repository +http://${to}/${OWNER}/apps\\.git@v1 +prod/edp/stacks/needs/all\\.yaml:\\d+(?: and \\d+ more)? +${from}`,
        `repository +http://${to}/${OWNER}/infra-deploy +\\.forgejo/workflows/observability-deploy\\.yml:1 +${from}`,
        `repository +http://${to}/${OWNER}/stacks +instances/prod/edp\\.yaml:1 +${from}`,
        `action +\\S*/edp-actions/actions/render-config@v1 .* ${from}`,
        'late:1 +prod/edp/stacks/needs/all\\.yaml:9(?: and \\d+ more)? +known after apply',
      ])
        expect(log).toMatch(new RegExp(line));
      expect(log).toMatch(/Not mirrored, from hosts that tenants\.yaml allows: .*data\.forgejo\.org/);
      expect(await repositories()).toEqual(['stacks-instances']);
    },
    LONG,
  );

  test(
    'gets exactly what its deployments need, and may call itself complete',
    async () => {
      const { exitCode, log } = await sync({});
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/the mirror is complete/);
      expect(await repositories()).toEqual([
        'apps',
        'edp-actions',
        'infra-deploy',
        'mirror-status',
        'stacks',
        'stacks-instances',
      ]);
      const { edp, observability: on } = platform;
      const digestOf = async (name: string, tag: string): Promise<string | undefined> => on.imageDigest(name, tag);
      expect(await digestOf('devfw-cicd/forgejo', '11.0')).toBe(await edp.imageDigest('devfw-cicd/forgejo', '11.0'));
      expect(await digestOf('devfw-cicd/charts/forgejo', '10.0.1')).toBeDefined();
      expect(await digestOf('devfw-cicd/defaulted', '1.0')).toBe(await edp.imageDigest('devfw-cicd/defaulted', '1.0'));
      expect(await digestOf('devfw-cicd/forgejo', '10.0')).toBeUndefined();
      expect(await digestOf('devfw-cicd/unneeded', '1.0')).toBeUndefined();
      expect(await on.readFile(OWNER, 'mirror-status', 'main', 'complete.json')).toMatch(/"devfw-cicd\/forgejo:11\.0"/);
    },
    LONG,
  );

  test(
    'deploys edp and takes nothing from it: everything is there, charts’ own defaults included, and known to be',
    async () => {
      await needs('11.0');
      expectSuccess(await sync({}));
      const { edp, observability: on } = platform;
      const asked = edp.requests.length;
      const plan = await platform.run('plan', { on, inputs: EDP });
      expectSuccess(plan);
      expect(plan.log).toMatch(/Everything it needs is there: \d+ artifacts/);
      expect(plan.log).not.toMatch(/A deployment would be refused/);
      expectSuccess(await platform.run('deploy', { on, inputs: { ...EDP, 'plan-id': planId(plan.log) } }));
      expect(await entry(on, 'prod', 'edp', 'observability')).toMatchObject({ status: 'deployed' });
      // Who it is may be asked, so that nobody deploys itself; nothing is taken from it.
      const identity = /^GET \/(?:login\/oauth\/keys|\.well-known\/openid-configuration)$/;
      expect(edp.requests.slice(asked).filter((request) => !identity.test(request))).toEqual([]);
    },
    LONG,
  );

  test(
    'deploys nothing while somebody else’s commit stands in it, whatever breaks the glass',
    async () => {
      const { observability: on } = platform;
      const { 'refs/heads/main': mirrored } = await on.refs(OWNER, 'apps');
      await on.seed(OWNER, 'apps', { files: { 'base/x.yaml': 'kind: Secret\n' } });
      const plan = await platform.run('plan', { on, inputs: EDP });
      expect(plan.log).toMatch(/DevFW-CICD\/apps on \S+ is not what the last complete sync .*would be refused/);
      const before = await snapshot(on);
      const inputs = { ...EDP, 'plan-id': planId(plan.log) };
      const { exitCode, log } = await platform.run('deploy', { on, inputs, variables: { EDP_BREAK_GLASS: 'haste' } });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/DevFW-CICD\/apps on \S+ is not what the last complete sync/);
      expect(await snapshot(on)).toEqual(before);
      await git(on.directory(OWNER, 'apps'), 'update-ref', 'refs/heads/main', mirrored!);
    },
    LONG,
  );

  test(
    'is mirrored again after its deployment, with what somebody has added to the rendered directory',
    async () => {
      const { edp, observability: on } = platform;
      const before = await on.refs(OWNER, 'infra-deploy');
      const text = `kind: Pod\nspec: { containers: [{ name: a, image: '${new URL(on.origin).host}/devfw-cicd/unneeded:1.0' }] }\n`;
      await on.seed(OWNER, 'stacks-instances', { files: { 'prod/edp/by-hand.yaml': text } });
      const { exitCode, log } = await sync({});
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/unneeded:1\.0 +prod\/edp\/by-hand\.yaml:2/);
      expect(await on.imageDigest('devfw-cicd/unneeded', '1.0')).toBe(
        await edp.imageDigest('devfw-cicd/unneeded', '1.0'),
      );
      expect(await on.refs(OWNER, 'infra-deploy')).toEqual(before);
    },
    LONG,
  );
});

describe('what the target wrote asks for nothing beyond the owners that the source names', () => {
  test(
    'a file there that names private things of others stops the run before anything is copied',
    async () => {
      const { edp, observability: on } = platform;
      await edp.createRepo('vault', 'secrets');
      await edp.seed('vault', 'secrets', { files: { 'all.yaml': 'kind: Secret\n' } });
      await edp.pushImage('vault/box', '1.0');
      const { host } = new URL(on.origin);
      const planted = `kind: Pod\nspec: { containers: [{ name: a, image: '${host}/vault/box:1.0' }] }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: s, namespace: argocd }\nspec: { project: default, destination: { namespace: s }, sources: [{ repoURL: 'http://${host}/vault/secrets.git', targetRevision: main, path: . }] }\n`;
      await on.seed(OWNER, 'stacks-instances', { files: { 'prod/edp/planted.yaml': planted } });
      const { exitCode, log } = await sync({});
      await on.seed(OWNER, 'stacks-instances', { files: { 'prod/edp/planted.yaml': undefined } });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/2 of \d+ artifacts .* cannot be mirrored/);
      expect(log).toMatch(
        /planted\.yaml:2: .*only what \S+ has written asks for it, and the source names its owner nowhere/,
      );
      expect(await on.refs('vault', 'secrets')).toEqual({});
      expect(await on.imageDigest('vault/box', '1.0')).toBeUndefined();
    },
    LONG,
  );
});

describe('a list with holes is refused', () => {
  test(
    'what neither side has: each is named with the file and line that asks for it, all at once',
    async () => {
      await needs('12.0');
      await platform.edp.seed(OWNER, 'stacks', {
        files: {
          'template/stacks/needs/more.yaml': `kind: Pod
spec:
  containers:
    - { name: self, image: 'edp.localhost/devfw-cicd/forgejo:11.0' }
    - { name: elsewhere, image: 'registry.elsewhere.example/some/where:1' }
`,
        },
      });
      const { requests } = platform.observability;
      requests.length = 0;
      const { exitCode, log } = await sync({});
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/3 of \d+ artifacts that deployments of edp\.localhost need cannot be mirrored/);
      expect(log).toMatch(
        /prod\/edp\/stacks\/needs\/all\.yaml:7 and \d+ more: .* does not have devfw-cicd\/forgejo as 12\.0, and/,
      );
      expect(log).toMatch(
        /prod\/edp\/stacks\/needs\/more\.yaml:4(?: and \d+ more)?: edp\.localhost would need itself to start/,
      );
      expect(log).toMatch(
        /prod\/edp\/stacks\/needs\/more\.yaml:5(?: and \d+ more)?: registry\.elsewhere\.example is neither the manager nor an allowed host/,
      );
      expect(requests.filter((each) => !/^(GET|HEAD) |git-upload-pack$/.test(each))).toEqual([]);
    },
    LONG,
  );
});
