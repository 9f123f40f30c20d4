import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { type Platform, startPlatform } from '../platform/platform.ts';
import { runSteps, type RunStepsOptions } from './run-steps.ts';
import { forgejoMasker, githubMasker } from '../world/maskers.ts';
import { entry } from './support.ts';

const LONG = 120_000;

let platform: Platform;
let identity: string;
let recipient: string;
beforeAll(async () => {
  platform = await startPlatform();
  identity = await generateIdentity();
  recipient = await identityToRecipient(identity);
}, 120_000);
afterAll(async () => platform.stop());

/** Returns whether the run went through to its end, and what it printed. */
async function deploy(
  environment: string,
  options: Partial<RunStepsOptions> = {},
): Promise<{ complete: boolean; raw: string }> {
  const { job, complete } = await runSteps(platform, 'deploy', { environment, recipients: recipient, ...options });
  job.remove();
  return { complete, raw: job.raw };
}

function passwords(environment: string): string[] {
  const file = platform.stateFile('non-prod', environment);
  if (!existsSync(file)) return [];
  const { resources } = JSON.parse(readFileSync(file, 'utf8')) as {
    resources: { name: string; instances: { attributes: { output: { value: unknown } } }[] }[];
  };
  return resources
    .filter(({ name }) => name === 'secrets')
    .flatMap(({ instances }) => instances.map(({ attributes }) => String(attributes.output.value)));
}

/** Returns what every whole encrypted block in a log says to whom it is for. */
async function delivered(raw: string): Promise<string[]> {
  const blocks = raw.match(/-----BEGIN AGE ENCRYPTED FILE-----[^]*?-----END AGE ENCRYPTED FILE-----/g) ?? [];
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Promise.all(blocks.map(async (block) => decrypter.decrypt(armor.decode(block), 'text')));
}

const expectNoPlaintext = (environment: string, raw: string): void => {
  const logs = githubMasker(raw) + forgejoMasker(raw);
  for (const password of passwords(environment)) expect(logs).not.toContain(password);
};

// Where a first deploy may die, in the order of its way.
describe.each<[string, Partial<RunStepsOptions>]>([
  ['while Terraform still applies', { apply: { cancelAfter: /: creating/ } }],
  ['while they are printed', { apply: { cancelAfter: /Initial admin credentials/ } }],
  ['after they were printed', { commit: 'skip' }],
  ['while the configuration is committed', { commit: { cancelAfter: /render-config: commit/ } }],
])('a first deploy that dies %s', (when, death) => {
  const environment = `try-${when.replace(/\W/g, '').slice(0, 20).toLowerCase()}`;

  test(
    'is finished by the next one, which delivers what was not; the one after that is silent',
    async () => {
      const died = await deploy(environment, death);
      expect(died.complete).toBe(false);
      const rerun = await deploy(environment);
      expect({ complete: rerun.complete, raw: rerun.raw }).toMatchObject({ complete: true });
      expect(passwords(environment).length).toBeGreaterThan(1);
      const got = await delivered(died.raw + rerun.raw);
      expect(got.length).toBeGreaterThan(0);
      for (const password of passwords(environment)) expect(got.at(-1)).toContain(password);
      expect(await entry(platform.edp, 'non-prod', environment)).toMatchObject({
        status: 'deployed',
        deployed: { credentialsShown: true },
      });
      const second = await deploy(environment);
      expect(second).toMatchObject({ complete: true, raw: expect.not.stringContaining('AGE ENCRYPTED') });
      for (const { raw } of [died, rerun, second]) expectNoPlaintext(environment, raw);
    },
    LONG,
  );
});

test(
  'a recipient that cannot be read is refused before anything is applied',
  async () => {
    const { complete, raw } = await deploy('unread', { recipients: `${recipient}\nage1nonsense` });
    expect({ complete, raw }).toMatchObject({ complete: false, raw: expect.stringMatching(/recipients, line 2/) });
    expect(existsSync(platform.stateFile('non-prod', 'unread'))).toBe(false);
  },
  LONG,
);
