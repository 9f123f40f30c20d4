import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { dispatch } from '../world/act.ts';
import { entry, expectSuccess, planId, refsBelow, snapshot } from './support.ts';

const CUSTOMER = { tenant: 'prod', environment: 'customer-a' };
const REQUIRED = { 'admin-email': 'ops@customer-a.example', 'cluster-flavor': 'cce.s2.small' };
const LONG = 600_000;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(async () => platform.stop());

const resources = (): number => {
  const file = platform.stateFile('prod', 'customer-a');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { resources: unknown[] }).resources.length : 0;
};

// One life after the other: each test stands on what the one before left.
describe('the life of an instance', () => {
  test(
    'plan of a new instance shows everything and changes nothing but the plan store',
    async () => {
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('plan', { inputs: { ...CUSTOMER, ...REQUIRED } });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/NEW instance/);
      expect(log).toMatch(/terraform_data\.database/);
      expect(log).toMatch(/stacks-instances prod\/customer-a: files: 20 added, 0 changed/);
      expect(log).toMatch(/with values known after apply: stacks\/forgejo\/values\.yaml/);
      expect(log).toMatch(
        /Argo CD: 6 of 6 Applications affected: argo-cd \(added, 3 files\), cert-manager \(added, 1 file\), forgejo/,
      );
      expect(resources()).toBe(0);
      expect(await refsBelow(platform.edp, 'refs/plans/prod/customer-a/')).toEqual([planId(log)]);
      const { [`refs/plans/prod/customer-a/${planId(log)}`]: kept, ...rest } = (await snapshot(platform.edp))[
        'infra-deploy'
      ]!;
      expect(kept).toMatch(/^[0-9a-f]{40}$/);
      expect(rest).toEqual(before['infra-deploy']);
    },
    LONG,
  );

  test(
    'deploy without the plan id of a tenant that demands review is refused',
    async () => {
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('deploy', { inputs: { ...CUSTOMER, ...REQUIRED } });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/plan-id/);
      expect(await snapshot(platform.edp)).toEqual(before);
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'deploy applies the reviewed plan, shows the first credentials, commits configuration and entry',
    async () => {
      const plan = await platform.run('plan', { inputs: { ...CUSTOMER, ...REQUIRED } });
      const { exitCode, log } = await platform.run('deploy', {
        inputs: { ...CUSTOMER, ...REQUIRED, 'plan-id': planId(plan.log) },
      });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/kubectl .*get secret/);
      expect(resources()).toBeGreaterThan(3);
      expect(await entry(platform.edp, 'prod', 'customer-a')).toMatchObject({
        status: 'deployed',
        fields: { adminEmail: 'ops@customer-a.example', clusterFlavor: 'cce.s2.small' },
        deployed: { credentialsShown: true, stateLineage: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      });
      const files = await platform.edp.listTree(OWNER, 'stacks-instances', 'main');
      expect(files).toEqual(
        expect.arrayContaining(['prod/customer-a/.stacks-index', 'prod/customer-a/hydrator.metadata']),
      );
      expect(files.every((file) => file.startsWith('prod/customer-a/'))).toBe(true);
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
      expect(await refsBelow(platform.edp, 'refs/plans/')).toEqual([]);
    },
    LONG,
  );

  test(
    'plan again finds nothing to do',
    async () => {
      const { exitCode, log } = await platform.run('plan', { inputs: CUSTOMER });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/No changes|nothing to change/i);
    },
    LONG,
  );

  test(
    'an (INITIAL) change is refused, with old and new value, and nothing moves',
    async () => {
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('plan', {
        inputs: { ...CUSTOMER, 'cluster-flavor': 'cce.s2.large' },
      });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/clusterFlavor.*cce\.s2\.small.*cce\.s2\.large/);
      expect(log).toMatch(/Fix: /);
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'a plan id made for other fields is refused',
    async () => {
      const plan = await platform.run('plan', { inputs: { ...CUSTOMER, nodes: '4' } });
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('deploy', {
        inputs: { ...CUSTOMER, nodes: '5', 'plan-id': planId(plan.log) },
      });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/Fix: .*plan/);
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'a changed field is deployed, and credentials are not shown again',
    async () => {
      const plan = await platform.run('plan', { inputs: { ...CUSTOMER, nodes: '4' } });
      expect(plan.log).toMatch(/files: 0 added, \d changed, 0 removed/);
      expect(plan.log).toMatch(/stacks\/forgejo\/instance\.json\S*\s[\s\S]{0,80}fields\.nodes: 3 → 4/);
      expect(plan.log).toMatch(/Argo CD: 1 of 6 Applications affected: root \(1 file\)/);
      const { exitCode, log } = await platform.run('deploy', {
        inputs: { ...CUSTOMER, nodes: '4', 'plan-id': planId(plan.log) },
      });
      expectSuccess({ exitCode, log });
      expect(log).not.toMatch(/kubectl .*get secret/);
      expect(await entry(platform.edp, 'prod', 'customer-a')).toMatchObject({
        status: 'deployed',
        fields: { nodes: 4 },
      });
    },
    LONG,
  );

  test(
    'what a commit of stacks would do to the instance is shown from stacks and from infra-deploy, with tokens that may only read',
    async () => {
      const files = { 'template/stacks/forgejo/note.txt': 'for {{instance.domain}}\n' };
      const commit = await platform.edp.seed(OWNER, 'stacks', { files, branch: 'proposal' });
      const before = await snapshot(platform.edp);
      const { readToken } = platform.edp;
      for (const [repository, secrets] of [
        ['stacks', { PREVIEW_TOKEN: readToken }],
        ['infra-deploy', { STACKS_TOKEN: readToken, STACKS_INSTANCES_TOKEN: readToken }],
      ] as const) {
        const { exitCode, log } = await dispatch({
          ...{ forge: platform.edp, repository: `${OWNER}/${repository}`, ref: 'main', workflow: 'preview.yml' },
          inputs: { 'stacks-ref': commit },
          secrets,
        });
        expectSuccess({ exitCode, log });
        expect(log).toMatch(
          /In 1 instance \(prod\/customer-a\):\s+.*~~~diff\s+.*\+ stacks\/forgejo\/note\.txt \(\+1 -0 lines\)/,
        );
      }
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'a stack that a field switches off is shown as removed',
    async () => {
      const { exitCode, log } = await platform.run('plan', { inputs: { ...CUSTOMER, observability: 'false' } });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/files: 0 added, 2 changed, 5 removed/);
      expect(log).toMatch(/stacks\/observability\/dashboards\/forge\.json/);
    },
    LONG,
  );

  test(
    'losing data needs the typed name',
    async () => {
      const engine = { ...CUSTOMER, 'database-engine': 'postgresql-17' };
      const plan = await platform.run('plan', { inputs: engine });
      expect(plan.log).toMatch(/data[ -]loss/i);
      expect(plan.log).toMatch(
        /dispatch deploy with the same values and plan-id [0-9a-f]{64}, and confirm customer-a\./,
      );
      const before = await snapshot(platform.edp);
      const refused = await platform.run('deploy', { inputs: { ...engine, 'plan-id': planId(plan.log) } });
      expect(refused.exitCode).not.toBe(0);
      expect(refused.log).toMatch(/confirm/);
      expect(await snapshot(platform.edp)).toEqual(before);
      const confirmed = await platform.run('deploy', {
        inputs: { ...engine, 'plan-id': planId(plan.log), confirm: 'customer-a' },
      });
      expectSuccess(confirmed);
      expect(confirmed.log.match(/This is the reviewed plan/g)).toHaveLength(1);
    },
    LONG,
  );

  test(
    'destroy needs the typed name, then leaves entry and configuration',
    async () => {
      const files = await platform.edp.listTree(OWNER, 'stacks-instances', 'main');
      const before = await snapshot(platform.edp);
      const refused = await platform.run('destroy', { inputs: { ...CUSTOMER, confirm: 'customer-b' } });
      expect(refused.exitCode).not.toBe(0);
      expect(await snapshot(platform.edp)).toEqual(before);
      const done = await platform.run('destroy', { inputs: { ...CUSTOMER, confirm: 'customer-a' } });
      expectSuccess(done);
      expect(resources()).toBe(0);
      const after = await entry(platform.edp, 'prod', 'customer-a');
      expect(after).toMatchObject({ status: 'destroyed', fields: { nodes: 4 } });
      expect(after).not.toHaveProperty('deployed');
      expect(await platform.edp.listTree(OWNER, 'stacks-instances', 'main')).toEqual(files);
      expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'a destroyed instance is created again, with another (INITIAL) value and new credentials',
    async () => {
      const again = { ...CUSTOMER, 'cluster-flavor': 'cce.s2.large' };
      const plan = await platform.run('plan', { inputs: again });
      const { exitCode, log } = await platform.run('deploy', { inputs: { ...again, 'plan-id': planId(plan.log) } });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/kubectl .*get secret/);
    },
    LONG,
  );
});
