import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OWNER, type Platform, startPlatform } from '../platform/platform.ts';
import { dispatch } from '../world/act.ts';
import { expectSuccess } from './support.ts';

const LONG = 600_000;
const CHECKOUT = 'https://data.forgejo.org/actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683';

/** A secret that the called workflow knows nothing of. */
const PASSWORD = 'canary "quoted" of their own\\';
const SECRETS = `TERRAFORM_SECRETS: '{"dbPassword": \${{ toJSON(secrets.DB_PASSWORD) }}}'`;
const OWN_TF = `variable "dbPassword" {
  type      = string
  sensitive = true
}
resource "terraform_data" "own" {
  input = sha256(var.dbPassword)
}
`;

const LAB_TF = `terraform {
  backend "local" {}
}
variable "size" { type = number }
variable "otcSecretKey" {
  type      = string
  sensitive = true
}
resource "terraform_data" "disk" {
  input = { size = var.size, key = sha256(var.otcSecretKey) }
}
`;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({
    stacks: {
      'schema.yaml': (text) =>
        text
          .replace('required: [', 'required: [dbPassword, ')
          .replace(
            'properties:\n',
            'properties:\n  dbPassword: { title: Of their own, type: string, x-secret: true }\n',
          ),
    },
  });
  const { edp } = platform;
  await edp.createRepo('team', 'platform');
  const files = Object.fromEntries(
    await Promise.all(
      ['tenants.yaml', 'terraform/main.tf', 'terraform/variables.tf', 'terraform/outputs.tf'].map(async (file) => [
        `config/${file}`,
        (await edp.readFile(OWNER, 'infra-deploy', 'main', file)) ?? '',
      ]),
    ),
  ) as Record<string, string>;
  files['config/terraform/own.tf'] = OWN_TF;
  const { host } = new URL(edp.origin);
  const addresses = `{ stacks: ${edp.origin}/${OWNER}/stacks, stacksInstances: ${edp.origin}/${OWNER}/stacks-instances }`;
  files['config/tenants.yaml'] = files['config/tenants.yaml']!.replace(`${host}: {}`, `${host}: ${addresses}`);
  await edp.seed('team', 'platform', {
    files: {
      ...files,
      '.forgejo/workflows/call.yml': call(),
      '.forgejo/workflows/inherit.yml': inherit(),
      '.forgejo/workflows/single.yml': single(),
    },
  });
});
afterAll(async () => platform.stop());

/** The form of whoever calls, and how it is passed on. */
const DISPATCHED = `on:
  workflow_dispatch:
    inputs:
      environment: { type: string, required: true }
      admin-email: { type: string }
      cluster-flavor: { type: string }`;
const FORM = `    with:
      tenant: non-prod
      environment: \${{ inputs.environment }}
      form: \${{ toJSON(inputs) }}
      config-directory: config`;

/** Calls the whole deploy workflow by its address. */
const call = (): string => `name: call
${DISPATCHED}
jobs:
  deploy:
    uses: ${platform.edp.origin}/${OWNER}/edp-actions/.forgejo/workflows/deploy.yml@v1
${FORM}
    secrets:
      STACKS_TOKEN: \${{ secrets.STACKS_TOKEN }}
      STACKS_INSTANCES_TOKEN: \${{ secrets.STACKS_INSTANCES_TOKEN }}
      CLOSURE_TOKEN: \${{ secrets.CLOSURE_TOKEN }}
      ${SECRETS}
`;

/** Calls plan, and passes on whatever secrets the repository has. */
const inherit = (): string => `name: inherit
${DISPATCHED}
jobs:
  plan:
    uses: ${platform.edp.origin}/${OWNER}/edp-actions/.forgejo/workflows/plan.yml@v1
${FORM}
    secrets: inherit
`;

/** Uses two of the actions by their addresses, in a workflow of its own. */
const single = (): string => `name: single
on: workflow_dispatch
jobs:
  look:
    runs-on: docker
    env:
      ${SECRETS}
    steps:
      - uses: ${CHECKOUT}
      - id: resolve
        uses: ${platform.edp.origin}/${OWNER}/edp-actions/actions/render-config@v1
        with:
          mode: resolve
          operation: plan
          tenant: non-prod
          environment: theirs
          config-directory: config
          stacks-token: \${{ secrets.STACKS_TOKEN }}
          stacks-instances-token: \${{ secrets.STACKS_INSTANCES_TOKEN }}
      - uses: ${platform.edp.origin}/${OWNER}/edp-actions/actions/terraform-plan@v1
        with:
          run-file: \${{ steps.resolve.outputs.run-file }}
`;

