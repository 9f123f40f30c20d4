import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { HOSTILE } from './hostile-value.ts';
import { entry, expectSuccess, snapshot } from './support.ts';

const LONG = 600_000;
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

/** The same workflows, the diff file printed, and a commit step that can be given the wrong file of outputs. */
const SHOW_FILE = `      - name: Show the file
        run: cat "$DIFF"
        env:
          DIFF: \${{ steps.diff.outputs.diff-file }}
`;
const wrongOutputs = (text: string): string =>
  text.replace(
    /(mode: commit[^]*?outputs-file: )\$\{\{ steps\.apply\.outputs\.outputs-file \}\}/,
    '$1${{ vars.EDP_WRONG_OUTPUTS && steps.plan.outputs.outputs-file || steps.apply.outputs.outputs-file }}',
  );

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({
    infraDeploy: {
      [ENTRY]: () => HAND_WRITTEN,
      'terraform/broken.tf': () => BROKEN,
      '.forgejo/workflows/plan.yml': (text) => `${text.trimEnd()}\n${SHOW_FILE}`,
      '.forgejo/workflows/deploy.yml': wrongOutputs,
    },
    stacks: { 'schema.yaml': (text) => `${text}${NETWORK.slice(1)}` },
  });
});
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
          `${ENTRY}:${line}.*clusterFlavor is \\(INITIAL\\), and was changed in Git: "cce.s2.medium" is deployed`,
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

test(
  'a plan shows the change of a field in its log and in the file of its output, its id at the end, and leaves nothing in a summary that Forgejo would show as one line',
  async () => {
    const { exitCode, log, summary } = await platform.run('plan', { inputs: { ...TRY, nodes: '6' } });
    expectSuccess({ exitCode, log });
    const inFile = log.slice(log.indexOf('Show the file'));
    const shown = log.slice(0, log.indexOf('Show the file'));
    expect(shown).toMatch(/stacks\/forgejo\/instance\.json[^]*fields\.nodes: 3 → 6/);
    expect(shown.trimEnd().split('\n').slice(-12).join('\n')).toMatch(
      /dispatch deploy with the same values and plan-id [0-9a-f]{64}/,
    );
    expect(summary).toBe('');
    for (const text of [log, inFile]) expect(text).toMatch(/^\+.*"nodes": ?6/m);
    expect(inFile).toMatch(/^\+\+\+ .*stacks\/forgejo\/instance\.json/m);
  },
  LONG,
);

test(
  'a commit with the outputs of the plan, not yet known, is refused and brings nothing into stacks-instances',
  async () => {
    const inputs = {
      tenant: 'non-prod',
      environment: 'wrong',
      'admin-email': 'a@b.example',
      'cluster-flavor': 'cce.s2.small',
    };
    const { exitCode, log } = await platform.run('deploy', { inputs, variables: { EDP_WRONG_OUTPUTS: 'true' } });
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/values\.yaml:36:\d+: .*holds \(known after apply\)/);
    expect(log).toMatch(/Fix: Pass the outputs-file of terraform-apply/);
    const path = 'non-prod/wrong/.stacks-index';
    expect(await platform.edp.readFile(OWNER, 'stacks-instances', 'main', path)).toBeUndefined();
    expect(await entry(platform.edp, 'non-prod', 'wrong')).toMatchObject({ status: 'failed' });
  },
  LONG,
);

describe('a rendered file that was edited by hand', () => {
  const NAMESPACE = 'stacks/forgejo/manifests/namespace.yaml';
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
      expect(log).toMatch(/edited by hand: stacks\/forgejo\/manifests\/namespace\.yaml/);
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
    'is refused with on-drift keep where Argo CD would leave the directory by it',
    async () => {
      const before = await platform.edp.refs(OWNER, 'stacks-instances');
      const foreign = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: escape, namespace: argocd }
spec:
  project: default
  source: { repoURL: ${platform.edp.origin}/${OWNER}/stacks-instances, path: prod/edp, targetRevision: main }
  destination: { name: in-cluster }
`;
      await commitByHand('stacks-instances', { [`non-prod/try/${NAMESPACE}`]: foreign });
      const after = await platform.edp.refs(OWNER, 'stacks-instances');
      expect(after).not.toEqual(before);
      const { exitCode, log } = await platform.run('deploy', {
        inputs: { ...TRY, nodes: '5' },
        variables: { EDP_ON_DRIFT: 'keep' },
      });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/namespace\.yaml.*prod\/edp/);
      expect(await platform.edp.refs(OWNER, 'stacks-instances')).toEqual(after);
      await commitByHand('stacks-instances', { [`non-prod/try/${NAMESPACE}`]: edited });
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
