import { lookup, type LookupOptions } from 'node:dns';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

/** Returns the connection pool of a client: keep-alive, through a proxy where the environment names one. */
export function createDispatcher({ connections = 16 }: { connections?: number } = {}): Dispatcher {
  const options = {
    connections,
    // Time-outs belong to each request, which knows what it waits for.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: 10_000, lookup: lookupHost },
  };
  const { env } = process;
  const proxied = [env['HTTP_PROXY'], env['http_proxy'], env['HTTPS_PROXY'], env['https_proxy']].some(Boolean);
  return proxied ? new EnvHttpProxyAgent(options) : new Agent(options);
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
