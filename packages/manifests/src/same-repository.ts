import { isIP } from 'node:net';
import { type AddressParts, addressParts, withoutSuffix } from './repository-url.ts';

/**
 * Returns whether an address is one of a repository, however it is written: also with the path that the forge stands below or without (SSH knows
 * none), at a name below the forge's, and at an address that only the inside of a network knows, which may be the forge's.
 */
export function isSameRepository(address: string, repository: string): boolean {
  const [one, other] = [addressParts(address), addressParts(repository)];
  if (one === undefined || other === undefined) return address === repository;
  if (!mayBeHost(one, other)) return false;
  const [path, own] = [one, other].map((each) => `/${withoutSuffix(each.path)}`) as [string, string];
  return path.endsWith(own) || (own.endsWith(path) && path.split('/').length > 2);
}

/** Returns whether an address is of something that a forge serves of a repository: a file, a directory, an archive, a blob, by web or API. */
export function liesInRepository(address: string, repository: string): boolean {
  // Some put a scheme of their own before it.
  const start = address.search(/https?:\/\//i);
  const [one, other] = [addressParts(address.slice(Math.max(start, 0))), addressParts(repository)];
  if (one === undefined || other === undefined || !mayBeHost(one, other)) return false;
  const [owner, name] = withoutSuffix(other.path).split('/').slice(-2);
  const parts = one.path.split('/');
  return parts.some(
    (part, index) =>
      part === owner && index + 1 < parts.length && withoutSuffix(parts[index + 1]!.replace(/@.*$/, '')) === name,
  );
}

/** What resolves outside is another host; what does not could be any. */
function mayBeHost({ host, isPlain }: AddressParts, { host: own }: AddressParts): boolean {
  return host === own || host.endsWith(`.${own}`) || isPlain || isInside(host);
}

/** A literal address, a name of this machine or of a cluster, or none at all (`file://`). */
const isInside = (host: string): boolean =>
  !host.includes('.') || isIP(host.replace(/^\[|\]$/g, '')) !== 0 || /\.(?:svc|local|internal|localhost)$/.test(host);