const run = async (
  workflow: string,
  inputs: Record<string, string> = {},
  secrets: Record<string, string> = { DB_PASSWORD: PASSWORD },
): ReturnType<typeof dispatch> => {
  const { token, readToken } = platform.edp;
  return dispatch({
    forge: platform.edp,
    repository: 'team/platform',
    ref: 'main',
    workflow,
    inputs,
    secrets: { STACKS_TOKEN: token, STACKS_INSTANCES_TOKEN: token, CLOSURE_TOKEN: readToken, ...secrets },
  });
};

test(
  'a third repository calls deploy by its address: its entry is written there, the configuration where it says',
  async () => {
    const form = { environment: 'theirs', 'admin-email': 'ops@their.example', 'cluster-flavor': 'cce.s2.small' };
    const { exitCode, log } = await run('call.yml', form);
    expectSuccess({ exitCode, log });
    const { edp } = platform;
    expect(await edp.readFile('team', 'platform', 'main', 'instances/non-prod/theirs.yaml')).toMatch(
      /status: deployed/,
    );
    expect(await edp.listTree(OWNER, 'stacks-instances', 'main')).toContain('non-prod/theirs/.stacks-index');
    // What their module makes of their secret, and nothing else of it.
    const digest = createHash('sha256').update(PASSWORD).digest('hex');
    expect(readFileSync(platform.stateFile('non-prod', 'theirs'), 'utf8')).toContain(digest);
    expect(log).not.toContain('canary');
    // Locks and plans are gone; that the first credentials were shown stays.
    expect(Object.keys(await edp.refs('team', 'platform')).sort()).toEqual([
      'refs/heads/main',
      'refs/shown/non-prod/theirs',
    ]);
    // The called workflow is what the deployment needs of elsewhere.
    expect(log).toMatch(
      /edp-actions\/\S+deploy\.yml@v1 +\.forgejo\/workflows\/call\.yml:10 .*edp\.localhost:\d+ +[0-9a-f]{12}/,
    );
  },
  LONG,
);

test(
  'single actions by their addresses find what the deployment has left',
  async () => {
    const { exitCode, log } = await run('single.yml');
    expectSuccess({ exitCode, log });
    expect(log).toMatch(/No changes|0 to add, 0 to change, 0 to destroy|nothing to (do|change)/i);
  },
  LONG,
);

test(
  'secrets: inherit passes on the tokens and TERRAFORM_SECRETS, as they are stored',
  async () => {
    const form = { environment: 'heirs', 'admin-email': 'ops@their.example', 'cluster-flavor': 'cce.s2.small' };
    const before = await platform.edp.refs('team', 'platform');
    const without = await run('inherit.yml', form, {});
    expect(without.exitCode).not.toBe(0);
    expect(without.log).toMatch(/dbPassword is a required secret, and TF_VAR_dbPassword of this step is not set/);
    expect(await platform.edp.refs('team', 'platform')).toEqual(before);
    const { exitCode, log } = await run('inherit.yml', form, { TERRAFORM_SECRETS: '{"dbPassword":"canary-of-heirs"}' });
    expectSuccess({ exitCode, log });
    expect(log).toMatch(/To apply exactly this plan of heirs\./);
    expect(log).not.toContain('canary');
  },
  LONG,
);

test(
  'the single action that the documentation shows runs as it is written there',
  async () => {
    const [workflow] = /^name: lab\n[\s\S]*?(?=^```)/m.exec(readFileSync('docs/reuse.md', 'utf8'))!;
    const directory = mkdtempSync(join(tmpdir(), 'edp-lab-'));
    const state = join(directory, 'state');
    const { edp } = platform;
    await edp.createRepo('team', 'lab');
    await edp.seed('team', 'lab', {
      files: {
        '.forgejo/workflows/lab.yml': workflow,
        'terraform/main.tf': LAB_TF,
        'lab.tfvars': 'size = 3\n',
        'lab.backend.hcl': `path = "${state}"\n`,
      },
    });
    const lab = async (): ReturnType<typeof dispatch> =>
      dispatch({
        ...{ forge: edp, repository: 'team/lab', ref: 'main', workflow: 'lab.yml', inputs: {} },
        secrets: { OTC_SECRET_KEY: 'canary-of-the-lab' },
      });
    const first = await lab();
    expectSuccess(first);
    const { resources } = JSON.parse(readFileSync(state, 'utf8')) as { resources: unknown[] };
    expect(JSON.stringify(resources)).toContain(createHash('sha256').update('canary-of-the-lab').digest('hex'));
    const second = await lab();
    expectSuccess(second);
    expect(second.log).toMatch(/no changes|nothing to (do|change|apply)/i);
    expect(first.log + second.log).not.toContain('canary');
    rmSync(directory, { recursive: true });
  },
  LONG,
);
