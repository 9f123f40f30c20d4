import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cloud, faultVariables, startCloud } from '../../test/cloud/cloud.ts';

/** A workspace with a root module to plan, and the environment that Terraform needs for it. */
export interface RootModule {
  env: Record<string, string>;
  /** Returns a fresh copy; nothing of an earlier run is in it. */
  fresh(): string;
  remove(): void;
}

/** What a call of a real cloud's API takes at least. */
const READ_DELAY = 'read=50ms';

/** Returns a module of so many resources that do not exist yet, each with a secret of its own; only Terraform's built-in provider. */
export function newModule(resources: number): RootModule {
  return workspaceOf(
    `resource "terraform_data" "node" {
  count = ${resources}
  input = {
    name   = "node-\${count.index}"
    flavor = "s3.xlarge.4"
    zone   = "eu-de-0\${count.index % 3 + 1}"
    labels = { instance = "prod/edp", index = tostring(count.index) }
    secret = sensitive("secret-value-\${count.index}")
  }
}
`,
    { env: {} },
  );
}

/** Returns a module of so many resources that exist in the cloud stand-in, a tenth of which is to be changed; reads take as long as in a cloud. */
export async function deployedModule(resources: number): Promise<RootModule> {
  const cloud: Cloud = await startCloud();
  const module = workspaceOf(cloudText(resources), { env: cloud.env });
  const original = join(module.original, 'module');
  const file = join(original, 'main.tf');
  terraform(original, ['init', '-input=false'], cloud.env);
  terraform(original, ['apply', '-input=false', '-auto-approve'], cloud.env);
  rmSync(join(original, '.terraform'), { recursive: true });
  writeFileSync(file, cloudText(resources).replace('size = 10', 'size = count.index % 10 == 0 ? 20 : 10'));
  return {
    ...module,
    env: { ...cloud.env, ...faultVariables({ delay: READ_DELAY }) },
    remove: () => {
      cloud.remove();
      module.remove();
    },
  };
}

function cloudText(resources: number): string {
  return `terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
}
resource "opentelekomcloud_evs_volume_v3" "disk" {
  count             = ${resources}
  name              = "disk-\${count.index}"
  availability_zone = "eu-de-01"
  volume_type       = "SSD"
  size = 10
  tags              = { instance = "prod/edp", index = tostring(count.index) }
}
`;
}

function workspaceOf(text: string, { env }: { env: Record<string, string> }): RootModule & { original: string } {
  const root = mkdtempSync(join(tmpdir(), 'edp-bench-module-'));
  const original = join(root, 'original');
  mkdirSync(join(original, 'module'), { recursive: true });
  mkdirSync(join(original, 'temp'));
  writeFileSync(join(original, 'module', 'main.tf'), text);
  let copies = 0;
  return {
    env,
    original,
    fresh: () => {
      rmSync(join(root, `copy-${copies}`), { recursive: true, force: true });
      copies += 1;
      const copy = join(root, `copy-${copies}`);
      cpSync(original, copy, { recursive: true });
      return copy;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function terraform(cwd: string, argv: string[], env: Record<string, string>): void {
  const whole = { PATH: process.env['PATH'], HOME: cwd, ...env };
  const { status, stderr } = spawnSync('terraform', argv, { cwd, encoding: 'utf8', env: whole, maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`terraform ${argv.join(' ')} ended with ${status}: ${stderr}`);
}
