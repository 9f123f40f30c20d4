import { createForge, type Forge } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import { type Http, normaliseHost } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';

/** The forge that deploys, from which everything has to come. */
export interface Manager {
  host: string;
  origin: string;
  forge: Forge;
  registry: RegistryClient;
  /** Opens `owner/repository`. */
  remote(name: string): Remote;
  /** Returns the content of a download of at most `maxBytes`. @throws HttpError */
  download(path: string, maxBytes: number): Promise<Buffer>;
  /** Returns the status of a download without reading it. */
  statusOf(path: string): Promise<number>;
}

/** Returns the running forge as a source of artifacts; its token goes nowhere else. */
export function openManager(
  serverUrl: string,
  { http, token, tokenInput, log }: { http: Http; token: string; tokenInput: string; log: (line: string) => void },
): Manager {
  const { origin, host } = new URL(serverUrl);
  // Forgejo takes a token as the password of any user name.
  const auth = token === '' ? {} : { auth: { username: 'oauth2', token } };
  const login = token === '' ? undefined : ({ kind: 'basic', username: 'oauth2', password: token } as const);
  return {
    host: normaliseHost(host),
    origin,
    forge: createForge({ origin, http, token, tokenInput }),
    registry: createRegistry({ origin, http, ...auth, tokenInput, log }),
    remote: (name) => ({
      url: `${origin}/${name.split('/').map(encodeURIComponent).join('/')}.git`,
      http,
      ...auth,
      tokenInput,
      log,
    }),
    download: async (path, maxBytes) => {
      const response = await http.request({ url: `${origin}/${path}`, auth: login, redirect: 'storage' });
      return Buffer.from(await response.bytes(maxBytes));
    },
    statusOf: async (path) => {
      const response = await http.request({
        url: `${origin}/${path}`,
        method: 'HEAD',
        auth: login,
        redirect: 'storage',
        expect: [200, 401, 403, 404],
      });
      await response.discard();
      return response.status;
    },
  };
}
