import { TerraformError } from '../terraform-error.ts';
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
const DEFAULT_MIRRORS: Record<Product, string> = {
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

/**
 * Returns the base URL to download from, without a slash at its end; the product's own where none is told.
 * @throws TerraformError `MIRROR_INVALID`
 */
export function mirrorUrl(product: Product, told: string): string {
  if (told === '') return DEFAULT_MIRRORS[product];
  const url = URL.canParse(told) ? new URL(told) : undefined;
  // Credentials would end up in messages, a query in the middle of paths.
  if (url !== undefined && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}` === '') {
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  }
  throw new TerraformError({
    code: 'MIRROR_INVALID',
    message: 'input mirror is no http or https URL without user, password and query',
    fix: `Set mirror to a base URL with the layout of ${DEFAULT_MIRRORS[product]}; nobody has to trust it, signatures are checked.`,
  });
}
