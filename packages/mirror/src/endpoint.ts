import { createForge, type Forge } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';

/** One side of a mirror. */
export interface Endpoint {
  origin: string;
  forge: Forge;
  registry: RegistryClient;
  repository(owner: string, name: string): Remote;
}

/** Returns one side of a mirror; its token goes to its origin and nowhere else. */
export function openEndpoint(
  url: string,
  {
    http,
    username,
    token,
    tokenInput,
    log,
  }: { http: Http; username: string; token: string; tokenInput: string; log: (line: string) => void },
): Endpoint {
  const { origin } = new URL(url);
  const auth = token === '' ? {} : { auth: { username, token } };
  return {
    origin,
    forge: createForge({ origin, http, token, tokenInput }),
    registry: createRegistry({ origin, http, ...auth, tokenInput, log }),
    repository: (owner, name) => ({
      url: `${origin}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}.git`,
      http,
      ...auth,
      tokenInput,
      log,
    }),
  };
}
