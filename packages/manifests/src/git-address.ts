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

export interface GitAddressOptions {
  /** The whole path is the repository's: nothing can follow it but `//`. */
  isWhole?: boolean;
}

interface Split {
  /** `https://host` or `ssh://user@host`. */
  origin: string;
  /** Path of the repository on the host, as it was written. */
  repository: string;
  /** Directory in the repository, as it was written. */
  directory: string;
  reference: string;
  /** The address itself tells where the repository ends. */
  isMarked: boolean;
}

/** Hosts whose repositories kustomize and Terraform know without a scheme. */
const WITHOUT_SCHEME = /^(?:github\.com|bitbucket\.org|gitlab\.com)$/i;

/**
 * Returns the repository that an address means: http(s), ssh and scp-like (`git@host:o/r`, and `git@host/o/r` of kustomize), with go-getter's
 * `git::`, `//directory` and `?ref=`. Undefined for what names none, or cannot be read. Sources: gitprotocol, kustomize `repospec.go`,
 * Terraform "Module Sources".
 */
export function parseGitAddress(text: string, options: GitAddressOptions = {}): GitAddress | undefined {
  const split = splitAddress(text, options);
  if (split === undefined || !/^(?:https?|ssh|git):/i.test(split.origin) || !URL.canParse(split.origin))
    return undefined;
  const [name, path] = [partsOf(split.repository.replace(/\.git$/, '')), partsOf(split.directory)];
  if (name === undefined || path === undefined || name.length < (split.isMarked ? 1 : 2)) return undefined;
  const { protocol, hostname, host } = new URL(split.origin);
  // The port of ssh is another one than that of the forge.
  const isSsh = /^(?:ssh|git):$/.test(protocol);
  return {
    host: normaliseHost(isSsh ? hostname : host),
    name: name.join('/'),
    path: path.join('/'),
    reference: split.reference,
  };
}

/** Returns whether a text is the address of a repository, whether or not it can be read, rather than a path. */
export const isGitAddress = (text: string): boolean => splitAddress(text, {}) !== undefined;

/** Returns an address in its parts, each as it was written; the address alone where it cannot be taken apart. */
export function splitGitAddress(text: string): { url: string; revision: string; path: string } {
  const { origin, repository, directory, reference } = splitAddress(text, {}) ?? {
    ...{ origin: text, repository: '', directory: '', reference: '' },
  };
  return { url: repository === '' ? origin : `${origin}/${repository}`, revision: reference, path: directory };
}

function splitAddress(text: string, { isWhole = false }: GitAddressOptions): Split | undefined {
  const [, address = '', query = ''] = /^(?:git::)?([^?#]*)(?:\?([^#]*))?/i.exec(text.trim()) ?? [];
  const found = originOf(address, { isRemote: query !== '' || address.includes('//') });
  if (found === undefined) return undefined;
  const { origin, rest } = found;
  const parameters = new URLSearchParams(query);
  const reference = parameters.get('ref') || parameters.get('version') || '';
  // Azure's mark, a double slash, the ending of the repository, else its owner and name.
  const marked =
    /^(.*?_git\/[^/]+)(?:\/(.*))?$/.exec(rest) ?? /^(.*?)\/\/(.*)$/.exec(rest) ?? /^(.*?\.git)(?:\/(.*))?$/.exec(rest);
  const [, repository = '', directory = ''] = marked ??
    (isWhole ? null : /^([^/]+\/+[^/]+)(?:\/(.*))?$/.exec(rest)) ?? ['', rest];
  return { origin, repository, directory, reference, isMarked: marked !== null };
}

function originOf(address: string, { isRemote }: { isRemote: boolean }): { origin: string; rest: string } | undefined {
  const [, scheme, authority = '', below = ''] = /^([a-z][a-z+]*):\/\/([^/]*)\/*(.*)$/i.exec(address) ?? [];
  if (scheme !== undefined) return { origin: `${scheme}://${authority}`, rest: below };
  const [, user, host = '', mark, rest = ''] =
    /^(?:([\w-][\w.-]*)@)?([\w-][\w.-]*(?::\d+(?=\/))?)([:/])\/?(.*)$/.exec(address) ?? [];
  if (user !== undefined) return { origin: `ssh://${user}@${host}`, rest };
  if (WITHOUT_SCHEME.test(host)) return { origin: `${mark === ':' ? 'ssh' : 'https'}://${host}`, rest };
  return isRemote && host.includes('.') && /\w/.test(host) && mark === '/'
    ? { origin: `https://${host}`, rest }
    : undefined;
}

/** Undefined where it climbs, or is not written in letters that mean something. */
function partsOf(path: string): string[] | undefined {
  try {
    const parts = decodeURIComponent(path)
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    return parts.includes('..') ? undefined : parts;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
