import { normaliseHost } from '@edp/http';

/** Tokens are sent there: nobody in between may read them, and no other host may get them. */
const RULE = 'must be https://<host>/<owner>/<repository>, with a host of managers';

/** Returns what is wrong with the address of a repository that a run sends a token to; undefined where nothing is. */
export function findAddressProblem(address: string, { hosts }: { hosts: string[] }): string | undefined {
  if (!URL.canParse(address)) return `${RULE}; it is no URL`;
  const { protocol, username, password, search, hash, host, hostname, pathname } = new URL(address);
  if (username !== '' || password !== '') return `${RULE}; it holds credentials, which are inputs of the action`;
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopbackName(hostname)))
    return `${RULE}; ${protocol}// would show the token to whoever listens`;
  if (search !== '' || hash !== '') return `${RULE}; it has a query or a fragment`;
  if (!/^\/[^/%\\]+\/[^/%\\]+\/?$/.test(pathname)) return `${RULE}; its path is not owner and repository`;
  if (hosts.some((each) => normaliseHost(each) === normaliseHost(host))) return undefined;
  return `${RULE}; ${host} is none of them (${hosts.join(', ')})`;
}

/** Returns an address as it is compared: case, a trailing slash and `.git` make no difference to a forge. */
export function sameRepository(a: string, b: string): boolean {
  const plain = (address: string): string => {
    const { host, pathname } = new URL(address);
    return `${normaliseHost(host)}${pathname.replace(/\/+$/, '').replace(/\.git$/i, '')}`.toLowerCase();
  };
  return plain(a) === plain(b);
}

function isLoopbackName(name: string): boolean {
  return /^(?:(?:[^.]+\.)*localhost\.?|127(?:\.\d+){3}|\[::1\])$/i.test(name);
}
