import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import type { Cloud } from './cloud.ts';

const MODULE = `terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
    random           = { source = "hashicorp/random" }
  }
}
`;

/** Returns a `.terraform.lock.hcl` for the providers of the stand-in, whose checksums are known only once it was built on this machine. */
export async function providerLock(
  cloud: Cloud,
  { product = 'terraform' }: { product?: 'terraform' | 'opentofu' } = {},
): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'edp-lock-'));
  try {
    writeFileSync(join(directory, 'main.tf'), MODULE);
    const env = { PATH: process.env['PATH'], HOME: directory, ...cloud.env };
    // Each looks for providers at a registry of its own.
    const tool = await ensurePart(product === 'opentofu' ? 'tofu' : 'terraform');
    const { status, stderr } = spawnSync(tool, ['init', '-backend=false'], { cwd: directory, env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${product} init ended with ${status}: ${stderr}`);
    return readFileSync(join(directory, '.terraform.lock.hcl'), 'utf8');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
