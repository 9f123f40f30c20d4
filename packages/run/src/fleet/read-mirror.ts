import type { FleetState } from '@edp/fleet';
import type { Http } from '@edp/http';
import type { Tenants } from '@edp/instance';
import { checkMarker, openEndpoint, readMarker } from '@edp/mirror';

export interface MirrorOptions {
  /** Origin of the running forge. */
  serverUrl: string;
  /** What has to be as the last complete sync brought it: addresses of infra-deploy and stacks. */
  urls: string[];
  /** Of `closure-token`. */
  token: string;
  http: Http;
}

/**
 * Returns how complete the mirror is that the instances of this forge are deployed from; undefined where the forge is none. Codes of `readMarker` and
 * `checkMarker`.
 */
export async function readMirror(
  { managers }: Pick<Tenants, 'managers'>,
  { serverUrl, urls, token, http }: MirrorOptions,
): Promise<FleetState['mirror']> {
  const { host } = new URL(serverUrl);
  const owner = Object.hasOwn(managers, host) ? managers[host]?.mirror?.owner : undefined;
  if (owner === undefined) return undefined;
  const target = openEndpoint(serverUrl, {
    http,
    username: 'oauth2',
    token,
    tokenInput: 'closure-token',
    log: () => {},
  });
  const marker = await readMarker(target, { owner });
  if (marker === undefined) return { changed: [] };
  const names = urls.map((url) => new URL(url).pathname.replace(/^\/|(\.git)?\/*$/g, '').toLowerCase());
  const repositories = Object.keys(marker.content.git).filter((name) => names.includes(name.toLowerCase()));
  return { at: marker.at, changed: await checkMarker(marker, { target, repositories }) };
}
