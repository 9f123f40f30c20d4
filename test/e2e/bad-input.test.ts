import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER, type Platform, type PlatformOptions, startPlatform, type Workflow } from '../platform/platform.ts';
import { runSteps, type RunStepsOptions } from './run-steps.ts';
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

/** By the steps of a plan alone, without a runner around them. */
const REFUSED_STEPS: { name: string; tenant?: string; environment?: string; fields?: object; says: RegExp[] }[] = [
  { name: 'an unknown tenant', tenant: 'prd', says: [/"?prd"?/, /prod/] },
  ...['../edp', 'a/b', 'a b', '-edp', 'x'.repeat(300)].map((environment) => ({
    name: `environment ${environment.slice(0, 12)}`,
    environment,
    says: [/environment/, /\[a-z\]\[a-z0-9-\]\{0,30\}/],
  })),
  { name: 'a secret field in the form', fields: { fields: 'otcSecretKey: hunter2hunter2' }, says: [/otcSecretKey/] },
  { name: 'an unknown field', fields: { fields: 'nods: 3' }, says: [/nods/, /nodes/] },
  { name: 'a deploy of oneself', environment: 'edp', says: [/edp\.localhost/] },
];

async function expectRefusedSteps(options: RunStepsOptions, says: RegExp[]): Promise<void> {
  const before = await snapshot(platform.edp);
  const { job, code } = await runSteps(platform, 'plan', options);
  job.remove();
  expect({ code, raw: job.raw }).toMatchObject({ code: 1, raw: expect.stringMatching(/Fix: /) });
  for (const pattern of says) expect(job.raw).toMatch(pattern);
  expect(await snapshot(platform.edp)).toEqual(before);
  expect(await refsBelow(platform.edp, 'refs/locks/')).toEqual([]);
}

const REFUSALS: Refusal[] = [
  { name: 'missing required fields, all named', inputs: CUSTOMER, says: [/adminEmail/, /clusterFlavor/] },
  {
    name: 'a wrong type, a value out of bounds and one outside the enum, all at once',
    inputs: { ...CUSTOMER, ...REQUIRED, nodes: 'many', 'database-engine': 'oracle', fields: 'storageSize: 0' },
    says: [/nodes/, /databaseEngine/, /storageSize/],
  },
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

test.each(REFUSED_STEPS)(
  'refused: $name',
  async ({ tenant = 'prod', environment = 'customer-a', fields = {}, says }) => {
    await expectRefusedSteps({ tenant, environment, fields: { ...fields } }, says);
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
  async ({ name: what, options, secrets, says }) => {
    const { edp } = platform;
    const takeBack: (() => Promise<unknown>)[] = [];
    for (const [name, changes] of [
      ['infra-deploy', options.infraDeploy ?? {}],
      ['stacks', options.stacks ?? {}],
    ] as const) {
      const files: Record<string, string | undefined> = {};
      const before: Record<string, string | undefined> = {};
      for (const [path, change] of Object.entries(changes)) {
        before[path] = await edp.readFile(OWNER, name, 'main', path);
        files[path] = change(before[path] ?? '');
      }
      await edp.seed(OWNER, name, { files });
      takeBack.push(async () => edp.seed(OWNER, name, { files: before }));
    }
    try {
      const inputs = { ...CUSTOMER, ...REQUIRED };
      // A secret reaches the steps by the workflow.
      if (secrets !== undefined) await expectRefusal(platform, { name: what, inputs, says, secrets });
      else await expectRefusedSteps(CUSTOMER, says);
    } finally {
      for (const each of takeBack) await each();
    }
  },
  LONG,
);

// The last one: nothing is left to refuse anything else in.
test(
  'refused: stacks-instances does not exist',
  async () => {
    await platform.edp.deleteRepo(OWNER, 'stacks-instances');
    const { exitCode, log } = await platform.run('plan', { inputs: { ...CUSTOMER, ...REQUIRED } });
    expect(exitCode).not.toBe(0);
    expect(log).toMatch(/stacks-instances/);
    expect(log).toMatch(/Fix: /);
  },
  LONG,
);
