import { normaliseHost } from '@edp/http';

export interface GitAddress {
  host: string;
  /** `owner/repository` */
  name: string;
  /** Branch, tag or commit that the address itself names; '' where it does not. */
  reference: string;
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
  const name = repositoryIn(url.pathname);
  if (name === undefined) return undefined;
  // The port of ssh is another one than that of the forge.
  const isSsh = /^(?:ssh|git):$/.test(url.protocol);
  return { host: normaliseHost(isSsh ? url.hostname : url.host), name, reference };
}

/** What comes before `//`, `.git` or, without either, the first two parts. */
function repositoryIn(pathname: string): string | undefined {
  const path = decodeURIComponent(pathname).replace(/^\/+/, '');
  const [before = '', directory] = path.split('//', 2);
  const suffixed = /^(.+?)\.git(?:\/|$)/.exec(before)?.[1];
  const parts = (suffixed ?? before).split('/').filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => part === '..')) return undefined;
  return (suffixed !== undefined || directory !== undefined ? parts : parts.slice(0, 2)).join('/');
}
