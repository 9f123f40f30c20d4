import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { faultVariables } from '../cloud/cloud.ts';
import type { Workflow } from '../platform/platform.ts';
import { isTurnOf, type Setting, SETTINGS } from '../platform/setting.ts';
import type { DispatchResult } from '../world/act.ts';
import { leaksBelow, leaksIn } from '../world/canaries.ts';
import { allCanaries, leaksOnForge, SECRETS, startCanaries } from './canary-secrets.ts';
import { killSteps } from '../e2e/kill-steps.ts';
import { WITNESS, withWitness } from './witness.ts';

const LONG = 600_000;
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const FORM = { 'admin-email': 'a@b.example', 'cluster-flavor': 'cce.s2.small' };

// The whole workflows on the runner, in the order of an instance's life; each stands on what the one before left.
describe.each(SETTINGS.filter((name) => isTurnOf(name, 1)))(
  'on the runner no secret leaks into a log, file, output, ref or object (%s)',
  (name) => {
    let setting: Setting;
    let kept: string;
    beforeAll(async () => {
      setting = await startCanaries(name, withWitness(['plan', 'deploy', 'destroy']));
    }, LONG);
    afterAll(async () => setting.stop());
    beforeEach(() => {
      kept = mkdtempSync(join(tmpdir(), 'edp-witness-'));
    });
    afterEach(() => rmSync(kept, { recursive: true, force: true }));

    async function run(
      workflow: Workflow,
      inputs: Record<string, string>,
      faults: Parameters<typeof faultVariables>[0] = {},
    ): Promise<DispatchResult> {
      const { TF_VAR_otcSecretKey: _, ...env } = setting.env;
      mkdirSync(kept, { recursive: true });
      return setting.platform.run(workflow, {
        inputs: { tenant: 'non-prod', environment: 'try', ...inputs },
        env: { ...env, ...faultVariables(faults), [WITNESS]: kept },
        // As in the example; the others are settings of the runner's environment.
        secrets: { OTC_SECRET_KEY: SECRETS.otcSecretKey },
        variables: { EDP_RECIPIENTS: RECIPIENT },
      });
    }

    function leaks({ raw }: DispatchResult): string[] {
      const all = { canaries: allCanaries(setting, 'try') };
      // What the job left was there to be looked at.
      const files = readdirSync(kept, { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /terraform\.json|outputs\.json|run\.json/.test(file))).not.toEqual([]);
      expect(files.filter((file) => file.includes('infra-deploy') || file.endsWith('tenants.yaml'))).not.toEqual([]);
      return [
        ...leaksIn(raw, { ...all, where: 'output of the runner' }),
        ...leaksBelow(kept, all),
        ...leaksOnForge(setting, all),
      ];
    }

    test(
      'by a plan',
      async () => {
        const result = await run('plan', FORM);
        expect(result).toMatchObject({ exitCode: 0, log: expect.stringMatching(/terraform_data\.holder/) });
        expect(leaks(result)).toEqual([]);
      },
      LONG,
    );

    test(
      'by a deploy whose provider quotes the request that failed',
      async () => {
        const result = await run('deploy', FORM, { fail: 'create:rds_instance_v3=late' });
        expect(result).toMatchObject({ exitCode: 1, log: expect.stringMatching(/500 Internal Server Error/) });
        expect(leaks(result)).toEqual([]);
      },
      LONG,
    );

    test(
      'by a deploy whose step is killed',
      async () => {
        // The database that failed late is replaced.
        const running = run('deploy', { ...FORM, confirm: 'try' }, { delay: 'create=3s delete=1s' });
        await killSteps('dist/terraform-apply.mjs', {
          cloud: setting.cloud,
          once: ({ phase }) => phase === 'begun',
        });
        const result = await running;
        expect(result).toMatchObject({ exitCode: 1, log: expect.stringMatching(/outlived its step/) });
        expect(leaks(result)).toEqual([]);
      },
      LONG,
    );

    test(
      'by a deploy that hands out the first credentials, and a destroy',
      async () => {
        const result = await run('deploy', { ...FORM, confirm: 'try' });
        expect(result).toMatchObject({ exitCode: 0, log: expect.stringMatching(/BEGIN AGE ENCRYPTED FILE/) });
        const canaries = allCanaries(setting, 'try');
        expect(Object.keys(canaries)).toContain('made-0');
        expect(leaks(result)).toEqual([]);
        rmSync(kept, { recursive: true, force: true });
        const destroyed = await run('destroy', { confirm: 'try' });
        expect(destroyed).toMatchObject({
          exitCode: 0,
          log: expect.stringMatching(/Nothing is left in the Terraform state/),
        });
        expect(leaks(destroyed)).toEqual([]);
        expect(leaksIn(destroyed.raw, { canaries, where: 'output of the runner' })).toEqual([]);
      },
      LONG,
    );
  },
);
