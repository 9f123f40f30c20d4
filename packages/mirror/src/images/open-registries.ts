import { normaliseOrigin, type Http } from '@edp/http';
import { createRegistry, type RegistryClient } from '@edp/oci';
import { readDockerCredentials } from './docker-credentials.ts';
import { registryOrigin } from './registry-origin.ts';

/** The registries that images come from. */
export interface Registries {
  /** Returns a client of a registry, by the host that image references name it with. */
  open(registry: string): RegistryClient;
}

export interface RegistriesOptions {
  http: Http;
  /** Registries that are clients already, with their own tokens. */
  known: RegistryClient[];
  /** Hosts that are spoken to without TLS; this machine always is. */
  insecure: string[];
  env?: NodeJS.ProcessEnv;
  log?: (line: string) => void;
}

/** Returns clients of registries, each opened once; all but the known ones log in as Docker's configuration says, or not at all. */
export function openRegistries({
  http,
  known,
  insecure,
  env = process.env,
  log = () => {},
}: RegistriesOptions): Registries {
  const clients = new Map(known.map((client) => [client.origin, client]));
  let credentials: ReturnType<typeof readDockerCredentials> | undefined;
  return {
    open(registry) {
      const origin = normaliseOrigin(registryOrigin(registry, { insecure }));
      // The forges may be named with or without TLS.
      const own = known.find((client) => new URL(client.origin).host === new URL(origin).host);
      const found = own ?? clients.get(origin);
      if (found !== undefined) return found;
      credentials ??= readDockerCredentials(env);
      const auth = credentials(registry);
      const login = auth === undefined ? {} : { auth, login: 'same-site' as const };
      const client = createRegistry({
        origin,
        http,
        ...login,
        tokenInput: `the login of ${registry} in Docker's configuration`,
        log,
      });
      clients.set(origin, client);
      return client;
    },
  };
}
