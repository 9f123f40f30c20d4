import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isWorkedOn } from '../src/index.ts';
import { terraformEnvironment } from '../src/run/terraform-run.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'edp-proc-'));
});
afterAll(async () => rm(root, { recursive: true }));

/** Processes as the kernel shows them: name and environment, or undefined for one that may not be read. */
async function processes(name: string, all: Record<string, string | undefined>[]): Promise<string> {
  const proc = join(root, name);
  await mkdir(join(proc, 'self'), { recursive: true });
  for (const [at, { comm, environ }] of all.entries()) {
    const directory = join(proc, String(at + 1));
    await mkdir(directory);
    await writeFile(join(directory, 'comm'), `${comm}\n`);
    // A directory of that name can be read by nobody, root neither.
    if (environ === undefined) await mkdir(join(directory, 'environ'));
    else await writeFile(join(directory, 'environ'), environ);
  }
  return proc;
}

describe('whether a Terraform works on a state', () => {
  test.each([
    ['one of ours for it', [{ comm: 'terraform', environ: 'PATH=/bin\0EDP_STATE_OF=edp.example.org\0' }], true],
    ['OpenTofu', [{ comm: 'tofu', environ: 'EDP_STATE_OF=edp.example.org\0' }], true],
    ['a provider that outlived it', [{ comm: 'terraform-provi', environ: 'EDP_STATE_OF=edp.example.org\0' }], true],
    ['one of another instance', [{ comm: 'terraform', environ: 'EDP_STATE_OF=my-edp.example.org\0' }], false],
    ['one of nobody', [{ comm: 'terraform', environ: 'EDP_STATE_OF=\0' }], false],
    ['one that somebody else started', [{ comm: 'terraform', environ: 'PATH=/bin\0' }], true],
    ['one of another user', [{ comm: 'terraform', environ: undefined }], true],
    ['one that nobody has waited for', [{ comm: 'terraform', environ: '' }], false],
    ['another program', [{ comm: 'node', environ: 'EDP_STATE_OF=edp.example.org\0' }], false],
  ])('%s: %#', async (name, all, expected) => {
    expect(await isWorkedOn('edp.example.org', { proc: await processes(name, all) })).toBe(expected);
  });

  test('nobody can tell where no process can be seen', async () => {
    expect(await isWorkedOn('edp.example.org', { proc: join(root, 'nowhere') })).toBeUndefined();
  });

  test('a real process is found by the environment that Terraform gets', async () => {
    const file = join(root, 'terraform');
    await copyFile('/bin/sleep', file);
    await chmod(file, 0o700);
    const env = terraformEnvironment({ stateOf: 'real.example.org' });
    const child = spawn(file, ['600'], { env, stdio: 'ignore' });
    await once(child, 'spawn');
    try {
      expect(await isWorkedOn('real.example.org')).toBe(true);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
