import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { git } from '../world/bare-repository.ts';
import { runSteps, type RunStepsOptions, type StepsRun } from './run-steps.ts';
import { entry, snapshot } from './support.ts';

const LONG = 600_000;
const ENVIRONMENT = 'try';
const THERE = { image: '11.0', chart: '10.0.1', repository: 'apps', tag: 'v1', late: '' };

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({
    infraDeploy: {
      'tenants.yaml': (text) => text.replace('review: optional', 'review: optional\n    closure: enforce'),
    },
  });
  const { edp } = platform;
  await edp.pushImage('devfw-cicd/forgejo', '11.0');
  await edp.pushChart('devfw-cicd/charts/forgejo', '10.0.1', 'default.example/forgejo:1');
  await edp.createRepo(OWNER, 'apps');
  await edp.seed(OWNER, 'apps', { files: { 'base/x.yaml': 'kind: Namespace\n' } });
  await git(edp.directory(OWNER, 'apps'), 'tag', 'v1', 'main');
});
afterAll(async () => platform.stop());

async function needs(changes: Partial<typeof THERE> = {}): Promise<void> {
  const { image, chart, repository, tag, late } = { ...THERE, ...changes };
  const { host } = new URL(platform.edp.origin);
  const text = `apiVersion: v1
kind: Pod
metadata: { name: forgejo }
spec:
  containers:
    - name: forgejo
      image: ${host}/devfw-cicd/forgejo:${image}
${late === '' ? '' : `    - name: late\n      image: ${late}\n`}---
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
  await platform.edp.seed(OWNER, 'stacks', { files: { 'template/stacks/needs/all.yaml.hbs': text } });
}

async function deploy(
  resolve: Record<string, string> = {},
  commit: RunStepsOptions['commit'] = {},
): Promise<StepsRun & { raw: string }> {
  const run = await runSteps(platform, 'deploy', { environment: ENVIRONMENT, resolve, commit });
  const { raw } = run.job;
  run.job.remove();
  return { ...run, raw };
}

describe('one thing is missing: the deployment is refused, names it, and changes nothing', () => {
  test.each([
    ['an image', { image: '11.1' }, /all\.yaml:7 and \d+ more: \S+ does not have devfw-cicd\/forgejo as 11\.1/],
    [
      'a chart',
      { chart: '9.9.9' },
      /all\.yaml:16(?: and \d+ more)?: \S+ does not have devfw-cicd\/charts\/forgejo as 9\.9\.9/,
    ],
    ['a repository', { repository: 'none' }, /all\.yaml:17(?: and \d+ more)?: \S+ has no repository DevFW-CICD\/none/],
    ['a tag', { tag: 'v2' }, /all\.yaml:17(?: and \d+ more)?: DevFW-CICD\/apps on \S+ has no branch, tag or commit v2/],
  ])(
    '%s',
    async (_, changes, expected) => {
      await needs(changes);
      const before = await snapshot(platform.edp);
      const { code, raw } = await deploy();
      expect(code).toBe(1);
      expect(raw).toMatch(expected);
      expect(raw).toMatch(/1 of \d+ artifacts it needs are MISSING/);
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'whatever reason breaks the glass, which is about managers',
    async () => {
      await needs({ image: '11.1' });
      const before = await snapshot(platform.edp);
      const { code, raw } = await deploy({ 'break-glass': 'in a hurry' });
      expect(code).toBe(1);
      expect(raw).toMatch(/1 of \d+ artifacts it needs are MISSING/);
      expect(raw).toMatch(/Fix: .*EDP_CLOSURE/);
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );
});

describe('what only Terraform’s outputs name', () => {
  const lastCommit = async (name: string): Promise<string> =>
    git(platform.edp.directory(OWNER, name), 'log', '-1', '--format=%B', 'main');

  test(
    'is looked for before the configuration is committed: a hole stops there, and the entry says so',
    async () => {
      await needs({ late: '{{outputs.database_host}}/late:1' });
      const { stacksInstances } = { stacksInstances: await platform.edp.refs(OWNER, 'stacks-instances') };
      const { code, raw, complete } = await deploy();
      expect({ code, complete }).toEqual({ code: 1, complete: false });
      expect(raw).toMatch(/known after apply: looked for again before the commit/);
      expect(raw).toMatch(/1 of 1 artifacts it needs are MISSING: db-\w+\.internal\.try\.t09\.localhost\/late:1/);
      expect(await platform.edp.refs(OWNER, 'stacks-instances')).toEqual(stacksInstances);
      expect(await entry(platform.edp, 'non-prod', ENVIRONMENT)).toMatchObject({
        status: 'failed',
        attempt: { stoppedAt: 'commit' },
      });
    },
    LONG,
  );

  test(
    'may be missing where the run was told to warn: the commits and an issue tell of it',
    async () => {
      const { code, raw } = await deploy({ closure: 'warn' });
      expect({ code, raw: code === 0 ? '' : raw }).toEqual({ code: 0, raw: '' });
      expect(raw).toMatch(/Warning: CLOSURE CHECK LOWERED to warn \(tenants\.yaml says enforce\)/);
      expect(raw).toMatch(/Warning: \d of \d artifacts it needs are MISSING/);
      for (const name of ['infra-deploy', 'stacks-instances'])
        expect(await lastCommit(name)).toMatch(/^Closure: warn instead of enforce$/m);
      expect(platform.edp.repository(OWNER, 'infra-deploy').issues).toMatchObject([
        { title: 'Closure check lowered: deploy of try.t09.localhost', state: 'open' },
      ]);
    },
    LONG,
  );

  test(
    'costs no request where there is nothing of the kind',
    async () => {
      await needs();
      const { edp } = platform;
      const asked = async (commit: RunStepsOptions['commit']): Promise<number> => {
        edp.requests.length = 0;
        const { code, raw } = await deploy({}, commit);
        expect({ code, raw: code === 0 ? '' : raw }).toEqual({ code: 0, raw: '' });
        return edp.requests.filter((each) => each.startsWith('HEAD /v2/')).length;
      };
      const before = await asked('skip');
      expect(before).toBeGreaterThan(0);
      expect(await asked({})).toBe(before);
      expect(await lastCommit('stacks-instances')).not.toMatch(/^Closure:/m);
    },
    LONG,
  );
});
