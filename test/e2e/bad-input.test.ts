import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER, type Platform, type PlatformOptions, startPlatform, type Workflow } from '../platform/platform.ts';
import { refsBelow, snapshot } from './support.ts';

const CUSTOMER = { tenant: 'prod', environment: 'customer-a' };
const REQUIRED = { 'admin-email': 'ops@customer-a.example', 'cluster-flavor': 'cce.s2.small' };
const LONG = 600_000;

interface Refusal {
  name: string;
  workflow?: Workflow;
  inputs: Record<string, string>;
  /** Every one must be in the log. */
  says: RegExp[];
}

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(async () => platform.stop());

async function expectRefusal(
  on: Platform,
  {
    workflow = 'plan',
    inputs,
    says,
    ...rest
  }: Refusal & { env?: Record<string, string>; secrets?: Record<string, string> },
): Promise<string> {
  const before = await snapshot(on.edp);
  const { exitCode, log } = await on.run(workflow, { inputs, ...(rest.secrets ? { secrets: rest.secrets } : {}) });
  if (exitCode === 0) throw new Error(`the run succeeded:\n${log}`);
  for (const pattern of says) expect(log).toMatch(pattern);
  expect(log).toMatch(/Fix: /);
  expect(await snapshot(on.edp)).toEqual(before);
  expect(await refsBelow(on.edp, 'refs/locks/')).toEqual([]);
  return log;
}

const REFUSALS: Refusal[] = [
  { name: 'an unknown tenant', inputs: { ...CUSTOMER, tenant: 'prd', ...REQUIRED }, says: [/"?prd"?/, /prod/] },
  ...['../edp', 'a/b', 'a b', '-edp', 'x'.repeat(300)].map((environment) => ({
    name: `environment ${environment.slice(0, 12)}`,
    inputs: { tenant: 'prod', environment, ...REQUIRED },
    says: [/environment/, /\[a-z\]\[a-z0-9-\]\{0,30\}/],
  })),
  { name: 'missing required fields, all named', inputs: CUSTOMER, says: [/adminEmail/, /clusterFlavor/] },
  {
    name: 'a wrong type, a value out of bounds and one outside the enum, all at once',
    inputs: { ...CUSTOMER, ...REQUIRED, nodes: 'many', 'database-engine': 'oracle', fields: 'storageSize: 0' },
    says: [/nodes/, /databaseEngine/, /storageSize/],
  },
  {
    name: 'a secret field in the form',
    inputs: { ...CUSTOMER, ...REQUIRED, fields: 'otcSecretKey: hunter2hunter2' },
    says: [/otcSecretKey/],
  },
  { name: 'an unknown field', inputs: { ...CUSTOMER, ...REQUIRED, fields: 'nods: 3' }, says: [/nods/, /nodes/] },
  {
    name: 'a name one letter off an existing one',
    inputs: { tenant: 'prod', environment: 'edpp', ...REQUIRED },
    says: [/edpp/, /confirm/],
  },
  {
    name: 'destroy of what never was',
    workflow: 'destroy',
    inputs: { ...CUSTOMER, confirm: 'customer-a' },
    says: [/no base entry/],
  },
  {
    name: 'an unknown plan id',
    workflow: 'deploy',
    inputs: { ...CUSTOMER, ...REQUIRED, 'plan-id': 'ab'.repeat(32) },
    says: [/abababab/],
  },
  { name: 'a deploy of oneself', inputs: { tenant: 'prod', environment: 'edp' }, says: [/edp\.localhost/] },
];

test.each(REFUSALS)(
  'refused: $name',
  async (refusal) => {
    await expectRefusal(platform, refusal);
  },
  LONG,
);

test(
  'refused: a token that may not write stacks-instances is named, with the scope it needs',
  async () => {
    await expectRefusal(platform, {
      name: '',
      workflow: 'deploy',
      inputs: { tenant: 'non-prod', environment: 'try', ...REQUIRED },
      secrets: { STACKS_INSTANCES_TOKEN: platform.edp.readToken },
      says: [/stacks-instances-token/, /write:repository/],
    });
  },
  LONG,
);

