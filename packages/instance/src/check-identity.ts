import { hostName, type Http, normaliseHost } from '@edp/http';
import type { Instance } from './find-instance.ts';
import { InstanceError } from './instance-error.ts';
import { readServerIdentity } from './server-identity.ts';

export interface IdentityOptions {
  /** Address of the running forge, as the runner tells it. */
  serverUrl: string;
  /** Hosts that tenants.yaml names, which tell the port of an instance that is one of them. */
  hosts: string[];
  breakGlass: string;
  http: Http;
}

/**
 * Returns when the forge that runs the job is, by what it says of itself, not the instance: an alias, an IP address, a redirect and a tunnel
 * lead to the same keys. An instance that does not answer is not the one that runs this. A warning where only `breakGlass` lets another name pass.
 * @throws InstanceError `IDENTITY_UNKNOWN`, `SELF_DEPLOY`, `NOT_MANAGER`
 */
export async function checkIdentity(
  instance: Instance,
  { serverUrl, hosts, breakGlass, http }: IdentityOptions,
): Promise<{ warning?: string }> {
  const { host: called, protocol } = new URL(serverUrl);
  const addresses = [...new Set([instance.domain, ...hosts.filter((host) => hostName(host) === instance.domain)])];
  const read = async (host: string, retries: number): ReturnType<typeof readServerIdentity> =>
    readServerIdentity(`${protocol}//${host}`, { http, retries });
  // Who does not answer is not oneself: it is asked once, while oneself has to answer.
  const [running, ...others] = await Promise.all([read(called, 3), ...addresses.map(async (host) => read(host, 0))]);
  if (running === undefined) {
    throw new InstanceError({
      code: 'IDENTITY_UNKNOWN',
      message: `${serverUrl} does not say who it is, so it might be ${instance.domain} itself`,
      fix: `Make ${serverUrl}/login/oauth/keys and ${serverUrl}/.well-known/openid-configuration answer: [oauth2] ENABLED, signing with an asymmetric algorithm (both are Forgejo's defaults), reachable from the runner.`,
    });
  }
  const isSelf = others.some((other) => other?.keys.some((key) => running.keys.includes(key)));
  if (isSelf || hostName(running.host) === instance.domain) {
    throw new InstanceError({
      code: 'SELF_DEPLOY',
      message: `${called} is ${instance.domain} under another name (${isSelf ? 'both sign with the same keys' : 'it calls itself so'}), and nobody deploys itself`,
      fix: `Dispatch the workflow on ${instance.manager}. Where ${called} really is another forge that was copied from ${instance.domain}, give it keys of its own: remove its [oauth2] JWT_SIGNING_PRIVATE_KEY_FILE and restart it.`,
    });
  }
  if (normaliseHost(running.host) === normaliseHost(called)) return {};
  const message = `the forge at ${called} calls itself ${running.host}`;
  if (breakGlass.trim() !== '') return { warning: `BREAK-GLASS: ${message}. Reason: ${breakGlass}` };
  throw new InstanceError({
    code: 'NOT_MANAGER',
    message: `${message}, so it may be another one than the manager ${instance.manager}`,
    fix: 'Correct ROOT_URL of that forge, or the address that its runner uses.',
  });
}
