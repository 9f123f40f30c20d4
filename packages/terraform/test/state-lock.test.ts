import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type S3Server, startS3 } from '../../../test/cloud/s3.ts';
import { startS3Proxy } from '../../../test/cloud/s3-proxy.ts';
import { commandError } from '../src/run/command-error.ts';
import { runInit } from '../src/index.ts';
import { createOutputReport } from '../src/secrets/output-report.ts';
import { terraformEnvironment } from '../src/run/terraform-run.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(async () => s3.stop());

describe.each(PRODUCTS)('a state that a dead run left locked, for %s', (product) => {
  test('is named with its holder and the way to unlock it', async () => {
    const proxy = await startS3Proxy(s3.origin);
    const files = {
      'main.tf': 'terraform {\n  backend "s3" {}\n}\n',
      'backend.hcl': s3.backend(product, { origin: proxy.origin }),
    };
    const run = await makeModule(files, { product, env: s3.env });
    await runInit(run, { backendFile: 'backend.hcl', lockfile: 'update' });
    const plan = async (): Promise<string> => {
      const args = ['plan', '-json', '-input=false', '-lock-timeout=0s'];
      const options = { cwd: run.directory, env: terraformEnvironment(run) };
      return (await promisify(execFile)(run.tool.path, args, options).catch((error: { stdout: string }) => error))
        .stdout;
    };
    // A run that dies before it can give its lock back, as far as the storage sees it.
    proxy.refuse(/^DELETE/);
    await plan();
    const stdout = await plan();
    await proxy.stop();
    const report = createOutputReport();
    for (const line of stdout.split('\n')) report.take(line);
    const { diagnostics } = report;
    expect(commandError(run, { code: 'PLAN_FAILED', command: 'plan', diagnostics, fix: '' })).toMatchObject({
      code: 'STATE_LOCKED',
      message: expect.stringMatching(
        /^the Terraform state is locked by \S+@\S+ since \d{4}-\S+ .*\(plan\); plan changed nothing$/,
      ),
      fix: expect.stringMatching(
        new RegExp(`${product === 'opentofu' ? 'tofu' : 'terraform'} force-unlock [0-9a-f-]{36}$`),
      ),
    });
  });
});