const BROKEN: { name: string; options: PlatformOptions; secrets?: Record<string, string>; says: RegExp[] }[] = [
  {
    name: 'two undefined variables, each with file, line and column, one of them in a partial of a branch not taken',
    options: {
      stacks: {
        'template/one.yaml.hbs': () => 'a: 1\nb: {{fields.nothing}}\n',
        'template/two.yaml.hbs': () => 'c: 1\n{{#if (eq tenant "other")}}\nd: {{> shared}}\n{{/if}}\n',
        'template/_partials/shared.hbs': () => '{{nowhere.to}}',
      },
    },
    says: [/one\.yaml\.hbs:2:4/, /shared\.hbs:1:1/, /called by stacks\/template\/two\.yaml\.hbs:3/],
  },
  {
    name: 'rendered YAML that does not parse',
    options: { stacks: { 'template/broken.yaml.hbs': () => 'a: [{{fields.nodes}}\n' } },
    says: [/broken\.yaml/],
  },
  {
    name: 'a duplicate, a key, a secret field, a missing .hbs and a path to nowhere, all at once, each with its line',
    secrets: { OTC_SECRET_KEY: 'otc-secret-of-this-run' },
    options: {
      stacks: {
        'template/twice.yaml': () => 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: forgejo\n',
        'template/key.yaml': () =>
          `a: |\n  ${['-----BEGIN', 'PRIVATE KEY-----'].join(' ')}\n  ${'MIIEvQIB'.repeat(8)}\n`,
        'template/leak.txt': () => `x\n${Buffer.from('user:otc-secret-of-this-run').toString('base64')}\n`,
        'template/forgotten.yaml': () => 'a: 1\nhost: {{instance.domain}}\n',
        'template/nowhere.yaml.hbs': () =>
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: nowhere}\nspec:\n  source:\n    repoURL: {{stacksInstances.url}}\n    path: {{instance.path}}/nowhere\n',
      },
    },
    says: [
      /twice\.yaml:4:3: Namespace forgejo stands twice: in twice\.yaml and in stacks\/forgejo\/manifests\/namespace\.yaml:4/,
      /key\.yaml:2:3: the rendered key\.yaml holds a private key/,
      /leak\.txt:2:\d+: the rendered leak\.txt holds a secret of this run/,
      /forgotten\.yaml:2:7: .*\{\{instance\.domain\}\}/,
      /nowhere\.yaml:7:5: Application nowhere .* reads prod\/customer-a\/nowhere/,
    ],
  },
  {
    name: "an Application outside the instance's directory",
    options: {
      stacks: {
        'template/escape.yaml.hbs': () =>
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: escape}\nspec:\n  source:\n    repoURL: {{stacksInstances.url}}\n    path: prod/other\n',
      },
    },
    says: [/escape/, /prod\/other/],
  },
  {
    name: 'a malformed tenants.yaml, with its line',
    options: { infraDeploy: { 'tenants.yaml': (text) => `${text}\ntennant: {}\n` } },
    says: [/tenants\.yaml:\d+/, /tennant/],
  },
  {
    name: 'a forge that is not the manager',
    options: {
      infraDeploy: {
        'tenants.yaml': (text) =>
          text
            .replace(/^( +)manager: .*$/m, '$1manager: other.example')
            .replace('managers:\n', 'managers:\n  other.example: {}\n'),
      },
    },
    says: [/may not deploy customer-a\S*: its manager is other\.example/],
  },
];

test.each(BROKEN)(
  'refused: $name',
  async ({ options, secrets, says }) => {
    const broken = await startPlatform(options);
    try {
      await expectRefusal(broken, {
        name: '',
        inputs: { ...CUSTOMER, ...REQUIRED },
        says,
        ...(secrets === undefined ? {} : { secrets }),
      });
    } finally {
      await broken.stop();
    }
  },
  LONG,
);

test(
  'refused: stacks-instances does not exist',
  async () => {
    const bare = await startPlatform();
    try {
      await bare.edp.deleteRepo(OWNER, 'stacks-instances');
      const { exitCode, log } = await bare.run('plan', { inputs: { ...CUSTOMER, ...REQUIRED } });
      expect(exitCode).not.toBe(0);
      expect(log).toMatch(/stacks-instances/);
      expect(log).toMatch(/Fix: /);
    } finally {
      await bare.stop();
    }
  },
  LONG,
);
