import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { createRegistry, type Registry, type RegistryClient } from '../../src/index.ts';
import { type RegistryOptions, type RegistryProcess, startRegistry } from '../../../../test/world/registry-process.ts';
import { type Intercept, type Proxy, startProxy } from './start-proxy.ts';

export interface Stand {
  readonly http: Http;
  server(index: number): RegistryProcess;
  /** Returns a client without login. */
  client(index: number): RegistryClient;
  /** Returns a client that goes through a proxy, which ends with the test. */
  behind(
    index: number,
    intercept: Intercept,
    options?: Partial<Registry>,
  ): Promise<{ client: RegistryClient; proxy: Proxy }>;
}

const INSTALLS_WITHIN_MS = 300_000;

/** Has registries running while the tests of a file do: so many, or these versions. */
export function useRegistries(wanted: number | NonNullable<RegistryOptions['part']>[]): Stand {
  const parts = typeof wanted === 'number' ? Array.from({ length: wanted }, () => 'registry' as const) : wanted;
  const http = createHttp();
  let servers: RegistryProcess[] = [];
  let clients: RegistryClient[] = [];
  let proxies: Proxy[] = [];

  beforeAll(async () => {
    servers = await Promise.all(parts.map(async (part) => startRegistry({ part })));
    clients = servers.map(({ origin }) => createRegistry({ origin, http }));
  }, INSTALLS_WITHIN_MS);

  afterEach(async () => {
    await Promise.all(proxies.map(async (proxy) => proxy.stop()));
    proxies = [];
  });

  afterAll(async () => {
    await http.close();
    await Promise.all(servers.map(async (server) => server.stop()));
  });

  const at = <T>(items: T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new Error(`there is no registry ${index}`);
    return item;
  };

  return {
    http,
    server: (index) => at(servers, index),
    client: (index) => at(clients, index),
    async behind(index, intercept, options = {}) {
      const proxy = await startProxy(at(servers, index).origin, intercept);
      proxies.push(proxy);
      return { proxy, client: createRegistry({ origin: proxy.origin, http, ...options }) };
    },
  };
}
