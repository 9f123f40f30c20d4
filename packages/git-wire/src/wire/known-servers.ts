import type { Http } from '@edp/http';
import type { Service } from './remote.ts';

/** What servers have advertised for all of their repositories, by origin and service: to be kept from run to run. */
export type Servers = Record<string, Partial<Record<Service, string[]>>>;

const known = new WeakMap<Http, Servers>();

/** Returns everything that the servers of this client's repositories have advertised, where all are served alike. */
export function knownServers(http: Http): Servers {
  return known.get(http) ?? {};
}

/** Takes for true what a run before has been told: the first request to a server need not ask for it again. */
export function presumeServers(http: Http, servers: Servers): void {
  known.set(http, structuredClone(servers));
}

/** Keeps what a server has advertised, without the refs that come along. */
export function rememberServer(
  http: Http,
  { origin, service, lines }: { origin: string; service: Service; lines: Buffer[] },
): void {
  const servers = known.get(http) ?? {};
  known.set(http, servers);
  // v2 names no refs; of v0 the capabilities count, which are behind the NUL of the first.
  const kept = service === 'git-upload-pack' ? lines : lines.flatMap((line) => cutToCapabilities(line));
  servers[origin] = { ...servers[origin], [service]: kept.map((line) => line.toString('utf8').trimEnd()) };
}

function cutToCapabilities(line: Buffer): Buffer[] {
  const at = line.indexOf(0);
  return at < 0 ? [] : [line.subarray(at)];
}
