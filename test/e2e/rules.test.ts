import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { entry, expectSuccess, snapshot } from './support.ts';

const LONG = 240_000;
const TRY = { tenant: 'non-prod', environment: 'try' };
const ENTRY = 'instances/non-prod/try.yaml';
const BROKEN = 'resource "terraform_data" "broken" {\n  provisioner "local-exec" {\n    command = "exit 3"\n  }\n}\n';
const NETWORK = `
  motd: { title: Greeting, type: string }
  network:
    title: Network
    type: object
    x-initial: true
    properties:
      cidr: { type: string, pattern: '^[0-9./]+$', default: 10.0.0.0/16 }
      zones: { type: array, items: { enum: [eu-de-01, eu-de-02] } }
`;
/** What a shell, a runner, a template and YAML would each take for their own. */
const HOSTILE = `$(touch "$HOME/owned") \`id\` \${{ github.token }} {{ .Values.x }} %7B 'a' "b" \\n ; ::error::x #c: -d é😀`;
/** As a hand writes it: four columns deep, comments everywhere, quotes as they come. */
const HAND_WRITTEN = `# To try things out; nobody depends on it.
fields:
    adminEmail:   "ops@try.example"   # whoever is on duty
    # The small one is enough.
    clusterFlavor: 'cce.s2.small'

    network:   # agreed with the network team
        cidr: 10.1.0.0/16
        zones: [ eu-de-01 ]   # one is enough
`;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({
    infraDeploy: { [ENTRY]: () => HAND_WRITTEN, 'terraform/broken.tf': () => BROKEN },
    stacks: { 'schema.yaml': (text) => `${text}${NETWORK.slice(1)}` },
  });
}, 60_000);
afterAll(async () => platform.stop());

const entryText = async (): Promise<string> =>
  (await platform.edp.readFile(OWNER, 'infra-deploy', 'main', ENTRY)) ?? '';

const renderedFile = async (path: string): Promise<string | undefined> =>
  platform.edp.readFile(OWNER, 'stacks-instances', 'main', `non-prod/try/${path}`);

const commitByHand = async (repository: string, files: Record<string, string | undefined>): Promise<void> => {
  await platform.edp.seed(OWNER, repository, { files, message: 'By hand' });
};

// One life after the other: each test stands on what the one before left.
describe('(INITIAL) fields', () => {
  test(
    'stay free after a first deploy that failed; the entry keeps its hand-written form',
    async () => {
      const failed = await platform.run('deploy', { inputs: TRY });
      expect(failed.exitCode).not.toBe(0);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({ status: 'failed' });
      expect((await entryText()).startsWith(HAND_WRITTEN)).toBe(true);

      await commitByHand('infra-deploy', { 'terraform/broken.tf': undefined });
      const { exitCode, log } = await platform.run('deploy', {
        inputs: {
          ...TRY,
          'cluster-flavor': 'cce.s2.medium',
          fields: `{ network: { zones: [eu-de-01, eu-de-02] }, motd: ${JSON.stringify(HOSTILE)} }`,
        },
      });
      expectSuccess({ exitCode, log });
      const changed = HAND_WRITTEN.replace("'cce.s2.small'", "'cce.s2.medium'").replace(
        '[ eu-de-01 ]',
        '[ eu-de-01, eu-de-02 ]',
      );
      expect((await entryText()).startsWith(changed)).toBe(true);
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
        status: 'deployed',
        deployed: {
          fields: {
            clusterFlavor: 'cce.s2.medium',
            network: { cidr: '10.1.0.0/16', zones: ['eu-de-01', 'eu-de-02'] },
            motd: HOSTILE,
          },
        },
      });
      const instance = (await renderedFile('stacks/forgejo/instance.json')) ?? '';
      expect(JSON.parse(instance)).toMatchObject({ fields: { motd: HOSTILE } });
    },
    LONG,
  );

  test(
    'are fixed from the first success on, blocks and their order too: everything at once, and nothing moves',
    async () => {
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('plan', {
        inputs: {
          ...TRY,
          'cluster-flavor': 'cce.s2.large',
          nodes: '99',
          fields: 'network: { cidr: 10.9.0.0/16, zones: [eu-de-02, eu-de-01] }\nstorageSise: 100',
        },
      });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/clusterFlavor is \(INITIAL\): "cce\.s2\.medium" → "cce\.s2\.large"/);
      expect(log).toMatch(
        /network\.cidr is part of network, which is \(INITIAL\): "10\.1\.0\.0\/16" → "10\.9\.0\.0\/16"/,
      );
      expect(log).toMatch(/network\.zones\[0\] .*"eu-de-01" → "eu-de-02"/);
      expect(log).toMatch(/nodes = 99 must be <= 10/);
      expect(log).toMatch(/storageSise.*did you mean "storageSize"/);
      expect(log).toMatch(/Fix: .*edit network\.cidr in instances\/non-prod\/try\.yaml in Git.*destroy its data/);
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'edited by hand in Git are accepted, with a loud warning at the line that names what is deployed',
    async () => {
      const text = await entryText();
      const line = text.split('\n').findIndex((each) => each.includes('clusterFlavor')) + 1;
      await commitByHand('infra-deploy', { [ENTRY]: text.replace("'cce.s2.medium'", "'cce.s2.large'") });
      const { exitCode, log } = await platform.run('deploy', { inputs: TRY });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(
        new RegExp(
          `${ENTRY}.*line=${line}.*clusterFlavor is \\(INITIAL\\) was changed in Git: "cce.s2.medium" is deployed`,
        ),
      );
      expect(await entry(platform.edp, 'non-prod', 'try')).toMatchObject({
        status: 'deployed',
        deployed: { fields: { clusterFlavor: 'cce.s2.large' } },
      });
      expect(await entryText()).toContain('# The small one is enough.\n');
    },
    LONG,
  );
});

