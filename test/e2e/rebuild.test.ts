import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';
import { type Forge, startForge } from '../world/forge.ts';
import { entry, expectSuccess, planId, refsBelow, snapshot } from './support.ts';

const LONG = 600_000;
const REQUIRED = { 'admin-email': 'ops@example.org', 'cluster-flavor': 'cce.s2.small' };
const EDP = { tenant: 'prod', environment: 'edp' };
const OBSERVABILITY = { tenant: 'prod', environment: 'observability' };

let platform: Platform;
let grave: Server | undefined;
let refilled: Forge | undefined;
/** What is asked of edp's address while it is down. */
const knocks: string[] = [];
beforeAll(async () => {
  platform = await startPlatform();
  const { edp } = platform;
  await edp.pushImage('devfw-cicd/forgejo', '11.0');
  await edp.pushChart('devfw-cicd/charts/forgejo', '10.0.1', 'default.example/forgejo:1');
  await edp.createRepo(OWNER, 'apps');
  await edp.seed(OWNER, 'apps', { files: { 'base/x.yaml': 'kind: Namespace\n' } });
  await git(edp.directory(OWNER, 'apps'), 'tag', 'v1', 'main');
});
afterAll(async () => {
  grave?.close();
  await refilled?.stop();
  await platform.stop();
});

/** Writes templates that need one of each; what edp needs stands on observability, and the other way round. */
async function needs({ image, chart, repository, tag }: Record<string, string>): Promise<void> {
  const { edp, observability } = platform;
  const [self, other] = [edp, observability].map(({ origin }) => new URL(origin));
  const host = `{{#if (eq environment "edp")}}${other!.host}{{else}}${self!.host}{{/if}}`;
  const text = `apiVersion: v1
kind: Pod
metadata: { name: forgejo }
spec:
  containers:
    - name: forgejo
      image: ${host}/devfw-cicd/forgejo:${image}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: apps, namespace: argocd }
spec:
  project: default
  destination: { server: https://kubernetes.default.svc, namespace: apps }
  sources:
    - { repoURL: ${host}/devfw-cicd/charts, chart: forgejo, targetRevision: ${chart}, helm: { valuesObject: { image: '${host}/devfw-cicd/forgejo:${image}' } } }
    - { repoURL: 'http://${host}/${OWNER}/${repository}.git', targetRevision: ${tag}, path: base }
`;
  await edp.seed(OWNER, 'stacks', { files: { 'template/stacks/needs/all.yaml.hbs': text } });
}

const sync = async (): Promise<void> => expectSuccess(await platform.run('sync', { inputs: {} }));

