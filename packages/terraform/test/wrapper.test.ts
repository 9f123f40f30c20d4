import { afterEach, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { silentLog } from '@edp/kit';
import {
  listState,
  rescueTerraform,
  runApply,
  runInit,
  runPlan,
  showPlanJson,
  type TerraformRun,
} from '../src/index.ts';
import { readProcessRecord } from '../src/run/process-record.ts';
import { isAtWork } from '../src/run/process-session.ts';
import { pathTool } from '../src/tool/path-tool.ts';
import { EXECUTABLES, type Product } from '../src/tool/tool.ts';
import { installWrapper } from '../../../test/world/tool-wrapper.ts';
import { buildProgram, PROXY_PROGRAM } from './go-program.ts';
import { PRODUCTS, realTool, useModules } from './use-module.ts';

const makeModule = useModules();
const source = pathToFileURL(join(process.cwd(), 'packages/terraform/src/index.ts')).href;
const VARIABLES: Record<Product, string> = { terraform: 'TERRAFORM_CLI_PATH', opentofu: 'TOFU_CLI_PATH' };

const MAIN = `
variable "password" {
  type      = string
  sensitive = true
}
resource "terraform_data" "one" { input = var.password }
`;
const SLOW = `
resource "terraform_data" "first" { input = "v1" }
resource "terraform_data" "slow" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" { command = "touch started; sleep 60" }
}
resource "terraform_data" "never" { depends_on = [terraform_data.slow] }
`;

/** As the set-up action leaves it: the wrapper and the real one in one directory. */
async function install(run: TerraformRun, { bin }: { bin?: string } = {}): Promise<string> {
  const { product } = run.tool;
  const directory = join(run.directory, '..', 'bin');
  const { path: tool } = await realTool(product);
  installWrapper(directory, { product, tool, ...(bin === undefined ? {} : { real: bin }) });
  return directory;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('it took longer than 2 min');
    await sleep(20);
  }
}

let step: ChildProcess | undefined;
afterEach(() => {
  step?.kill('SIGKILL');
});

describe.each(PRODUCTS)('the wrapper of the set-up action of %s on PATH', (product) => {
  test('is passed by for the real one', async () => {
    const run = await makeModule({}, { product });
    const directory = await install(run);
    const env = { [VARIABLES[product]]: directory };
    const found = await pathTool(product, { path: directory, env });
    expect(found).toEqual({ ...run.tool, path: join(directory, `${EXECUTABLES[product]}-bin`) });
  });

  test.each([
    ['its variable is not set', () => ({})],
    ['its variable leads nowhere', () => ({ [VARIABLES[product]]: '/no/such/place' })],
    ['its variable is no absolute path', () => ({ [VARIABLES[product]]: '.' })],
  ])('is refused where %s', async (_, env) => {
    const run = await makeModule({}, { product });
    const directory = await install(run, { bin: 'elsewhere' });
    await expect(pathTool(product, { path: directory, env: env() })).rejects.toMatchObject({
      code: 'TOOL_WRAPPED',
      message: expect.stringContaining(join(directory, EXECUTABLES[product])),
    });
  });

  test('writes nothing into the runner’s outputs, whoever starts it', async () => {
    const run = await makeModule({ 'main.tf': MAIN }, { product, env: { TF_VAR_password: 'wrapped-secret-1' } });
    const directory = await install(run);
    const outputs = join(run.directory, '..', 'outputs');
    await writeFile(outputs, '');
    const before = { ...process.env };
    Object.assign(process.env, { GITHUB_OUTPUT: outputs });
    // Nobody who asked findTool gets so far.
    const wrapped = {
      ...run,
      tool: { ...run.tool, path: join(directory, EXECUTABLES[product]) },
      env: { ...run.env, [VARIABLES[product]]: directory },
    };
    try {
      const planFile = join(run.runDirectory, 'plan');
      await runInit(wrapped);
      await runPlan(wrapped, { planFile });
      await showPlanJson({ ...wrapped, tool: run.tool }, planFile);
    } finally {
      process.env = before;
    }
    expect(await readFile(outputs, 'utf8')).toBe('');
  });
});

