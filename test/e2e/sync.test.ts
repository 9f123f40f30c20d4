import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { entry, expectSuccess, planId, refsBelow } from './support.ts';

const LONG = 600_000;
const EDP = { tenant: 'prod', environment: 'edp' };

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
  await platform.edp.pushImage('devfw-cicd/forgejo', '11.0');
});
afterAll(async () => platform.stop());

const mirrored = async (name: string): Promise<[Record<string, string>, Record<string, string>]> => [
  await platform.edp.refs(OWNER, name),
  await platform.observability.refs(OWNER, name),
];

describe('edp mirrored to observability', () => {
  test(
    'sync copies repositories and images, and says what it did',
    async () => {
      const { exitCode, log } = await platform.run('sync', { inputs: {} });
      expectSuccess({ exitCode, log });
      for (const name of ['infra-deploy', 'stacks']) {
        const [source, target] = await mirrored(name);
        expect(target['refs/heads/main']).toBe(source['refs/heads/main']);
      }
      expect(await platform.observability.imageDigest('devfw-cicd/forgejo', '11.0')).toBe(
        await platform.edp.imageDigest('devfw-cicd/forgejo', '11.0'),
      );
    },
    LONG,
  );

  test(
    'a second sync finds nothing to do',
    async () => {
      const { exitCode, log } = await platform.run('sync', { inputs: {} });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/unchanged|nothing/i);
    },
    LONG,
  );

  test(
    'edp cannot deploy itself',
    async () => {
      const { exitCode, log } = await platform.run('plan', { inputs: EDP });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/edp\.localhost/);
    },
    LONG,
  );

  test(
    'observability deploys edp: entry on its own branch, configuration in its own stacks-instances',
    async () => {
      const on = platform.observability;
      const plan = await platform.run('plan', { on, inputs: EDP });
      expectSuccess(plan);
      // A sync at the same time: neither is in the other's way.
      const inputs = { ...EDP, 'plan-id': planId(plan.log) };
      const [deploy, sync] = await Promise.all([
        platform.run('deploy', { on, inputs }),
        platform.run('sync', { inputs: {} }),
      ]);
      expectSuccess(deploy);
      expectSuccess(sync);
      expect(await entry(on, 'prod', 'edp', 'observability')).toMatchObject({ status: 'deployed' });
      expect(await on.listTree(OWNER, 'stacks-instances', 'main')).toContain('prod/edp/.stacks-index');
      expect(await refsBelow(on, 'refs/locks/')).toEqual([]);
    },
    LONG,
  );

  test(
    'the next sync leaves what observability wrote alone',
    async () => {
      const before = await platform.observability.refs(OWNER, 'infra-deploy');
      const { exitCode } = await platform.run('sync', { inputs: {} });
      expect(exitCode).toBe(0);
      expect(await platform.observability.refs(OWNER, 'infra-deploy')).toEqual(before);
    },
    LONG,
  );
});
