import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@edp/kit';
import { listState, readOutputs, runApply, runInit, runPlan, showPlanJson, showPlanText } from '../src/index.ts';
import { toolVersion } from '../src/tool/path-tool.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const CANARY = 'canary-env-77aa41';
const MAIN = `
variable "password" {
  type      = string
  sensitive = true
}
resource "terraform_data" "one" { input = var.password }
output "hidden" {
  value     = var.password
  sensitive = true
}
`;

/** Each of these would change a command, print a secret, or panic the tool. */
const hostile = (directory: string): Record<string, string> => ({
  TF_CLI_ARGS: '-no-such-flag',
  TF_CLI_ARGS_version: '-no-such-flag',
  TF_CLI_ARGS_init: '-no-such-flag',
  TF_CLI_ARGS_plan: '-destroy',
  TF_CLI_ARGS_apply: `-state-out=${join(directory, 'stolen')}`,
  TF_CLI_ARGS_show: '-no-such-flag',
  TF_LOG: 'TRACE',
  TF_LOG_CORE: 'TRACE',
  TF_LOG_PATH: join(directory, 'trace'),
  TF_STATE_PERSIST_INTERVAL: '1',
  TF_REATTACH_PROVIDERS: '{',
  TF_DATA_DIR: join(directory, 'elsewhere'),
  GIT_SSH_COMMAND: `touch ${join(directory, 'ran')}`,
  INPUT_TOKEN: 'token-of-the-step',
  TF_VAR_password: CANARY,
});

describe.each(PRODUCTS)('a hostile environment of %s', (product) => {
  test('changes no command, and no command prints or writes a secret', async () => {
    const printed: string[] = [];
    const print = (text: string): void => void printed.push(text);
    const log: Log = {
      ...{ info: print, debug: print, notice: print, warning: print, error: print },
      group: async (title, body) => (print(title), body()),
    };
    const run = await makeModule({ 'main.tf': MAIN }, { product, log });
    const before = { ...process.env };
    Object.assign(process.env, hostile(run.directory));
    try {
      const planFile = join(run.runDirectory, 'plan');
      expect(await toolVersion(run.tool.path)).toBe(run.tool.version);
      await runInit(run, { lockfile: 'update' });
      expect(await runPlan(run, { planFile })).toEqual({ hasChanges: true });
      expect((await showPlanJson(run, planFile)).resource_changes?.[0]?.change.actions).toEqual(['create']);
      expect(await showPlanText(run, planFile)).not.toContain(CANARY);
      await runApply(run, { planFile });
      expect(await listState(run)).toEqual(['terraform_data.one']);
      expect((await readOutputs(run))['hidden']?.value).toBe(CANARY);
    } finally {
      process.env = before;
    }
    expect(printed.join('\n')).not.toContain(CANARY);
    const left = await readdir(run.directory);
    expect(left.sort()).toEqual(['.terraform', 'main.tf', 'terraform.tfstate']);
    // The plan is gone once it was applied, and no log stays.
    const files = (await readdir(run.runDirectory, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    for (const each of files) expect(await readFile(join(each.parentPath, each.name), 'utf8')).not.toContain(CANARY);
    expect(existsSync(join(run.runDirectory, 'plan'))).toBe(false);
  });

  test.each(['-destroy', '-chdir=/', '--help', '-var=password=x', '; touch ran', '$(touch ran)'])(
    'takes a file called %s as a file',
    async (name) => {
      const run = await makeModule(
        { 'main.tf': MAIN, [name.replaceAll('/', '_')]: `password = "${CANARY}"\n` },
        { product },
      );
      await runInit(run, { lockfile: 'update' });
      const [planFile, varFile] = [join(run.runDirectory, name.replaceAll('/', '_')), name.replaceAll('/', '_')];
      expect(await runPlan({ ...run, varFile }, { planFile })).toEqual({ hasChanges: true });
      const [change] = (await showPlanJson(run, planFile)).resource_changes ?? [];
      expect(change?.change).toMatchObject({ actions: ['create'], after: { input: CANARY } });
      expect(existsSync(join(run.directory, 'ran'))).toBe(false);
    },
  );
});
