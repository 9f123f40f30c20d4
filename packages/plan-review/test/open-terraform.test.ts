import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createHttp } from '@edp/http';
import type { RunFile } from '@edp/instance';
import { handOut, redact, silentLog } from '@edp/kit';
import { openTerraform, type ToolInputs } from '@edp/plan-review';
import { adoptTerraformSecrets } from '../../kit/src/runner/terraform-secrets.ts';
import { runInit, type TerraformRun } from '@edp/terraform';
import { ensurePart } from '../../../tools/parts.mjs';

const environment = { ...process.env };
let root: string;
let printed = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'edp-open-'));
  await mkdir(join(root, 'run'));
  await writeFile(join(root, 'main.tf'), 'variable "first_login" { sensitive = true }\n');
  const tools = [await ensurePart('terraform'), await ensurePart('tofu')].map((file) => join(file, '..'));
  process.env['PATH'] = [...tools, environment['PATH']].join(':');
});
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text, done?: unknown) => {
    printed += String(text);
    if (typeof done === 'function') (done as () => void)();
    return true;
  });
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  process.env = environment;
  await rm(root, { recursive: true });
});

// A password that the operator chose is a variable, and one of the first credentials as well.
test.each([
  ['while the first credentials are due', { credentialsDue: true }, false],
  ['where an action works alone', undefined, false],
  ['once they were shown', { credentialsDue: false }, true],
])('what is given as a secret variable is hidden, and announced to the runner: %s', async (_, run, announced) => {
  const http = createHttp();
  const secret = `given-password-${String(run?.credentialsDue)}`;
  process.env['TF_VAR_first_login'] = secret;
  const target = { run: run as RunFile | undefined, directory: root, runDirectory: join(root, 'run') };
  await openTerraform(
    { ...target, varFile: '', backendFile: '' },
    {
      tool: { version: '', product: 'terraform', mirror: '' },
      limits: { deadlineMinutes: 0, credentialsExpire: '', environment: [] },
      ...{ http, log: silentLog },
    },
  );
  await http.close();
  expect(redact(`<${secret}>`)).toBe('<***>');
  expect(printed.includes(`::add-mask::${secret}`)).toBe(announced);
  // As a secret of the workflow the runner hides it all the same.
  await handOut(`db  root  ${secret}`);
  expect(printed).toContain('Not everything above can stand in this log as it is');
});

test('the tool is the one that an earlier step of the job has run, unless the step is told another', async () => {
  const http = createHttp();
  const runDirectory = join(root, 'tools');
  await mkdir(runDirectory);
  const open = async (tool: Partial<ToolInputs>): Promise<TerraformRun> =>
    openTerraform(
      { run: undefined, directory: root, runDirectory, varFile: '', backendFile: '' },
      {
        tool: { version: '', product: '', mirror: '', ...tool },
        limits: { deadlineMinutes: 0, credentialsExpire: '', environment: [] },
        ...{ http, log: silentLog },
      },
    );
  expect((await open({})).tool.product).toBe('terraform');
  const planned = await open({ product: 'opentofu' });
  await runInit(planned, { backendFile: '', lockfile: 'update', env: {} });
  const later = await open({});
  expect(later.tool).toEqual(planned.tool);
  expect(later.tool.product).toBe('opentofu');
  expect((await open({ product: 'terraform' })).tool.product).toBe('terraform');
  await http.close();
});

test('what the schema says is secret, and what comes by TERRAFORM_SECRETS, is hidden whatever the module says of it', async () => {
  const http = createHttp();
  process.env['TF_VAR_hint'] = 'hint-0815-of-the-schema';
  process.env['TERRAFORM_SECRETS'] = JSON.stringify({ login: 'login-0815-by-json' });
  adoptTerraformSecrets();
  await writeFile(join(root, 'open.tf'), 'variable "hint" {}\nvariable "login" {}\n');
  const run = { credentialsDue: false, secretFields: ['hint'] } as unknown as RunFile;
  const terraform = await openTerraform(
    { run, directory: root, runDirectory: join(root, 'run'), varFile: '', backendFile: '' },
    {
      tool: { version: '', product: 'terraform', mirror: '' },
      limits: { deadlineMinutes: 0, credentialsExpire: '', environment: [] },
      ...{ http, log: silentLog },
    },
  );
  await http.close();
  expect(terraform.secretVariables).toEqual(['hint', 'login']);
  expect(redact('hint-0815-of-the-schema login-0815-by-json')).toBe('*** ***');
});