/** Programs between us and Terraform that pass no signal on. */
const BETWEEN: [string, { isPipe: boolean; between: (run: TerraformRun) => Promise<TerraformRun> }][] = [
  [
    'a script',
    {
      isPipe: true,
      between: async (run) => {
        const directory = await install(run);
        return {
          ...run,
          tool: { ...run.tool, path: join(directory, 'terraform') },
          env: { TERRAFORM_CLI_PATH: directory },
        };
      },
    },
  ],
  [
    'a program that is called as Terraform is',
    {
      isPipe: false,
      between: async (run) => {
        const directory = join(run.directory, '..', 'bin');
        await mkdir(directory);
        const path = await buildProgram(PROXY_PROGRAM, { directory, name: 'terraform' });
        // Nothing in its own name tells what it is.
        const real = join(directory, 'x1');
        await copyFile(run.tool.path, real);
        return { ...run, tool: { ...run.tool, path }, env: { EDP_REAL_TOOL: real } };
      },
    },
  ],
];

describe.each(BETWEEN)('behind %s', (_, { isPipe, between }) => {
  test('Terraform is what the deadline stops, once, and what is waited for', async () => {
    let run = await between(await makeModule({ 'main.tf': SLOW }));
    // Later where this machine is slow: what counts is a deadline while Terraform creates.
    for (let afterMs = 3000; ; afterMs *= 2) {
      const planFile = join(run.runDirectory, 'plan');
      await runInit(run);
      await runPlan(run, { planFile });
      const applying = runApply({ ...run, deadline: new Date(Date.now() + afterMs) }, { planFile });
      await expect(applying).rejects.toMatchObject({ code: expect.stringMatching(/^(DEADLINE_PASSED|APPLY_FAILED)$/) });
      expect(isAtWork(readProcessRecord(run.runDirectory)!)).toBe(false);
      if (existsSync(join(run.directory, 'started'))) break;
      run = await between(await makeModule({ 'main.tf': SLOW }));
    }
    const { tool } = await makeModule({});
    // What was made is in the state, and nothing was made after that.
    expect(await listState({ ...run, tool })).toEqual(['terraform_data.first', 'terraform_data.slow']);
  });

  test('Terraform counts as running once everything before it is killed, and is asked to stop', async () => {
    const run = await between(await makeModule({ 'main.tf': SLOW }));
    const planFile = join(run.runDirectory, 'plan');
    await runInit(run);
    await runPlan(run, { planFile });
    const script = `
      import { runApply } from ${JSON.stringify(source)};
      const log = { info() {}, warning() {}, notice() {}, error() {}, debug() {}, group: async (_, work) => work() };
      const run = { ...${JSON.stringify({ ...run, log: undefined })}, log, deadline: new Date(Date.now() + 600_000) };
      await runApply(run, { planFile: ${JSON.stringify(planFile)} }).catch(() => { process.exitCode = 1; });
    `;
    step = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { stdio: 'inherit' });
    await until(() => existsSync(join(run.directory, 'started')));
    step.kill('SIGKILL');
    const record = readProcessRecord(run.runDirectory)!;
    process.kill(record.pid, 'SIGKILL');
    await sleep(300);
    expect(isAtWork(record)).toBe(true);
    const { state } = await rescueTerraform({ runDirectory: run.runDirectory, log: silentLog, waitMs: 120_000 });
    expect(state).toBe('finished');
    expect(isAtWork(record)).toBe(false);
    // A pipe that breaks ends Terraform at its next word, whatever it was doing: why a wrapper is passed by in the first place.
    if (isPipe) return;
    const { tool } = await makeModule({});
    expect(await listState({ ...run, tool })).toEqual(['terraform_data.first', 'terraform_data.slow']);
  });
});
