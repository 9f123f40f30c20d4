import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '@edp/kit';
import { type Code, type CodeScope, readCheckoutFiles, readCode } from '@edp/plan-review';
import { tellWrittenFiles } from '../src/code/tell-written-files.ts';

let root: string;
let dataDirectory: string;
const MODULES = [
  { Key: '', Source: '', Dir: '.' },
  { Key: 'net', Source: '../modules/net', Dir: '../modules/net' },
  { Key: 'far', Source: 'git::https://bot:s3cret@forge/far.git//inner?ref=main&sshkey=abc', Dir: '' },
];
const FILES: Record<string, string> = {
  'terraform/main.tf': 'a',
  'modules/net/main.tf': 'b',
  'scripts/run.sh': 'c',
  'docs/readme.md': 'd',
  'instances/prod/edp.yaml': 'e',
  '.git/config': 'f',
};

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'edp-code-')));
  dataDirectory = join(root, 'data');
  MODULES[2]!.Dir = join(dataDirectory, 'modules', 'far', 'inner');
  for (const [path, text] of Object.entries(FILES)) await put(path, text);
  await put('../data/modules/far/inner/main.tf', 'g');
  await put('../data/modules/modules.json', JSON.stringify({ Modules: MODULES }));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

const inCheckout = (path: string): string => join(root, 'checkout', path);

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(inCheckout(path)), { recursive: true });
  await writeFile(inCheckout(path), text);
}

async function read(scope: Partial<CodeScope> = {}): Promise<Code> {
  const directory = inCheckout('terraform');
  const whole = { checkout: inCheckout(''), directory, reads: undefined, hasEntries: true, ...scope };
  return readCode({ directory, dataDirectory }, { scope: whole, files: await readCheckoutFiles(whole) });
}

