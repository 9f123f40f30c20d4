import { createForge, type Forge } from '@edp/forge';
import type { Remote } from '@edp/git-wire';
import type { Http } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { createPackageApi, type PackageApi } from './packages/package-api.ts';

/** One side of a mirror. */
export interface Endpoint {
  origin: string;
  forge: Forge;
  registry: RegistryClient;
  packages: PackageApi;
  repository(owner: string, name: string): Remote;
}

export interface EndpointOptions {
  http: Http;
  username: string;
  token: string;
  /** The action's input that holds the token, named in messages. */
  tokenInput: string;
  log: (line: string) => void;
  /** Longest wait for the headers of git's answers; git-wire's own unless told. */
  timeoutMs?: number;
}

/** Returns one side of a mirror; its token goes to its origin and nowhere else. */
export function openEndpoint(
  url: string,
  { http, username, token, tokenInput, log, timeoutMs }: EndpointOptions,
): Endpoint {
  const { origin } = new URL(url);
  const auth = token === '' ? {} : { auth: { username, token } };
  return {
    origin,
    forge: createForge({ origin, http, token, tokenInput }),
    packages: createPackageApi({ origin, http, token, tokenInput }, { username }),
    registry: createRegistry({ origin, http, ...auth, tokenInput, log, ownTokenPath: '/v2/token' }),
    repository: (owner, name) => ({
      url: `${origin}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}.git`,
      http,
      ...auth,
      tokenInput,
      log,
      oneServer: true,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
  };
}
