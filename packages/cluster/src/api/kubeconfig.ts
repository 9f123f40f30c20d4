import { isRecord } from '@edp/kit';
import { parseYaml } from '@edp/yaml';
import { ClusterError } from '../cluster-error.ts';

/** How a cluster is reached: its address, whom to trust, and one login. */
export interface Kubeconfig {
  server: string;
  /** PEM. */
  ca: string | undefined;
  /** PEM, both or none. */
  certificate: string | undefined;
  key: string | undefined;
  token: string | undefined;
}

interface Named {
  name?: unknown;
}

/**
 * Returns the current context of a kubeconfig (https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/). What would run a program, read
 * a file of the runner or trust anybody is refused: the text comes out of a Terraform state and holds everything itself.
 * @throws ClusterError `KUBECONFIG_INVALID`, never with a value
 */
export function parseKubeconfig(text: string): Kubeconfig {
  const config = read(text);
  const current = config['current-context'];
  const context = part(config, { list: 'contexts', name: current, inner: 'context' });
  const cluster = part(config, { list: 'clusters', name: context['cluster'], inner: 'cluster' });
  const user = part(config, { list: 'users', name: context['user'], inner: 'user' });
  for (const [where, key] of [
    ...['certificate-authority', 'insecure-skip-tls-verify', 'proxy-url', 'tls-server-name'].map(
      (each) => [cluster, each] as const,
    ),
    ...['exec', 'auth-provider', 'client-certificate', 'client-key', 'tokenFile', 'username', 'as'].map(
      (each) => [user, each] as const,
    ),
  ]) {
    if (where[key] !== undefined && where[key] !== false && where[key] !== null && where[key] !== '')
      throw invalid(`it uses ${key}, which is not supported`);
  }
  const server = string(cluster, 'server') ?? '';
  const url = URL.canParse(server) ? new URL(server) : undefined;
  if (url?.protocol !== 'https:') throw invalid('the server of its cluster is no https address');
  if (url.username !== '' || url.search !== '') throw invalid('the address of its server has a login or a query');
  const certificate = decoded(user, 'client-certificate-data');
  const key = decoded(user, 'client-key-data');
  if ((certificate === undefined) !== (key === undefined)) throw invalid('client certificate and key belong together');
  const token = string(user, 'token');
  if (certificate === undefined && token === undefined)
    throw invalid('its user has neither a client certificate nor a token');
  return {
    server: server.replace(/\/+$/, ''),
    ca: decoded(cluster, 'certificate-authority-data'),
    ...{ certificate, key, token },
  };
}

function read(text: string): Record<string, unknown> {
  let config: unknown;
  try {
    config = parseYaml(text, { file: 'kubeconfig' });
  } catch {
    // The message of a parser quotes lines, and lines here are secrets.
    throw invalid('it is no YAML');
  }
  if (!isRecord(config) || config['kind'] !== 'Config') throw invalid('it is no object of kind Config');
  return config;
}

function part(
  config: Record<string, unknown>,
  { list, name, inner }: { list: string; name: unknown; inner: string },
): Record<string, unknown> {
  const all = Array.isArray(config[list]) ? (config[list] as unknown[]) : [];
  const found = all.find((each): each is Named & Record<string, unknown> => isRecord(each) && each['name'] === name);
  if (found === undefined || !isRecord(found[inner])) throw invalid(`its current context leads to no entry of ${list}`);
  return found[inner];
}

function string(where: Record<string, unknown>, key: string): string | undefined {
  const value = where[key];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalid(`${key} is no text`);
  return value;
}

function decoded(where: Record<string, unknown>, key: string): string | undefined {
  const value = string(where, key);
  if (value === undefined) return undefined;
  const text = Buffer.from(value, 'base64').toString('utf8');
  if (!text.includes('-----BEGIN ')) throw invalid(`${key} is no PEM in base64`);
  return text;
}

function invalid(what: string): ClusterError {
  return new ClusterError({
    code: 'KUBECONFIG_INVALID',
    message: `the Terraform output with the kubeconfig cannot be used: ${what}`,
    fix: 'Let the output hold a whole kubeconfig with an https server, the data of its authority, and a client certificate or token within.',
  });
}