describe('the code of a plan', () => {
  test('is every file of the checkout but base entries, and every module that init loaded', async () => {
    const { files, modules } = await read();
    expect(Object.keys(files).sort()).toEqual([
      'docs/readme.md',
      'modules/net/main.tf',
      'scripts/run.sh',
      'terraform/main.tf',
    ]);
    expect(modules).toEqual({
      '': { source: '', version: '' },
      net: { source: '../modules/net', version: '' },
      far: {
        source: 'git::https://***@forge/far.git//inner?ref=main&sshkey=***',
        version: '',
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  test('is the modules and the folders that are named, where some are', async () => {
    const { files, modules } = await read({ reads: [inCheckout('scripts')] });
    expect(Object.keys(files).sort()).toEqual(['modules/net/main.tf', 'scripts/run.sh', 'terraform/main.tf']);
    expect(modules['far']).toHaveProperty('digest');
    expect(Object.keys((await read({ reads: [] })).files).sort()).toEqual(['modules/net/main.tf', 'terraform/main.tf']);
  });

  test.each<[string, () => Promise<void>]>([
    ['a script among the base entries', async () => put('instances/run.sh', 'x')],
    ['a script in place of a tenant', async () => put('instances/prod/run.sh', 'x')],
    ['a directory that is named like a base entry', async () => put('instances/prod/x.yaml/run.sh', 'x')],
    ['a file deeper than base entries are', async () => put('instances/prod/a/b.yaml', 'x')],
    ['a second .git further down', async () => put('scripts/.git/run.sh', 'x')],
    ['a script beside what Terraform leaves', async () => put('terraform/.terraform/run.sh', 'x')],
    ['a .terraform beside the root module', async () => put('.terraform/modules/run.sh', 'x')],
    ['a .terraform of another module', async () => put('modules/net/.terraform/modules/run.sh', 'x')],
    ['a .terraform below a folder of the root module', async () => put('terraform/sub/.terraform/run.sh', 'x')],
    ['a file whose name only begins so', async () => put('terraform/.terraform.sh', 'x')],
    ['a provider lock of another module', async () => put('modules/net/.terraform.lock.hcl', 'x')],
    ['a script that is called like a lock of a state', async () => put('terraform/.x.tfstate.lock.info', 'echo')],
    ['a file of a fetched package beside the module', async () => put('../data/modules/far/run.sh', 'x')],
    ['a .git of a fetched package', async () => put('../data/modules/far/.git/run.sh', 'x')],
  ])('is another one after %s', async (_, change) => {
    const before = await read();
    await change();
    expect(await read()).not.toEqual(before);
  });

  test("is the same after a base entry, a state, and what Terraform leaves in the root module's own .terraform", async () => {
    const [before, alone] = [await read(), await read({ hasEntries: false })];
    await put('instances/prod/edp.yaml', 'another');
    expect(await read()).toEqual(before);
    await put('instances/prod/edp.yaml', FILES['instances/prod/edp.yaml']!);
    await put('terraform/terraform.tfstate', '{"version":4}');
    expect(await read()).toEqual(before);
    await put('terraform/.terraform/providers/x/y', 'binary');
    await put('terraform/.terraform/terraform.tfstate', 'no JSON');
    await put('terraform/.terraform/modules/modules.json', '{}');
    await put('terraform/.terraform/environment', 'default');
    await put('terraform/.terraform.lock.hcl', 'in the id by itself');
    await put('terraform/.terraform.tfstate.lock.info', '{"ID":"1"}');
    expect(await read()).toEqual(before);
    expect(await read({ hasEntries: false })).toEqual(alone);
  });

  test('covers a local module outside of the checkout', async () => {
    await put('../beside/main.tf', 'x');
    const beside = { Key: 'beside', Source: '../../beside', Dir: '../../beside' };
    await put('../data/modules/modules.json', JSON.stringify({ Modules: [...MODULES, beside] }));
    const before = await read();
    expect(before.files).toHaveProperty(['../beside/main.tf']);
    await put('../beside/main.tf', 'y');
    expect(await read()).not.toEqual(before);
  });

  test('of a large checkout is named by folders', async () => {
    for (let count = 0; count < 300; count += 1) await put(`docs/${count}.md`, 'x');
    expect(Object.keys((await read()).files).sort()).toEqual(['docs/', 'modules/', 'scripts/', 'terraform/']);
  });
});

describe('a link', () => {
  test.each([
    ['out of the checkout', '/etc/passwd'],
    ['to a base entry', '../instances/prod/edp.yaml'],
    ['into .git', '../.git/config'],
  ])('that leads %s is refused before Terraform reads it', async (_, target) => {
    await symlink(target, inCheckout('terraform/link.tf'));
    const refusal = { code: 'DIRECTORY_INVALID', message: expect.stringContaining('terraform/link.tf') };
    await expect(read()).rejects.toMatchObject(refusal);
  });

  test('to something that is not named as read is refused', async () => {
    await symlink('../docs/readme.md', inCheckout('scripts/link'));
    await read();
    const refusal = { code: 'DIRECTORY_INVALID', message: expect.stringContaining('terraform.reads') };
    await expect(read({ reads: [inCheckout('scripts')] })).rejects.toMatchObject(refusal);
  });
});

test('what planning writes into the checkout is named, what the tools make there is not', async () => {
  const scope = { checkout: inCheckout(''), directory: inCheckout('terraform'), reads: undefined, hasEntries: true };
  const before = await readCheckoutFiles(scope);
  const lines: string[] = [];
  const log = { ...silentLog, warning: (line: string) => void lines.push(line) };
  await put('terraform/.terraform.lock.hcl', 'x');
  await put('terraform/.terraform/modules/modules.json', '{}');
  await put('terraform/terraform.tfstate', '{}');
  await tellWrittenFiles(before, { scope, log });
  expect(lines).toEqual([]);
  await put('terraform/lambda.zip', 'x');
  await put('modules/net/main.tf', 'another');
  await rm(inCheckout('docs/readme.md'));
  await tellWrittenFiles(before, { scope, log });
  expect(lines).toEqual([
    expect.stringMatching(/: modules\/net\/main\.tf, terraform\/lambda\.zip, docs\/readme\.md \(removed\)\. /),
  ]);
  await symlink('/etc/passwd', inCheckout('terraform/link.tf'));
  await tellWrittenFiles(before, { scope, log });
  expect(lines).toHaveLength(1);
});

test('modules that nobody can read are refused', async () => {
  for (const text of ['{', '{"Modules":[{"Key":"x"}]}']) {
    await put('../data/modules/modules.json', text);
    await expect(read()).rejects.toMatchObject({ code: 'MODULES_UNKNOWN' });
  }
});
