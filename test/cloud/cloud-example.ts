import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from './cloud.ts';

const DIRECTORY = 'terraform-otc';
const local = (text: string): string => text.replace('backend "s3" {}', 'backend "local" {}');

/**
 * Returns the changes of the example infra-deploy that make it use its root module for Open Telekom Cloud, with the state on disk and the
 * provider lock of the stand-in, whose digests differ from machine to machine.
 */
export async function cloudExample(cloud: Cloud): Promise<Record<string, (text: string) => string>> {
  const root = mkdtempSync(join(tmpdir(), 'edp-lock-'));
  try {
    cpSync(join('examples/infra-deploy', DIRECTORY), root, { recursive: true });
    writeFileSync(join(root, 'main.tf'), local(readFileSync(join(root, 'main.tf'), 'utf8')));
    const env = { PATH: process.env['PATH'], HOME: root, ...cloud.env };
    const { status, stderr } = spawnSync('terraform', ['init', '-backend=false'], { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`init of the example on the cloud stand-in: ${stderr}`);
    const lock = readFileSync(join(root, '.terraform.lock.hcl'), 'utf8');
    return {
      [`${DIRECTORY}/main.tf`]: local,
      [`${DIRECTORY}/.terraform.lock.hcl`]: () => lock,
      'tenants.yaml': (text) => text.replaceAll('directory: terraform\n', `directory: ${DIRECTORY}\n`),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
