import type { ToolRelease } from '@edp/tool';
import { EXECUTABLES, type Product } from './tool.ts';

/** Where the releases of both products are. Source: https://releases.hashicorp.com/terraform/, https://github.com/opentofu/opentofu/releases. */
export const RELEASES: Record<Product, ToolRelease> = {
  terraform: {
    name: 'terraform',
    executable: EXECUTABLES.terraform,
    tried: '1.11.4',
    origin: 'https://releases.hashicorp.com',
    files(version, { os, cpu }) {
      const base = `terraform/${version}/terraform_${version}`;
      return {
        archive: `${base}_${os}_${cpu}.zip`,
        sums: `${base}_SHA256SUMS`,
        signature: `${base}_SHA256SUMS.72D7468F.sig`,
        executable: 'terraform',
      };
    },
    keys: async () => (await import('./hashicorp-key.ts')).HASHICORP_KEY,
  },
  opentofu: {
    name: 'opentofu',
    executable: EXECUTABLES.opentofu,
    tried: '1.12.6',
    origin: 'https://github.com/opentofu/opentofu/releases/download',
    files(version, { os, cpu }) {
      const base = `v${version}/tofu_${version}`;
      return {
        archive: `${base}_${os}_${cpu}.zip`,
        sums: `${base}_SHA256SUMS`,
        signature: `${base}_SHA256SUMS.gpgsig`,
        executable: 'tofu',
      };
    },
    keys: async () => (await import('./opentofu-key.ts')).OPENTOFU_KEY,
  },
};
