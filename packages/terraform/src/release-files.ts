import type { Product } from './tool.ts';

/** Where one release of a product lies below a mirror, and what signs it. */
export interface ReleaseFiles {
  archive: string;
  sums: string;
  signature: string;
  /** Executable inside the archive. */
  executable: string;
}

/** The products' own hosts; a mirror keeps their layout. */
export const DEFAULT_MIRRORS: Record<Product, string> = {
  terraform: 'https://releases.hashicorp.com',
  opentofu: 'https://github.com/opentofu/opentofu/releases/download',
};

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', freebsd: 'freebsd' };
const ARCHITECTURES: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'arm', ia32: '386' };

/**
 * Returns the paths of a release below a mirror; undefined for a platform the products are not built for.
 * Source: https://releases.hashicorp.com/terraform/, https://github.com/opentofu/opentofu/releases.
 */
export function releaseFiles(
  product: Product,
  {
    version,
    platform = process.platform,
    arch = process.arch,
  }: { version: string; platform?: NodeJS.Platform; arch?: string },
): ReleaseFiles | undefined {
  const [os, cpu] = [PLATFORMS[platform], ARCHITECTURES[arch]];
  if (os === undefined || cpu === undefined) return undefined;
  if (product === 'terraform') {
    const base = `terraform/${version}/terraform_${version}`;
    return {
      archive: `${base}_${os}_${cpu}.zip`,
      sums: `${base}_SHA256SUMS`,
      signature: `${base}_SHA256SUMS.72D7468F.sig`,
      executable: 'terraform',
    };
  }
  const base = `v${version}/tofu_${version}`;
  return {
    archive: `${base}_${os}_${cpu}.zip`,
    sums: `${base}_SHA256SUMS`,
    signature: `${base}_SHA256SUMS.gpgsig`,
    executable: 'tofu',
  };
}
