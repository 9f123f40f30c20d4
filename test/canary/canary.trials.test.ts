import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { faultVariables } from '../cloud/cloud.ts';
import { isTurnOf, type Setting, SETTINGS } from '../platform/setting.ts';
import { leaksBelow, leaksIn } from '../world/canaries.ts';
import type { Job, StepOptions } from '../world/job.ts';
import { forgejoMasker, githubMasker } from '../world/maskers.ts';
import { allCanaries, leaksOnForge, startCanaries } from './canary-secrets.ts';
import { runSteps } from '../e2e/run-steps.ts';

const LONG = 600_000;
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

/** No two alike: a name that is one letter off another is refused. */
const NAMES = ['one', 'second', 'three', 'fourth', 'last'];

interface Case {
  what: string;
  operation: 'plan' | 'deploy';
  succeeds: boolean;
  /** In the log, so that the case is the one it is meant to be. */
  shows: RegExp;
  faults?: Parameters<typeof faultVariables>[0];
  apply?: StepOptions;
}
const cancelled = (cancel: 'forgejo' | 'github'): Case => ({
  what: `by a deploy cancelled as on ${cancel}`,
  operation: 'deploy',
  succeeds: false,
  shows: /: creating/,
  faults: { delay: 'create=3s' },
  apply: { cancel, cancelAfter: /: creating/ },
});
const FAILED: Case = {
  what: 'by a deploy whose provider quotes the request that failed',
  operation: 'deploy',
  succeeds: false,
  shows: /500 Internal Server Error/,
  faults: { fail: 'create:rds_instance_v3=late' },
};
const DEPLOYED: Case = {
  what: 'by a deploy that shows the first credentials to recipients',
  operation: 'deploy',
  succeeds: true,
  shows: /BEGIN AGE ENCRYPTED FILE/,
};
const PLANNED: Case = { what: 'by a plan', operation: 'plan', succeeds: true, shows: /terraform_data\.holder/ };
const CASES = [PLANNED, FAILED, DEPLOYED, cancelled('forgejo'), cancelled('github')];

// What the bundles print before any runner masks it.
describe.each(SETTINGS)('no secret leaks, in any form, into any log, file, output, ref or object (%s)', (name) => {
  let setting: Setting;
  let job: Job;
  beforeAll(async () => {
    setting = await startCanaries(name);
  });
  afterAll(async () => setting.stop());
  afterEach(() => job.remove());

  const cases = CASES.filter((_, turn) => isTurnOf(name, turn));
  test.each(cases.map((each, index) => ({ ...each, environment: NAMES[index]! })))(
    '$what',
    async ({ operation, environment, succeeds, shows, faults = {}, apply = {} }) => {
      const env = { ...setting.env, ...faultVariables(faults) };
      const { product } = setting;
      const options = { environment, product, env, recipients: RECIPIENT, apply };
      const result = await runSteps(setting.platform, operation, options);
      ({ job } = result);
      expect({ succeeds: result.code === 0, raw: job.raw }).toMatchObject({
        succeeds,
        raw: expect.stringMatching(shows),
      });
      const all = { canaries: allCanaries(setting, environment) };
      if (operation === 'deploy' && succeeds) expect(Object.keys(all.canaries)).toContain('made-0');
      expect([
        ...leaksIn(githubMasker(job.raw), { ...all, where: 'log of GitHub' }),
        ...leaksIn(forgejoMasker(job.raw), { ...all, where: 'log of Forgejo' }),
        ...leaksBelow(job.directory, all),
        ...leaksOnForge(setting, all),
      ]).toEqual([]);
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