describe('edp is lost, and comes back', () => {
  test(
    'an image, a chart, a repository or a tag that observability lacks is named by plan; deploy refuses and changes nothing',
    async () => {
      await needs({ image: '11.1', chart: '9.9.9', repository: 'none', tag: 'v1' });
      await platform.edp.seed(OWNER, 'stacks', {
        files: {
          'template/kustomization.yaml': `kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: ['${platform.observability.origin}/${OWNER}/apps//base?ref=v2']\n`,
        },
      });
      await sync();
      const on = platform.observability;
      const plan = await platform.run('plan', { on, inputs: EDP });
      expectSuccess(plan);
      const missing = [
        /forgejo:11\.1 +prod\/edp\/stacks\/needs\/all\.yaml:7 and \d+ more +MISSING/,
        /charts\/forgejo:9\.9\.9 +prod\/edp\/stacks\/needs\/all\.yaml:16(?: and \d+ more)? +MISSING/,
        /none\.git@v1 +prod\/edp\/stacks\/needs\/all\.yaml:17(?: and \d+ more)? +MISSING/,
        /apps\/\/base\?ref=v2 +prod\/edp\/kustomization\.yaml:3 +MISSING/,
      ];
      for (const each of missing) expect(plan.log).toMatch(each);
      // The fifth is the kustomization: without its base nobody knows its images.
      expect(plan.log).toMatch(/not rendered, so nobody knows its images: its repository has no v2/);
      expect(plan.log).toMatch(/5 of \d+ artifacts it needs are MISSING: .*A deployment would be refused/);
      const before = await snapshot(on);
      const { exitCode, log } = await platform.run('deploy', { on, inputs: { ...EDP, 'plan-id': planId(plan.log) } });
      expect(exitCode).not.toBe(0);
      for (const each of missing) expect(log).toMatch(each);
      expect(log).toMatch(
        /Lines of mirror\.yaml that would bring it:\s+git:\s+- owner: DevFW-CICD\s+include:\s+- apps\s+- none/,
      );
      expect(await snapshot(on)).toEqual(before);
    },
    LONG,
  );

  test(
    'edp deploys observability, from what it has itself',
    async () => {
      await needs({ image: '11.0', chart: '10.0.1', repository: 'apps', tag: 'v1' });
      await platform.edp.seed(OWNER, 'stacks', { files: { 'template/kustomization.yaml': undefined } });
      const inputs = { ...OBSERVABILITY, ...REQUIRED };
      const plan = await platform.run('plan', { inputs });
      expectSuccess(plan);
      expect(plan.log).toMatch(/Everything it needs is there: \d+ artifacts/);
      expectSuccess(await platform.run('deploy', { inputs: { ...inputs, 'plan-id': planId(plan.log) } }));
      expect(await entry(platform.edp, 'prod', 'observability')).toMatchObject({ status: 'deployed' });
    },
    LONG,
  );

  test(
    'observability cannot deploy itself',
    async () => {
      await sync();
      const { exitCode, log } = await platform.run('plan', { on: platform.observability, inputs: OBSERVABILITY });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/cannot deploy itself/);
    },
    LONG,
  );

  test(
    'with edp down, observability alone deploys it, and nobody knocks at its address',
    async () => {
      const { port } = new URL(platform.edp.origin);
      await platform.edp.stop();
      grave = createServer((request) => {
        knocks.push(`${request.method} ${request.url}`);
        request.socket.destroy();
      });
      await new Promise<void>((resolve) => grave?.listen(Number(port), '127.0.0.1', resolve));
      const on = platform.observability;
      const plan = await platform.run('plan', { on, inputs: EDP });
      expectSuccess(plan);
      expectSuccess(await platform.run('deploy', { on, inputs: { ...EDP, 'plan-id': planId(plan.log) } }));
      expect(await entry(on, 'prod', 'edp', 'observability')).toMatchObject({ status: 'deployed' });
      expect(await on.listTree(OWNER, 'stacks-instances', 'main')).toContain('prod/edp/stacks/needs/all.yaml');
      expect(await refsBelow(on, 'refs/locks/')).toEqual([]);
      // Whether the running forge is edp itself is asked of edp too; nothing else is.
      expect(
        knocks.filter((each) => !/^GET \/(login\/oauth\/keys|\.well-known\/openid-configuration)$/.test(each)),
      ).toEqual([]);
    },
    LONG,
  );

  test(
    'meanwhile a reason lets observability deploy what edp manages: told in log, commit and an issue',
    async () => {
      const on = platform.observability;
      const inputs = { tenant: 'non-prod', environment: 'fire', ...REQUIRED };
      const refused = await platform.run('plan', { on, inputs });
      expect(refused.log).toMatch(/may not deploy fire\.t09\.localhost/);
      const variables = { EDP_BREAK_GLASS: 'edp is down' };
      const { exitCode, log } = await platform.run('deploy', { on, inputs, variables });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/BREAK-GLASS: .* Reason: edp is down/);
      const message = await git(on.directory(OWNER, 'infra-deploy'), 'log', '-1', '--format=%B', 'observability');
      expect(message).toMatch(/^Break-Glass: edp is down$/m);
      const { issues } = on.repository(OWNER, 'infra-deploy');
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ title: 'Break-glass: deploy of fire.t09.localhost', state: 'open' });
      expect(issues[0]?.body).toMatch(/BREAK-GLASS: edp is down/);
    },
    LONG,
  );

  test(
    'an empty edp is filled again from observability, deploys, and is mirrored as before',
    async () => {
      const { edp, observability } = platform;
      await new Promise((resolve) => grave?.close(resolve));
      grave = undefined;
      refilled = await startForge('edp', { port: Number(new URL(edp.origin).port) });
      const back = { MIRROR_SOURCE_TOKEN: observability.token, MIRROR_TARGET_TOKEN: refilled.token };
      const { exitCode, log } = await platform.run('refill', { on: observability, inputs: {}, secrets: back });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/the mirror is complete/);
      for (const name of ['infra-deploy', 'stacks', 'apps', 'edp-actions'])
        expect(branchesAndTags(await refilled.refs(OWNER, name))).toEqual(
          branchesAndTags(await observability.refs(OWNER, name)),
        );
      expect(await refilled.imageDigest('devfw-cicd/forgejo', '11.0')).toBeDefined();
      // Its own stacks-instances is not mirrored: deploys write it again.
      await refilled.createRepo(OWNER, 'stacks-instances');
      const inputs = { tenant: 'non-prod', environment: 'try', ...REQUIRED };
      const deploy = await platform.run('deploy', { on: refilled, inputs });
      expectSuccess(deploy);
      expect(deploy.log).toMatch(/Everything it needs is there/);
      const own = (await observability.refs(OWNER, 'infra-deploy'))['refs/heads/observability'];
      const forth = { MIRROR_SOURCE_TOKEN: refilled.token };
      expectSuccess(await platform.run('sync', { on: refilled, inputs: {}, secrets: forth }));
      const after = await observability.refs(OWNER, 'infra-deploy');
      expect(after['refs/heads/main']).toBe((await refilled.refs(OWNER, 'infra-deploy'))['refs/heads/main']);
      expect(after['refs/heads/observability']).toBe(own);
    },
    LONG,
  );
});

/** What is mirrored of a repository: its branches and tags, but for the branch that observability writes. */
function branchesAndTags(refs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refs).filter(([ref]) => /^refs\/(heads|tags)\//.test(ref) && ref !== 'refs/heads/observability'),
  );
}
