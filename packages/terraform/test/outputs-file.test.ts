import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  doubtfulOutputs,
  plannedOutputs,
  readOutputs,
  runApply,
  runInit,
  runPlan,
  showPlanJson,
  writeOutputsFile,
} from '../src/index.ts';
import { readLocals } from '@edp/hcl';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const roots: string[] = [];
afterAll(async () => Promise.all(roots.map(async (root) => rm(root, { recursive: true }))));

const KUBECONFIG = `apiVersion: v1
kind: Config
clusters:
- cluster:
    server: https://10.0.0.1:6443
users:
- user:
    token: tok-5e0f-19aa
`;

async function written(outputs: Record<string, unknown>): Promise<{ withheld: string[]; file: unknown }> {
  const root = await mkdtemp(join(tmpdir(), 'edp-outputs-'));
  roots.push(root);
  const file = join(root, 'outputs.json');
  const given = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value, sensitive: false }]));
  const withheld = await writeOutputsFile(file, { outputs: given, secrets: [KUBECONFIG] });
  return { withheld, file: JSON.parse(await readFile(file, 'utf8')) };
}

describe('outputs beside a sensitive kubeconfig', () => {
  test('are handed out where they only look alike', async () => {
    const manifest = 'apiVersion: v1\nkind: Config\ndata:\n  server: https://10.0.0.1:6443\n';
    expect(await written({ manifest, server: 'https://10.0.0.1:6443' })).toEqual({
      withheld: [],
      file: {
        manifest: { value: manifest, sensitive: false },
        server: { value: 'https://10.0.0.1:6443', sensitive: false },
      },
    });
  });

  test.each([
    ['its token', 'login with tok-5e0f-19aa'],
    ['its token in another form', Buffer.from('x tok-5e0f-19aa').toString('base64')],
    ['the whole', `${KUBECONFIG}\n`],
    ['its token deep inside', { a: [{ b: 'tok-5e0f-19aa' }] }],
    ['its token as a key', { 'tok-5e0f-19aa': 1 }],
  ])('are withheld, and named, where they hold %s', async (_, value) => {
    expect(await written({ leak: value })).toEqual({ withheld: ['leak'], file: { leak: { sensitive: true } } });
  });
});

describe.each(PRODUCTS)('outputs that %s knows only after apply', (product) => {
  test('are named in plan where they are made of something sensitive', async () => {
    const inner =
      'variable "given" {}\nresource "terraform_data" "made" {}\noutput "password" {\n  value     = terraform_data.made.id\n  sensitive = true\n}\noutput "open" { value = "${terraform_data.made.id} ${nonsensitive(var.given)}" }\noutput "plain" { value = terraform_data.made.id }\n';
    const main = `
variable "secret" {
  sensitive = true
  default   = "S-outputs-123"
}
module "inner" {
  source = "./inner"
  given  = local.login
}
resource "terraform_data" "own" {}
locals {
  plain = { id = terraform_data.own.id } # var.secret
  login = jsonencode({
    password = "\${var.secret}"
  })
  url = "https://\${local.plain.id}@\${local.login}"
}
output "by_local" { value = nonsensitive(local.url) }
output "by_module" { value = module.inner.open }
output "plain_module" { value = module.inner.plain }
output "plain_local" { value = local.plain }
output "taken_out" { value = nonsensitive(module.inner.password) }
output "of_variable" { value = "\${terraform_data.own.id} \${nonsensitive(sha256(var.secret))}" }
output "harmless" { value = terraform_data.own.id }
output "marked" {
  value     = module.inner.password
  sensitive = true
}
`;
    const run = await makeModule({ 'main.tf': main }, { product });
    await mkdir(join(run.directory, 'inner'));
    await writeFile(join(run.directory, 'inner', 'main.tf'), inner);
    const planFile = join(run.runDirectory, 'plan');
    await runInit(run);
    await runPlan(run, { planFile });
    const json = await showPlanJson(run, planFile);
    const locals = await readLocals(run.directory);
    expect([...doubtfulOutputs(json, { locals })].sort()).toEqual([
      ['by_local', 'local.url'],
      ['by_module', 'module.inner.open'],
      ['of_variable', 'var.secret'],
      ['taken_out', 'module.inner.password'],
    ]);
    expect(plannedOutputs(json)['taken_out']).toMatchObject({ unknown: true, sensitive: false });
  });
});

describe.each(PRODUCTS)('numbers of %s that JSON does not keep', (product) => {
  test('are never handed out changed, in plan and after apply, and said by their place', async () => {
    const main = `
output "id" { value = 12345678901234567890 }
output "net" { value = { parts = [1, { share = 1 / 3 }] } }
output "secret" {
  value     = 98765432109876543210
  sensitive = true
}
output "text" { value = tostring(12345678901234567890) }
output "price" { value = 19.99 }
`;
    const run = await makeModule({ 'main.tf': main }, { product });
    const planFile = join(run.runDirectory, 'plan');
    await runInit(run);
    await runPlan(run, { planFile });
    const expected = {
      id: { inexact: 'id', sensitive: false },
      net: { inexact: 'net.parts.1.share', sensitive: false },
      secret: { sensitive: true },
      text: { value: '12345678901234567890', sensitive: false },
      price: { value: 19.99, sensitive: false },
    };
    const file = join(run.runDirectory, 'outputs.json');
    await writeOutputsFile(file, { outputs: plannedOutputs(await showPlanJson(run, planFile)), secrets: [] });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(expected);
    await runApply(run, { planFile });
    await writeOutputsFile(file, { outputs: await readOutputs(run), secrets: [] });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(expected);
  });
});
