import { isIP } from 'node:net';
import { HttpError } from './http-error.ts';
import { publicUrl } from './origin.ts';
import { isPublicAddress } from './public-address.ts';

/** Raised below a request while its host is looked up. */
export class AddressRefusedError extends Error {}

/** Hosts that requests may go to although an answer of a server named them and they are not on the Internet. */
export interface KnownHosts {
  /** Notes a host that the configuration named. */
  add(url: string): void;
  has(url: string): boolean;
}

/**
 * Returns the hosts that are known: those that were asked because the configuration says so, with their port, and those that the
 * environment variable `EDP_PRIVATE_HOSTS` names, `host` or `host:port`, separated by commas or blanks.
 */
export function knownHosts(env: NodeJS.ProcessEnv = process.env): KnownHosts {
  const asked = new Set<string>();
  return {
    add: (url) => void asked.add(portedHost(url)),
    has: (url) => {
      const ported = portedHost(url);
      if (asked.has(ported)) return true;
      const told = (env['EDP_PRIVATE_HOSTS'] ?? '').toLowerCase().split(/[\s,]+/);
      return told.includes(ported) || told.includes(ported.replace(/:\d+$/, ''));
    },
  };
}

/**
 * Refuses a request that an answer caused where its host is written as an address that is not on the Internet, or as a name of this
 * machine; what a name leads to is seen when it is looked up.
 * @throws HttpError `HTTP_ADDRESS_REFUSED`
 */
export function checkWritten(url: string): void {
  const { hostname, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const isWeb = protocol === 'http:' || protocol === 'https:';
  const isInside = isIP(host) === 0 ? /(^|\.)localhost$/i.test(host) : !isPublicAddress(host);
  if (!isWeb || isInside) throw addressRefused(url);
}

/** Returns the error of a request that an answer of a server would have sent inside. */
export function addressRefused(url: string, cause?: unknown): HttpError {
  const shown = publicUrl(url);
  return new HttpError({
    code: 'HTTP_ADDRESS_REFUSED',
    message: `an answer of a server leads to ${shown}, which is no address on the Internet and no host of the configuration`,
    url: shown,
    fix: `If this is the storage of a server that you trust, name ${new URL(url).host} in the environment variable EDP_PRIVATE_HOSTS of the step.`,
    cause,
  });
}

/** Host with its port, the default one too. */
function portedHost(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname.replace(/\.$/, '').toLowerCase()}:${port || (protocol === 'https:' ? 443 : 80)}`;
}
