import type { Remote } from '@edp/git-wire';
import { type Http, normaliseHost } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';
import type { Manager } from '../lookup/manager.ts';
import { ChartError } from './chart-error.ts';

/** From where charts, and the files that they are rendered with, may be fetched: the manager with its login, allowed hosts without any. */
export interface ChartOrigins {
  registry(host: string): RegistryClient;
  remote(host: string, name: string): Remote;
  /** Returns a file of at most `maxBytes` at an address. @throws ChartError where its host is not allowed; HttpError */
  download(url: string, maxBytes: number): Promise<Buffer>;
}

/** Hosts of images whose registry answers under another name. */
const REGISTRIES: Record<string, string> = { 'docker.io': 'registry-1.docker.io' };
const TIMEOUT_MS = 60_000;

/** Returns the origins of a deployment; whatever else a chart names is not asked. */
export function openOrigins({
  manager,
  aliases = [],
  outsideHosts,
  http,
}: {
  manager: Manager;
  /** Hosts whose things the manager has by the same names. */
  aliases?: string[];
  outsideHosts: string[];
  http: Http;
}): ChartOrigins {
  const own = new Set([manager.host, ...aliases.map(normaliseHost)]);
  const allowed = new Set(outsideHosts.map(normaliseHost));
  const registries = new Map<string, RegistryClient>();
  const check = (host: string): boolean => {
    if (own.has(host)) return true;
    if (!allowed.has(host)) throw new ChartError(`${host || 'its address'} is neither the manager nor an allowed host`);
    return false;
  };
  return {
    registry(host) {
      if (check(host)) return manager.registry;
      const known =
        registries.get(host) ??
        createRegistry({ origin: `https://${REGISTRIES[host] ?? host}`, http, login: 'same-site' });
      registries.set(host, known);
      return known;
    },
    remote(host, name) {
      if (check(host)) return manager.remote(name);
      return { url: `https://${host}/${name.split('/').map(encodeURIComponent).join('/')}.git`, http };
    },
    async download(url, maxBytes) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new ChartError(`${url} is no address of a file`);
      const { host, pathname, search } = new URL(url);
      if (check(normaliseHost(host))) return manager.download(`${pathname.slice(1)}${search}`, maxBytes);
      const response = await http.request({ url, redirect: 'storage', timeoutMs: TIMEOUT_MS });
      return Buffer.from(await response.bytes(maxBytes));
    },
  };
}
