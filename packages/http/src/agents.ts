import { lookup, type LookupOptions } from 'node:dns';
import { readFileSync } from 'node:fs';
import { Agent, type AgentOptions, request } from 'node:http';
import { AddressRefusedError } from './answered-hosts.ts';
import { isPublicAddress } from './public-address.ts';

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

/** What requests to one host go through. */
export interface Line {
  request: typeof request;
  options: { agent: Agent } & TlsOptions;
}

type TlsOptions = { ca?: string[]; cert?: string; key?: string };

/** Whom alone to trust, and who to be; both as PEM. */
export interface OwnTls {
  ca?: string;
  certificate?: string;
  key?: string;
}

/** The connections of a client, kept open between requests. */
export interface Agents {
  /** With `onlyPublic`, a host that is looked up has to be on the Internet; a proxy looks hosts up by itself, and has rules of its own. */
  lineTo(url: URL, options?: { onlyPublic?: boolean }): Promise<Line>;
  /** Closes every connection, used or not. */
  destroy(): void;
}

/** Sooner than servers close what is idle, so that no request meets a connection that is about to go. */
const IDLE_MS = 4_000;
/** A connection is told to pause and to go on for each of its parts that is larger. */
const PART_BYTES = 128 * 1024;

/**
 * Returns the connections of a client, through a proxy where the environment names one (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, as curl
 * and git read them), trusting GIT_SSL_CAINFO beside the public authorities.
 * GIT_SSL_NO_VERIFY counts for nothing: a token must not go to whoever answers.
 */
export function createAgents({ connections = 16, tls }: { connections?: number; tls?: OwnTls } = {}): Agents {
  const lines = new Map<string, Promise<Line>>();
  const options = {
    keepAlive: true,
    maxSockets: connections,
    timeout: IDLE_MS,
    lookup: lookupHost,
    highWaterMark: PART_BYTES,
  };
  return {
    lineTo: async ({ origin }, { onlyPublic = false } = {}) => {
      // A connection that was opened for the one may not serve the other.
      const key = `${onlyPublic ? 'public ' : ''}${origin}`;
      const line = lines.get(key) ?? open(origin, { options, onlyPublic, tls });
      lines.set(key, line);
      return line;
    },
    destroy: () => {
      for (const line of lines.values())
        void line.then(
          ({ options: { agent } }) => agent.destroy(),
          () => {},
        );
    },
  };
}

async function open(
  origin: string,
  { options: given, onlyPublic, tls }: { options: AgentOptions; onlyPublic: boolean; tls: OwnTls | undefined },
): Promise<Line> {
  const trust = origin.startsWith('https:') ? { ...(await authorities(tls)), ...identity(tls) } : {};
  const proxy = await proxyOf(origin);
  // The proxy itself may be anywhere.
  const agent = proxy === undefined ? undefined : await openTunnels(proxy, { ...given, ...trust });
  const options: AgentOptions = onlyPublic ? { ...given, lookup: lookupPublic } : given;
  if (!origin.startsWith('https:')) return { request, options: { agent: agent ?? new Agent(options) } };
  // TLS takes longer to load than everything else here.
  const https = await import('node:https');
  return { request: https.request, options: { agent: agent ?? new https.Agent(options), ...trust } };
}

/** A client's certificate goes to the one server that asks for it; a proxy on the way is not asked by name and gets none. */
function identity({ certificate, key }: OwnTls = {}): TlsOptions {
  return certificate === undefined || key === undefined ? {} : { cert: certificate, key };
}

async function authorities({ ca }: OwnTls = {}): Promise<TlsOptions> {
  // Whoever names an authority means that one alone.
  if (ca !== undefined) return { ca: [ca] };
  const own = process.env['GIT_SSL_CAINFO'];
  if (!own) return {};
  const { rootCertificates } = await import('node:tls');
  return { ca: [...rootCertificates, readFileSync(own, 'utf8')] };
}

async function proxyOf(origin: string): Promise<string | undefined> {
  if (!Object.entries(process.env).some(([name, value]) => value && /^(?:https?|all)_proxy$/i.test(name)))
    return undefined;
  const { getProxyForUrl } = await import('proxy-from-env');
  return getProxyForUrl(origin) || undefined;
}

async function openTunnels(proxy: string, options: AgentOptions): Promise<Agent> {
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  const url = new URL(proxy);
  const login = [url.username, url.password].map(decodeURIComponent).join(':');
  [url.username, url.password] = ['', ''];
  // Not within the address, which the library prints where DEBUG asks it to.
  const headers = login === ':' ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}` };
  return new HttpsProxyAgent(url, { ...options, headers });
}

/** Resolves `localhost` and everything below it to this machine without asking DNS, as RFC 6761 §6.3 demands. */
function lookupHost(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  if (!/(^|\.)localhost\.?$/i.test(hostname)) {
    lookup(hostname, options, callback as never);
  } else if (options.all) {
    callback(null, [{ address: '127.0.0.1', family: 4 }]);
  } else {
    callback(null, '127.0.0.1', 4);
  }
}

/** Resolves a host, and refuses it where any of its addresses is not on the Internet: the connection goes to what is returned here. */
function lookupPublic(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  lookupHost(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '');
    const all = found as { address: string; family: number }[];
    if (all.length === 0 || !all.every(({ address }) => isPublicAddress(address)))
      return callback(new AddressRefusedError(`${hostname} is not on the Internet`), '');
    if (options.all) return callback(null, all);
    callback(null, all[0]!.address, all[0]!.family);
  });
}
