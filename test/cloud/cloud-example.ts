import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cloud } from './cloud.ts';

const DIRECTORY = 'terraform-otc';

/** Returns the main.tf of the example for Open Telekom Cloud with its state on disk, at a path where one is given. */
export function localBackend(text: string, path?: string): string {
  const settings = path === undefined ? '' : ` path = ${JSON.stringify(path)} `;
  return text.replace(/backend "s3" \{[^]*?\n {2}\}/, `backend "local" {${settings}}`);
}

/**
 * Returns the changes of the example infra-deploy that make it use its root module for Open Telekom Cloud, with the state on disk, or in
 * the S3 server of an origin, and the provider lock of the stand-in, whose digests differ from machine to machine.
 */
export async function cloudExample(
  cloud: Cloud,
  { s3 }: { s3?: string } = {},
): Promise<Record<string, (text: string) => string>> {
  const root = mkdtempSync(join(tmpdir(), 'edp-lock-'));
  try {
    cpSync(join('examples/infra-deploy', DIRECTORY), root, { recursive: true });
    const env = { PATH: process.env['PATH'], HOME: root, ...cloud.env };
    const { status, stderr } = spawnSync('terraform', ['init', '-backend=false'], { cwd: root, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`init of the example on the cloud stand-in: ${stderr}`);
    const lock = readFileSync(join(root, '.terraform.lock.hcl'), 'utf8');
    const settings = 'bucket: state\n        key: "{tenant}/{environment}.tfstate"';
    return {
      [`${DIRECTORY}/main.tf`]: (text) =>
        s3 === undefined
          ? localBackend(text)
          : text.replace('https://obs.eu-de.otc.t-systems.com', s3).replace(/= "eu-de"/, '= "us-east-1"'),
      [`${DIRECTORY}/.terraform.lock.hcl`]: () => lock,
      'tenants.yaml': (text) => {
        const moved = text.replaceAll('directory: terraform\n', `directory: ${DIRECTORY}\n`);
        return s3 === undefined ? moved : moved.replaceAll(/path: .*\.tfstate/g, settings);
      },
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
