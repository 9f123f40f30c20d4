import { normaliseHost } from '@edp/http';

export interface GitAddress {
  host: string;
  /** `owner/repository` */
  name: string;
  /** Branch, tag or commit that the address itself names; '' where it does not. */
  reference: string;
  /** Directory below the repository that the address names, without slashes around it; '' for none. */
  path: string;
}

/** Hosts whose repositories kustomize and Terraform know without a scheme. */
const WITHOUT_SCHEME = /^(?:github\.com|bitbucket\.org|gitlab\.com)\//;

/**
 * Returns the repository that an address means: http(s), ssh and scp-like, with go-getter's `git::`, `//directory` and `?ref=`.
 * Undefined for what names none. Sources: gitprotocol, kustomize `remoteBuild.md`, Terraform "Module Sources".
 */
export function parseGitAddress(text: string): GitAddress | undefined {
  const plain = text.trim().replace(/^git::/, '');
  const scp = /^(?:[\w.-]+@)([\w.-]+):(?!\/\/)(.+)$/.exec(plain);
  const address =
    scp === null ? (WITHOUT_SCHEME.test(plain) ? `https://${plain}` : plain) : `ssh://${scp[1]}/${scp[2]}`;
  if (!/^(?:https?|ssh|git):\/\//.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const reference = url.searchParams.get('ref') ?? url.searchParams.get('version') ?? '';
  const found = repositoryIn(url.pathname);
  if (found === undefined) return undefined;
  // The port of ssh is another one than that of the forge.
  const isSsh = /^(?:ssh|git):$/.test(url.protocol);
  return { host: normaliseHost(isSsh ? url.hostname : url.host), ...found, reference };
}

/** The repository is what comes before `//`, `.git` or, without either, the first two parts; below it stands a directory. */
function repositoryIn(pathname: string): Pick<GitAddress, 'name' | 'path'> | undefined {
  const whole = decodeURIComponent(pathname).replace(/^\/+/, '');
  const [before = '', directory] = whole.split('//', 2);
  const [, suffixed, below = ''] = /^(.+?)\.git(?:\/(.*))?$/.exec(before) ?? [];
  const parts = partsOf(suffixed ?? before);
  if (parts.length < 2 || [...parts, ...partsOf(directory ?? below)].includes('..')) return undefined;
  if (suffixed !== undefined || directory !== undefined)
    return { name: parts.join('/'), path: partsOf(directory ?? below).join('/') };
  return { name: parts.slice(0, 2).join('/'), path: parts.slice(2).join('/') };
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '' && part !== '.');