describe('a rendered file that was edited by hand', () => {
  const NAMESPACE = 'stacks/forgejo/namespace.yaml';
  const rendered = async (): Promise<string> => (await renderedFile(NAMESPACE)) ?? '';
  let original: string;
  let edited: string;

  test(
    'stops the run, shows the edit and says what may be done; a form older than the schema is told on the way',
    async () => {
      original = await rendered();
      edited = `${original}# by hand\n`;
      await commitByHand('stacks-instances', { [`non-prod/try/${NAMESPACE}`]: edited });
      const schema = (await platform.edp.readFile(OWNER, 'stacks', 'main', 'schema.yaml')) ?? '';
      await commitByHand('stacks', { 'schema.yaml': schema.replace('maximum: 10', 'maximum: 12') });
      const before = await snapshot(platform.edp);
      const { exitCode, log } = await platform.run('plan', { inputs: TRY });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/edited by hand: stacks\/forgejo\/namespace\.yaml/);
      expect(log).toMatch(/\+# by hand/);
      expect(log).toMatch(/Fix: .*overwrite.*keep/);
      expect(log).toMatch(/form of .*plan\.yml.* is not the one of stacks\/schema\.yaml any more/);
      // The plan of a run that was refused is not kept.
      expect(await snapshot(platform.edp)).toEqual(before);
    },
    LONG,
  );

  test(
    'stays with on-drift keep, while everything else is updated',
    async () => {
      const { exitCode, log } = await platform.run('deploy', {
        inputs: { ...TRY, nodes: '4' },
        variables: { EDP_ON_DRIFT: 'keep' },
      });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/kept.*namespace\.yaml/);
      expect(await rendered()).toBe(edited);
      expect(await renderedFile('stacks/forgejo/instance.json')).toMatch(/"nodes":4,/);
    },
    LONG,
  );

  test(
    'is rendered again with on-drift overwrite',
    async () => {
      const { exitCode, log } = await platform.run('deploy', {
        inputs: TRY,
        variables: { EDP_ON_DRIFT: 'overwrite' },
      });
      expectSuccess({ exitCode, log });
      expect(log).toMatch(/overwritten.*namespace\.yaml/);
      expect(await rendered()).toBe(original);
    },
    LONG,
  );
});
