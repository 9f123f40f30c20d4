import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSED_NAMES, passedEnvironment, runApply, runInit, runPlan } from '../src/index.ts';
import { terraformEnvironment } from '../src/run/terraform-run.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();

/** What a job holds that is nobody's business but the runner's and ours. */
const KEPT = {
  ...{
    FORGEJO_TOKEN: 'f',
    GITHUB_TOKEN: 'g',
    GITEA_TOKEN: 't',
    ACTIONS_RUNTIME_TOKEN: 'r',
    INPUT_TOKEN: 'i',
    STATE_lock: 'l',
  },
  ...{
    GITHUB_ENV: '/e',
    GITHUB_PATH: '/p',
    GITHUB_OUTPUT: '/o',
    GITHUB_STATE: '/s',
    FORGEJO_ENV: '/e',
    RUNNER_TRACKING_ID: 'x',
  },
  ...{ NODE_OPTIONS: '--no-warnings', DOCKER_AUTH_CONFIG: '{}', LD_PRELOAD: '', NPM_TOKEN: 'n', SOMETHING_NEW: 's' },
  ...{
    TF_CLI_ARGS: '-x',
    TF_CLI_ARGS_plan: '-destroy',
    TF_LOG: 'trace',
    TF_REATTACH_PROVIDERS: '{',
    TF_STATE_PERSIST_INTERVAL: '1',
  },
  ...{ GIT_SSH_COMMAND: 'ssh -v', GIT_CONFIG_COUNT: '0', GIT_ASKPASS: '/bin/true', SSH_AUTH_SOCK: '/x' },
};
const PASSED = {
  ...{
    PATH: '/bin',
    HOME: '/home/x',
    LC_ALL: 'C',
    https_proxy: 'http://proxy',
    TF_VAR_region: 'eu-de',
    TF_TOKEN_git_example_org: 't',
  },
  ...{
    OS_PASSWORD: 'p',
    AWS_ACCESS_KEY_ID: 'a',
    TF_CLI_CONFIG_FILE: '/rc',
    TF_PLUGIN_CACHE_DIR: '/cache',
    EDP_CLOUD: '/c',
  },
};
const OURS = {
  TF_DATA_DIR: '/data',
  EDP_STATE_OF: '',
  TF_IN_AUTOMATION: '1',
  TF_INPUT: '0',
  CHECKPOINT_DISABLE: '1',
  GIT_TERMINAL_PROMPT: '0',
};

describe('the environment of Terraform', () => {
  test('is what is on the list, and nothing else', () => {
    expect(terraformEnvironment({ dataDirectory: '/data' }, { ...PASSED, ...KEPT })).toEqual({ ...PASSED, ...OURS });
  });

  test('says whose state it works on, whatever the job says', () => {
    const environment = terraformEnvironment({ stateOf: 'edp.example.org' }, { EDP_STATE_OF: 'other.example.org' });
    expect(environment).toMatchObject({ EDP_STATE_OF: 'edp.example.org' });
  });

  test('has what is asked for by name, and never what is the runner’s', () => {
    const environment = ['SOMETHING_NEW', 'GIT_SSH_COMMAND', 'GITHUB_TOKEN', 'NODE_OPTIONS'];
    expect(terraformEnvironment({ dataDirectory: '/data', environment }, { ...PASSED, ...KEPT })).toEqual({
      ...{ ...PASSED, ...OURS, SOMETHING_NEW: 's', GIT_SSH_COMMAND: 'ssh -v' },
    });
  });

  test.each([
    ['GITHUB_TOKEN'],
    ['FORGEJO_ENV'],
    ['ACTIONS_RUNTIME_TOKEN'],
    ['INPUT_TOKEN'],
    ['NODE_OPTIONS'],
    ['LD_PRELOAD'],
    ['TF_CLI_ARGS_plan'],
    ['A B'],
    ['OS_*'],
  ])('cannot be asked for %s', (name) => {
    expect(() => passedEnvironment(['HTTP_PROXY', name], { log: { notice() {} }, env: {} })).toThrow(
      expect.objectContaining({ code: 'ENVIRONMENT_INVALID', message: expect.stringContaining(`"${name}"`) }),
    );
  });

  test('says which of what is meant for Terraform is kept from it', () => {
    const notices: string[] = [];
    passedEnvironment(['GIT_ASKPASS'], {
      log: { notice: (line) => void notices.push(line) },
      env: { ...PASSED, ...KEPT },
    });
    expect(notices.join('\n')).toMatch(
      /^Set here, and kept from Terraform: GIT_CONFIG_COUNT, GIT_SSH_COMMAND, SSH_AUTH_SOCK, TF_CLI_ARGS, TF_CLI_ARGS_plan, TF_LOG, TF_REATTACH_PROVIDERS, TF_STATE_PERSIST_INTERVAL\./,
    );
  });

  test.each(PRODUCTS)(
    'as a provisioner of %s sees it, holds no token and no command file of the job',
    async (product) => {
      const main = `
      resource "terraform_data" "spy" {
        provisioner "local-exec" { command = "env > seen" }
      }`;
      const run = await makeModule({ 'main.tf': main }, { product });
      const before = { ...process.env };
      Object.assign(process.env, KEPT, { TF_VAR_seen: 'yes' });
      try {
        const planFile = join(run.runDirectory, 'plan');
        await runInit(run);
        await runPlan(run, { planFile });
        await runApply(run, { planFile });
      } finally {
        process.env = before;
      }
      const seen = (await readFile(join(run.directory, 'seen'), 'utf8')).split('\n').map((line) => line.split('=')[0]!);
      expect(seen).toContain('TF_VAR_seen');
      expect(seen.filter((name) => Object.hasOwn(KEPT, name))).toEqual([]);
    },
  );

  test('is written down for operators', async () => {
    const page = await readFile('docs/terraform.md', 'utf8');
    const missing = PASSED_NAMES.flatMap(({ names }) => names).filter((name) => !page.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});
