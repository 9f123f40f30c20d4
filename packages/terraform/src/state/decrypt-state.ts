import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from '../run/capture.ts';
import { dataDirectoryOf, type TerraformRun } from '../run/terraform-run.ts';

/**
 * Tells whether a text is what OpenTofu writes in the place of a plan or state that it encrypts.
 * Source: opentofu/opentofu internal/encryption/encryptor.go.
 */
export const isEncrypted = (text: string | Buffer): boolean =>
  text.slice(0, 1).toString() === '{' && text.includes('"encrypted_data"') && text.includes('"encryption_version"');

/**
 * Returns a state in clear, as `state push` wants it: OpenTofu writes what it cannot save encrypted, and pushes nothing that is. By the settings
 * in TF_ENCRYPTION; a state that is encrypted by settings in the module, or that is not encrypted, comes back as it is.
 */
export async function decryptState(
  run: TerraformRun,
  { text, place }: { text: string; place: string },
): Promise<string> {
  if (!isEncrypted(text)) return text;
  // A directory without any configuration has its state in this file.
  const directory = await mkdtemp(join(place, 'edp-state-')).catch(() => undefined);
  if (directory === undefined) return text;
  try {
    await writeFile(join(directory, 'terraform.tfstate'), text, { mode: 0o600 });
    const bare = { ...run, directory, dataDirectory: dataDirectoryOf(directory), varFile: '' };
    const { code, stdout } = await capture(bare, ['state', 'pull']);
    return code === 0 ? stdout.slice(stdout.indexOf('{')) : text;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
