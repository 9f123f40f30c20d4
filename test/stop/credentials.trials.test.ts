import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { armor, Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { isTurnOf, type Setting, SETTINGS, startSetting } from '../platform/setting.ts';
import { runSteps, type RunStepsOptions } from '../e2e/run-steps.ts';
import { forgejoMasker, forgejoStoredLog, githubMasker } from '../world/maskers.ts';
import { entry } from '../e2e/support.ts';
import { git } from '../world/bare-repository.ts';
import { OWNER } from '../platform/platform.ts';

const LONG = 600_000;

/** Where a first deploy may die, in the order of its way. */
const DEATHS: [string, Partial<RunStepsOptions>][] = [
  ['while Terraform still applies', { apply: { cancelAfter: /: creating/ } }],
  ['while they are printed', { apply: { cancelAfter: /Initial admin credentials/ } }],
  ['after they were printed', { commit: 'skip' }],
  ['while the configuration is committed', { commit: { cancelAfter: /render-config: commit/ } }],
];

describe.each(SETTINGS)('first credentials (%s)', (name) => {
  let setting: Setting;
  let identity: string;
  let recipient: string;
  beforeAll(async () => {
    setting = await startSetting(name, { directory: 'terraform-otc' });
    identity = await generateIdentity();
    recipient = await identityToRecipient(identity);
  });
  afterAll(async () => setting.stop());

  /** Returns whether the run went through to its end, and what it printed. */
  async function deploy(
    environment: string,
    options: Partial<RunStepsOptions> = {},
  ): Promise<{ complete: boolean; raw: string }> {
    const { platform, product, env } = setting;
    const { job, complete } = await runSteps(platform, 'deploy', {
      ...{ environment, recipients: recipient, product, env },
      ...options,
    });
    job.remove();
    return { complete, raw: job.raw };
  }

  /** Passwords of the instance's services; `all`: also those that only services of the cloud know. */
  function passwords(environment: string, { all = false }: { all?: boolean } = {}): string[] {
    const { resources = [] } = JSON.parse(setting.state('non-prod', environment) ?? '{}') as {
      resources?: { name: string; instances: { index_key?: string; attributes: { result: unknown } }[] }[];
    };
    return resources
      .filter(({ name }) => name === 'service')
      .flatMap(({ instances }) => instances)
      .filter(({ index_key = '' }) => all || !['database', 'cache', 'search'].includes(index_key))
      .map(({ attributes }) => String(attributes.result));
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
    for (const password of passwords(environment, { all: true })) expect(logs).not.toContain(password);
  };

  const deaths = DEATHS.filter((_, turn) => isTurnOf(name, turn));
  describe.each(deaths)('a first deploy that dies %s', (when, death) => {
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
        expect(await entry(setting.platform.edp, 'non-prod', environment)).toMatchObject({
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

  if (isTurnOf(name, 0))
    test(
      'are not handed out again because somebody edited the entry, nor where a later version says what this one cannot read',
      async () => {
        const { edp } = setting.platform;
        const directory = edp.directory(OWNER, 'infra-deploy');
        const file = 'instances/non-prod/edited.yaml';
        const later = (await git(directory, 'commit-tree', '-m', 'Shown\n\nFormat: 2', 'main^{tree}')).trim();
        await git(directory, 'update-ref', 'refs/shown/non-prod/edited', later);
        const refused = await deploy('edited');
        expect(refused).toMatchObject({
          complete: false,
          raw: expect.stringMatching(/was written by a later version/),
        });
        // Before anything was applied.
        expect(setting.state('non-prod', 'edited')).toBeUndefined();
        await git(directory, 'update-ref', '-d', 'refs/shown/non-prod/edited');
        const first = await deploy('edited');
        expect(await delivered(first.raw)).toHaveLength(1);
        const text = await git(directory, 'show', `main:${file}`);
        for (const edited of [
          text.replace('credentialsShown: true', 'credentialsShown: false'),
          text.replace(/^deployed:[^]*?(?=^\S|(?![^]))/m, ''),
        ]) {
          expect(edited).not.toMatch(/credentialsShown: true/);
          await edp.seed(OWNER, 'infra-deploy', { files: { [file]: edited } });
          const again = await deploy('edited', { confirm: 'edited' });
          expect(again.raw).toContain('removes refs/shown/non-prod/edited of infra-deploy');
          expect(await delivered(again.raw)).toEqual([]);
        }
      },
      LONG,
    );

  if (isTurnOf(name, 1))
    test(
      'in clear they stand in the log that a forge keeps, although it masks rows that it has not stored yet, and nowhere else',
      async () => {
        const died = await deploy('clear', { recipients: '', apply: { cancelAfter: /: creating/ } });
        const rerun = await deploy('clear', { recipients: '' });
        expect({ complete: rerun.complete, raw: rerun.raw }).toMatchObject({ complete: true });
        expectNoPlaintext('clear', died.raw);
        for (const stored of [forgejoStoredLog(rerun.raw), forgejoMasker(rerun.raw), githubMasker(rerun.raw)]) {
          const block = /They are shown only this once: [^]*?(?=\nLater, |\n::|$)/.exec(stored)?.[0] ?? '';
          for (const password of passwords('clear')) {
            expect(block).toContain(password);
            expect(stored.split(password)).toHaveLength(2);
          }
        }
        expect(await entry(setting.platform.edp, 'non-prod', 'clear')).toMatchObject({
          deployed: { credentialsShown: true },
        });
      },
      LONG,
    );

  if (isTurnOf(name, 0))
    test(
      'a recipient that cannot be read is refused before anything is applied',
      async () => {
        const { complete, raw } = await deploy('unread', { recipients: `${recipient}\nage1nonsense` });
        expect({ complete, raw }).toMatchObject({ complete: false, raw: expect.stringMatching(/recipients, line 2/) });
        expect(setting.state('non-prod', 'unread')).toBeUndefined();
      },
      LONG,
    );
});
