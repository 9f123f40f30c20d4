import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { moduleCalls } from '../src/terraform/module-calls.ts';

const run = promisify(execFile);
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'module-calls-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Ways to call a module, each of a number; `./m/N` is where it lies. */
const WAYS: ((n: number) => string)[] = [
  (n) => `module "m${n}" {\n  source = "./m/${n}"\n}\n`,
  (n) => `module "m${n}" { source = "./m/${n}" }\n`,
  (n) => `module m${n} {\n\tsource="./m/${n}" # why\n}\n`,
  (n) => `module "m${n}" {\n  a = { source = "./never", version = "1" }\n  source = "./m/${n}"\n}\n`,
  (n) => `module "m${n}" {\n  /* source = "./never" */\n  source = "./m/${n}" // here\n}\n`,
  (n) => `module "m${n}" {\n  a = <<-EOT\n    source = "./never"\n  EOT\n  source = "./m/${n}"\n}\n`,
  (n) => `# module "never" { source = "./never" }\nmodule "m${n}" {\n  count  = 2\n  source = "./m/${n}"\n}\n`,
  (n) =>
    `module "m${n}" {\n  a      = "\${"source"} = {"\n  source = "./m/${n}"\n  b      = [{ source = "./never" }]\n}\n`,
  (n) => `locals {\n  module${n} = { source = "./never" }\n}\nmodule "m${n}" {\n\r\n  source = "./m/${n}"\r\n}\r\n`,
  (n) =>
    `module "m${n}" {\n  for_each = toset(["module \\"x\\" {", "}"])\n  source   = "./m/${n}"\n  depends_on = []\n}\n`,
];
const JSON_WAYS: ((n: number) => unknown)[] = [
  (n) => ({ module: { [`m${n}`]: { source: `./m/${n}` } } }),
  (n) => ({ module: [{ [`m${n}`]: [{ source: `./m/${n}`, a: { source: './never' } }] }] }),
];

test('the modules of forty calls are those that terraform modules lists', async () => {
  const files = new Map<string, string>();
  for (let n = 0; n < 40; n += 1) {
    mkdirSync(join(root, 'm', String(n)), { recursive: true });
    writeFileSync(
      join(root, 'm', String(n), 'v.tf'),
      'variable "a" {\n  default = null\n}\nvariable "b" {\n  default = null\n}\n',
    );
    const isJson = n % 12 >= WAYS.length;
    const text = isJson ? JSON.stringify(JSON_WAYS[n % 2]!(n)) : WAYS[n % 12]!(n);
    files.set(isJson ? `f${n}.tf.json` : `f${n}.tf`, text);
  }
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  const env = { PATH: process.env['PATH'], HOME: root, CHECKPOINT_DISABLE: '1' };
  await run('terraform', [`-chdir=${root}`, 'get'], { env });
  const { stdout } = await run('terraform', [`-chdir=${root}`, 'modules', '-json'], { env });
  const { modules } = JSON.parse(stdout) as { modules: { source: string }[] };
  const listed = modules.map(({ source }) => source).filter((source) => source !== '');
  const found = moduleCalls(files).map(({ source }) => source);
  expect(found.toSorted()).toEqual(listed.toSorted());
  expect(found).toHaveLength(40);
});
