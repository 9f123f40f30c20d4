import { resolveDots } from './resolve-dots.ts';

/** `git@host:o/r`, with a port or none, and `[git@host:22]:o/r` of OpenSSH. */
const SCP = /^(?:[^@/[]+@)?(\[[^\]]+\]|[^:/[\]]+):(?:\d{1,5}:)?(?!\/\/)(.*)$/;

/** Host and path of a repository's address, each as a forge resolves it; `isPlain` where nothing is encrypted on the way. */
export interface AddressParts {
  host: string;
  path: string;
  isPlain: boolean;
}

/**
 * Returns what an address names once percent-encoding, empty parts, dots, user, port, a trailing dot of the host and upper case are resolved;
 * undefined for what is no address.
 */
export function addressParts(url: string): AddressParts | undefined {
  // What go-getter, kustomize and plugins of Helm put before an address.
  const plain = url.trim().replace(/^git(?:::|\+(?=[a-z]+:\/\/))/i, '');
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain);
  const [, scpHost, scpPath = ''] = (isUrl ? null : SCP.exec(plain)) ?? [];
  const parsed = scpHost === undefined && URL.canParse(plain) ? new URL(plain) : undefined;
  if (scpHost === undefined && parsed === undefined) return undefined;
  const host = decoded(scpHost === undefined ? parsed!.hostname : bareHost(scpHost)).replace(/\.+$/, '');
  const path = resolveDots(decoded(scpHost === undefined ? parsed!.pathname : scpPath.replace(/[?#].*$/s, '')));
  return { host: host.toLowerCase(), path: path.toLowerCase(), isPlain: parsed?.protocol === 'http:' };
}

/**
 * Returns one spelling for all spellings of a repository's address, as a forge resolves it: with or without port, user and suffix, by HTTP or SSH,
 * percent-encoded, with empty parts, dots, a trailing dot of the host, upper case.
 */
export function normaliseUrl(url: string): string {
  const parts = addressParts(url);
  return parts === undefined ? url : `${parts.host}/${withoutSuffix(parts.path)}`.replace(/\/+$/, '');
}

export const withoutSuffix = (path: string): string => path.replace(/(?:\.git)+$/, '');

/** What stands in brackets: an address of IPv6, or a user, a host and a port. */
function bareHost(text: string): string {
  const inner = text.replace(/^\[(.*)\]$/, '$1').replace(/^[^@]*@/, '');
  return inner.split(':').length === 2 ? inner.replace(/:\d*$/, '') : inner;
}

/** As it stands where it is no percent-encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
