import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Http } from '@edp/http';
import { isRecord } from '@edp/kit';
import { parseYaml } from '@edp/yaml';

/** Where Terraform finds providers without their registries. */
export interface ProviderMirror {
  /** As it is named in tenants.yaml. */
  address: string;
  /** Returns the versions that it has of `registry.example.org/namespace/type`. @throws what reading or asking throws */
  versions(provider: string): Promise<string[]>;
}

const MAX_INDEX_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const PROVIDER = /^[a-z0-9.-]+(?::\d+)?\/[\w-]+\/[\w-]+$/;

/**
 * Opens a provider mirror: a directory of the runner as `terraform providers mirror` fills it, or the `https` address of a network mirror. Sources:
 * Terraform, "Provider Network Mirror Protocol" and "CLI Configuration", `filesystem_mirror`.
 */
export function openProviderMirror(address: string, { http }: { http: Http }): ProviderMirror {
  return {
    address,
    versions: async (provider) => {
      if (!PROVIDER.test(provider)) return [];
      return /^https:\/\//i.test(address) ? ofNetwork(address, { provider, http }) : ofDirectory(address, provider);
    },
  };
}

async function ofNetwork(address: string, { provider, http }: { provider: string; http: Http }): Promise<string[]> {
  const url = `${address.replace(/\/+$/, '')}/${provider}/index.json`;
  const response = await http.request({ url, redirect: 'storage', timeoutMs: TIMEOUT_MS, expect: [200, 404] });
  const bytes = Buffer.from(await response.bytes(MAX_INDEX_BYTES));
  if (response.status === 404) return [];
  const index = parseYaml(bytes.toString('utf8'), { file: url, maxBytes: MAX_INDEX_BYTES });
  return isRecord(index) && isRecord(index['versions']) ? Object.keys(index['versions']) : [];
}

/** Packed (`terraform-provider-random_3.6.0_linux_amd64.zip`) or unpacked (`3.6.0/linux_amd64`). */
async function ofDirectory(address: string, provider: string): Promise<string[]> {
  const names = await readdir(join(address, provider)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return names.flatMap((name) => {
    const version =
      /^terraform-provider-[\w-]+?_(\d[^_]*)_[a-z0-9]+_[a-z0-9]+\.zip$/.exec(name)?.[1] ??
      /^\d+\.\d+\.\d+[\w.+-]*$/.exec(name)?.[0];
    return version === undefined || name.endsWith('.json') ? [] : [version];
  });
}
