import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readTerraform, readWorkflows } from '@edp/closure';

const NOBODY = { host: 'none.example', actionsUrl: 'https://default.example' };
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'edp-checkout-'));
  const outside = mkdtempSync(join(tmpdir(), 'edp-outside-'));
  const files: Record<string, string> = {
    '.forgejo/workflows/plan.yml': 'name: plan\njobs: { a: { steps: [{ uses: x/render-config@v1 }] } }\n',
    '.forgejo/workflows/other.yml': 'name: other\njobs: {}\n',
    '.forgejo/workflows/call.yml': 'jobs: { a: { uses: https://x/y/z/.forgejo/workflows/deploy.yml@v1 } }\n',
    '.github/workflows/plan.yml': 'name: plan\n',
    'terraform/main.tf': 'module "a" {\n  source = "../modules/a"\n}\nmodule "out" {\n  source = "../link"\n}\n',
    'terraform/.terraform.lock.hcl': '',
    'terraform/notes.md': '',
    'modules/a/main.tf': 'module "again" {\n  source = "./"\n}\n',
    'modules/unused/main.tf': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(outside, 'main.tf'), 'module "x" {\n  source = "a/b/c"\n}\n');
  symlinkSync(outside, join(root, 'link'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('the running workflow alone is read, by its name or its path', async () => {
  const keys = async (running: string): Promise<string[]> => [
    ...(await readWorkflows(root, { running, ...NOBODY })).keys(),
  ];
  expect(await keys('plan')).toEqual(['.forgejo/workflows/plan.yml']);
  expect(await keys('.forgejo/workflows/call.yml')).toEqual(['.forgejo/workflows/call.yml']);
});

test('where the running one is none of the checkout, every one that deploys is', async () => {
  const found = await readWorkflows(root, { running: 'deploy of another repository', ...NOBODY });
  expect([...found.keys()]).toEqual(['.forgejo/workflows/call.yml', '.forgejo/workflows/plan.yml']);
  expect(await readWorkflows(join(root, 'modules'), { running: 'plan', ...NOBODY })).toEqual(new Map());
});

test('local modules are followed, once each, and never out of the checkout', async () => {
  const found = await readTerraform(root, { directory: join(root, 'terraform') });
  expect([...found.keys()].sort()).toEqual(['modules/a/main.tf', 'terraform/.terraform.lock.hcl', 'terraform/main.tf']);
});

test('of workflows that deploy, those are chosen that do so by what one manager has', async () => {
  const at = mkdtempSync(join(tmpdir(), 'edp-managers-'));
  mkdirSync(join(at, '.forgejo/workflows'), { recursive: true });
  const use = (from: string): string => `jobs: { a: { steps: [{ uses: '${from}render-config@v1' }] } }\n`;
  const files = { edp: use('https://edp.example/x/y/'), other: use('https://Other.example/x/y/'), short: use('x/y/') };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, '.forgejo/workflows', `${name}.yml`), text);
  const chosen = async (host: string): Promise<string[]> => {
    const found = await readWorkflows(at, { host, actionsUrl: 'https://third.example' });
    return [...found.keys()].map((file) => file.replace(/^.*\/|\.yml$/g, ''));
  };
  expect(await chosen('edp.example')).toEqual(['edp']);
  expect(await chosen('other.example')).toEqual(['other']);
  expect(await chosen('third.example')).toEqual(['short']);
  expect(await chosen('none.example')).toEqual(['edp', 'other', 'short']);
  rmSync(at, { recursive: true });
});
