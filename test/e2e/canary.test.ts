import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Cloud, faultVariables, startCloud } from '../cloud/cloud.ts';
import { providerLock } from '../cloud/provider-lock.ts';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { type Canaries, leaksBelow, leaksIn, leaksInRepository } from '../world/canaries.ts';
import type { Job, StepOptions } from '../world/job.ts';
import { forgejoMasker, githubMasker } from '../world/maskers.ts';
import { CANARY_MODULE } from './canary-module.ts';
import { runSteps } from './run-steps.ts';

const LONG = 120_000;
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
const random = (bytes = 9): string => randomBytes(bytes).toString('base64url');

/** One of every kind that a redactor gets wrong. */
const SECRETS = {
  otcSecretKey: `p%40q"u'o\\te$${random()}&<${random()}>`,
  tlsKey: `first ${random()}\n    indented ${random(30)}\n\t"quoted %0A ${random()}"\nlast ${random()}`,
  pin: random(3),
  large: random(3072),
  apiToken: random(24),
};

let platform: Platform;
let cloud: Cloud;
let job: Job;
beforeAll(async () => {
  cloud = await startCloud();
  const lock = await providerLock(cloud);
  platform = await startPlatform({
    infraDeploy: {
      'terraform/main.tf': () => CANARY_MODULE,
      'terraform/variables.tf': () => undefined,
      'terraform/outputs.tf': () => undefined,
      'terraform/.terraform.lock.hcl': () => lock,
    },
  });
}, 300_000);
afterAll(async () => {
  cloud.remove();
  await platform.stop();
});
afterEach(() => job.remove());

const secretVariables = Object.fromEntries(Object.entries(SECRETS).map(([name, value]) => [`TF_VAR_${name}`, value]));

async function run(
  operation: 'plan' | 'deploy',
  {
    environment,
    faults = {},
    apply = {},
  }: { environment: string; faults?: Parameters<typeof faultVariables>[0]; apply?: StepOptions },
): Promise<number | null> {
  const env = { ...cloud.env, ...faultVariables(faults), ...secretVariables };
  const result = await runSteps(platform, operation, { environment, env, recipients: RECIPIENT, apply });
  job = result.job;
  return result.code;
}

/** Every secret of this world: those given, those made, and the tokens. */
function canaries(environment: string): Canaries {
  const file = platform.stateFile('non-prod', environment);
  const made = existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/"value": "(made-[\w-]+)"/g)] : [];
  return {
    ...SECRETS,
    token: platform.edp.token,
    ...Object.fromEntries(made.map(([, value], index) => [`made-${index}`, value!])),
  };
}

function leaks(environment: string): string[] {
  const all = { canaries: canaries(environment) };
  return [
    ...leaksIn(githubMasker(job.raw), { ...all, where: 'log of GitHub' }),
    ...leaksIn(forgejoMasker(job.raw), { ...all, where: 'log of Forgejo' }),
    ...leaksBelow(job.directory, all),
    ...['infra-deploy', 'stacks-instances', 'stacks'].flatMap((name) =>
      leaksInRepository(platform.edp.directory(OWNER, name), all),
    ),
  ];
}

describe('no secret leaks, in any form, into any log, file, output, ref or object', () => {
  test(
    'by a plan',
    async () => {
      const code = await run('plan', { environment: 'one' });
      expect({ code, raw: job.raw }).toMatchObject({ code: 0 });
      expect(job.raw).toMatch(/terraform_data\.holder/);
      expect(leaks('one')).toEqual([]);
    },
    LONG,
  );

  test(
    'by a deploy that shows the first credentials to recipients',
    async () => {
      const code = await run('deploy', { environment: 'two' });
      expect({ code, raw: job.raw }).toMatchObject({ code: 0 });
      expect(job.raw).toMatch(/BEGIN AGE ENCRYPTED FILE/);
      expect(Object.keys(canaries('two'))).toContain('made-0');
      expect(leaks('two')).toEqual([]);
    },
    LONG,
  );

  test(
    'by a deploy whose provider quotes the request that failed',
    async () => {
      const code = await run('deploy', {
        environment: 'three',
        faults: { fail: 'create:rds_instance_v3=late' },
      });
      expect(code).toBe(1);
      expect(job.raw).toMatch(/500 Internal Server Error/);
      expect(leaks('three')).toEqual([]);
    },
    LONG,
  );

  test.each(['forgejo', 'github'] as const)(
    'by a deploy cancelled as on %s',
    async (cancel) => {
      const environment = `cut-${cancel}`;
      const apply = { cancel, cancelAfter: /: creating/ };
      const code = await run('deploy', { environment, faults: { delay: 'create=3s' }, apply });
      expect(code).not.toBe(0);
      expect(leaks(environment)).toEqual([]);
    },
    LONG,
  );
});

test('what looks for leaks finds them', () => {
  const secret = 'needle"%in\nhay';
  const found = (text: string) => leaksIn(text, { canaries: { secret }, where: 'x' }).length > 0;
  const encoded = [0, 1, 2].map((offset) => Buffer.from(`${'x'.repeat(offset)}${secret}!`).toString('base64'));
  for (const text of [secret, 'a needle"%in', ...encoded, encodeURIComponent(secret), JSON.stringify([secret])]) {
    expect(found(text)).toBe(true);
  }
  expect(found('nothing of it')).toBe(false);
  for (const masker of [githubMasker, forgejoMasker]) {
    expect(found(masker(`${secret}\n`))).toBe(true);
    expect(found(masker(`::add-mask::needle"%in\n::add-mask::needle"%25in\nx needle"%in y\n`))).toBe(false);
  }
});
