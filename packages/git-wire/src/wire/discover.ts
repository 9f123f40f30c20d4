import type { Http } from '@edp/http';
import { callRemote } from './call-remote.ts';
import { GitWireError } from '../git-wire-error.ts';
import { knownServers, rememberServer } from './known-servers.ts';
import { readPackets } from './pkt-line.ts';
import type { Remote, Service } from './remote.ts';
import { retryTransfer } from './retry-transfer.ts';

/** What a server says about one service of a repository before anything is asked of it. */
export interface Discovery {
  /** URL of the repository after redirects; a renamed repository answers there. */
  url: string;
  /** Lines of the advertisement, as bytes: v0 keeps the capabilities behind a NUL. */
  lines: Buffer[];
}

const known = new WeakMap<Http, Map<string, Promise<Discovery>>>();

/**
 * Returns what the server advertises for a service; asked once per client and repository, or once per host where all are served alike, and
 * not at all where `presumeServers` knows it.
 * @throws GitWireError with the codes of `callRemote`
 */
export async function discover(remote: Remote, service: Service): Promise<Discovery> {
  const cache = known.get(remote.http) ?? new Map<string, Promise<Discovery>>();
  known.set(remote.http, cache);
  // Another token may have other rights, so it asks for itself.
  const keyOf = (place: string): string =>
    [service, place, remote.auth?.username ?? '', remote.auth?.token ?? ''].join(' ');
  const { origin } = new URL(remote.url);
  const [own, host] = [keyOf(remote.url), keyOf(origin)];
  if (remote.oneServer === true && !cache.has(own)) {
    const url = remote.url.replace(/\/+$/, '');
    const told = await cache.get(host)?.catch(() => undefined);
    if (told !== undefined && !isSha256(told)) return { ...told, url };
    const before = knownServers(remote.http)[origin]?.[service];
    if (told === undefined && before !== undefined) return { url, lines: before.map((line) => Buffer.from(line)) };
  }
  const asked = cache.get(own) ?? ask(remote, service);
  for (const key of [own, host]) {
    cache.set(key, asked);
    // A failure is not remembered: the next caller asks again.
    asked.catch(() => void (cache.get(key) === asked && cache.delete(key)));
  }
  return asked;
}

/** Ids of another kind are a matter of one repository. */
const isSha256 = ({ lines }: Discovery): boolean => lines.some((line) => line.includes('object-format=sha256'));

async function ask(remote: Remote, service: Service): Promise<Discovery> {
  const suffix = `/info/refs?service=${service}`;
  return retryTransfer(remote, async () => {
    const answer = await callRemote(remote, {
      service,
      url: `${remote.url.replace(/\/+$/, '')}${suffix}`,
      // Forgejo accepts nothing but `key=value` here; anything else silently means protocol v0. Pushing knows only v0.
      headers: service === 'git-upload-pack' ? { 'git-protocol': 'version=2' } : {},
    });
    const lines: Buffer[] = [];
    for await (const each of readPackets(answer.body, remote.url)) if (Buffer.isBuffer(each)) lines.push(each);
    const url = answer.url.endsWith(suffix) ? answer.url.slice(0, -suffix.length) : remote.url.replace(/\/+$/, '');
    if (url !== remote.url.replace(/\/+$/, '')) remote.log?.(`${remote.url} has moved to ${url}; correct the address.`);
    if (remote.oneServer === true && !isSha256({ url, lines }))
      rememberServer(remote.http, { origin: new URL(remote.url).origin, service, lines });
    return { url, lines };
  });
}

/** Returns the error for a repository whose ids are not SHA-1. */
export function sha256Refused(remote: Remote): GitWireError {
  return new GitWireError({
    code: 'GIT_SHA256',
    message: `${remote.url} is a SHA-256 repository`,
    fix: 'Create it again with the object format sha1.',
  });
}
