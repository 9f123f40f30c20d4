import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { addMask } from '@edp/kit';
import { type Credentials, IDENTITY_USER } from '@edp/oci';
import { askCredentialHelper } from './credential-helper.ts';
import { MirrorError } from '../mirror-error.ts';

interface Entry {
  auth?: unknown;
  username?: unknown;
  password?: unknown;
  identitytoken?: unknown;
}

interface Configuration {
  auths: Record<string, Entry>;
  /** Registry → helper that keeps its login. */
  credHelpers: Record<string, unknown>;
  /** The helper for all others. */
  credsStore?: unknown;
}

/** How Docker names the login of its own registry. */
const DOCKER_HUB_KEYS = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];

/**
 * Returns what gives the login of a registry, from Docker's configuration: `DOCKER_AUTH_CONFIG`, else `config.json` in `DOCKER_CONFIG` or `~/.docker`,
 * where `docker login` leaves it. The helper that it names for the registry comes first, then `auths`. Passwords are masked.
 * @throws MirrorError `CONFIG_INVALID` when the file is none, or a helper does not answer
 */
export function readDockerCredentials(
  env: NodeJS.ProcessEnv = process.env,
): (registry: string) => Credentials | undefined {
  const file = join(env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'config.json');
  const inline = env['DOCKER_AUTH_CONFIG'] || undefined;
  const { auths, credHelpers, credsStore } = parse(
    inline ?? readIfThere(file),
    inline === undefined ? file : 'DOCKER_AUTH_CONFIG',
  );
  return (registry) => {
    const keys =
      registry === 'docker.io'
        ? DOCKER_HUB_KEYS
        : [registry, `https://${registry}`, `https://${registry}/`, `http://${registry}`];
    const server = keys.find((key) => Object.hasOwn(credHelpers, key)) ?? keys[0]!;
    const helper = credHelpers[server] ?? credsStore;
    const kept = typeof helper === 'string' && helper !== '' ? askCredentialHelper(helper, { server, env }) : undefined;
    if (kept !== undefined) return kept;
    const entry = keys.map((key) => auths[key]).find((each) => each !== undefined);
    const credentials = entry && toCredentials(entry);
    if (credentials !== undefined) addMask(credentials.token);
    return credentials;
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined, from: string): Configuration {
  if (text === undefined) return { auths: {}, credHelpers: {} };
  try {
    const { auths, credHelpers, credsStore } = JSON.parse(text) as Partial<Configuration>;
    return { auths: ownOf(auths), credHelpers: ownOf(credHelpers), credsStore };
  } catch {
    // What the parser says may quote the file.
    throw new MirrorError({
      code: 'CONFIG_INVALID',
      message: `${from} is no configuration of Docker: it is not JSON`,
      fix: 'Write it again with docker login, or remove it.',
    });
  }
}

/** The same without what every object inherits. */
const ownOf = <T>(values: Record<string, T> | undefined): Record<string, T> =>
  Object.assign(Object.create(null), values) as Record<string, T>;

function toCredentials({ auth, username, password, identitytoken }: Entry): Credentials | undefined {
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { username: IDENTITY_USER, token: identitytoken };
  if (typeof username === 'string' && typeof password === 'string') return { username, token: password };
  if (typeof auth !== 'string' || auth === '') return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { username: text.slice(0, colon), token: text.slice(colon + 1).replace(/\0+$/, '') };
}
