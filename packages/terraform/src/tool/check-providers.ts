import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBody } from '@edp/hcl';
import type { Diagnostic } from '../run/diagnostic.ts';
import { TerraformError } from '../terraform-error.ts';
import { EXECUTABLES } from './tool.ts';
import type { TerraformRun } from '../run/terraform-run.ts';

/** Said by init and plan where the CLI configuration puts an executable in a provider's place; hashicorp/terraform internal/command/meta_providers.go. */
const OVERRIDDEN = /^Provider development overrides are in effect$/;
/** What Terraform compares; anything else in a lock file it keeps and passes over. */
const CHECKSUM = /^(h1|zh):/;

/**
 * Refuses providers that nothing holds to their content: those that the CLI configuration overrides, and those that the lock names without a
 * checksum. `-lockfile=readonly` takes both, and another executable would run under the same reviewed plan.
 * @throws TerraformError `PROVIDER_UNPROVED`
 */
export async function checkProviders(
  { directory, tool, platform }: Pick<TerraformRun, 'directory' | 'tool'> & { platform: string },
  { diagnostics }: { diagnostics: Diagnostic[] },
): Promise<void> {
  if (diagnostics.some(({ summary }) => OVERRIDDEN.test(summary))) {
    throw new TerraformError({
      code: 'PROVIDER_UNPROVED',
      message:
        'the CLI configuration (TF_CLI_CONFIG_FILE, .terraformrc) overrides providers by dev_overrides: no lock holds for what runs in their place',
      fix: 'Remove dev_overrides on the runner, then dispatch again; nothing was changed.',
    });
  }
  const lock = await readFile(join(directory, '.terraform.lock.hcl'), 'utf8').catch(() => '');
  const open = readBody(lock).blocks.filter(
    ({ type, body }) => type === 'provider' && !isHeld(body.attributes.get('hashes')),
  );
  if (open.length === 0) return;
  const names = open.map(({ labels: [name = ''] }) => name).join(', ');
  throw new TerraformError({
    code: 'PROVIDER_UNPROVED',
    message: `.terraform.lock.hcl names ${names} without a checksum: any executable of that version would run`,
    fix: `Run "${EXECUTABLES[tool.product]} providers lock -platform=${platform}" in the root module and commit .terraform.lock.hcl; nothing was changed.`,
  });
}

const isHeld = (hashes: unknown): boolean =>
  Array.isArray(hashes) && hashes.some((each) => typeof each === 'string' && CHECKSUM.test(each));
