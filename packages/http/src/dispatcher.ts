import { lookup, type LookupOptions } from 'node:dns';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Dispatcher } from 'undici';
import { Agent } from './undici-core.ts';

type LookupCallback = (
  error: NodeJS.ErrnoException | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

/**
 * Returns the connection pool of a client: keep-alive, through a proxy where the environment names one (HTTP_PROXY, HTTPS_PROXY,
 * ALL_PROXY, NO_PROXY, as curl and git read them), trusting GIT_SSL_CAINFO beside the public authorities.
 * GIT_SSL_NO_VERIFY counts for nothing: a token must not go to whoever answers.
 */
export async function createDispatcher({
  connections = 16,
  env = process.env,
}: { connections?: number; env?: NodeJS.ProcessEnv } = {}): Promise<Dispatcher> {
  keepParserSimple();
  const own = env['GIT_SSL_CAINFO'];
  const authorities = own ? [...(await import('node:tls')).rootCertificates, readFileSync(own, 'utf8')] : [];
  const options = {
    connections,
    // Time-outs belong to each request, which knows what it waits for.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: 10_000, lookup: lookupHost, ...(authorities.length > 0 ? { ca: authorities } : {}) },
  };
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const [http, https] = [read('HTTP_PROXY') || read('ALL_PROXY'), read('HTTPS_PROXY') || read('ALL_PROXY')];
  if (http === '' && https === '') return new Agent(options);
  // Whole: the proxy agents call methods that only its main module adds.
  const { EnvHttpProxyAgent } = await import('undici');
  return new EnvHttpProxyAgent({
    ...options,
    ...(http === '' ? {} : { httpProxy: http }),
    ...(https === '' ? {} : { httpsProxy: https }),
    noProxy: read('NO_PROXY'),
  });
}

/**
 * undici's parser of HTTP is WebAssembly. V8 would make faster code of it in the background, which costs 0.1 s of a core and 35 MB, and a
 * process that is through waits for that. The code it begins with is fast enough: bodies pass it without being looked at.
 */
function keepParserSimple(): void {
  for (const flag of ['--no-wasm-dynamic-tiering', '--no-wasm-tier-up']) setFlagsFromString(flag);
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
