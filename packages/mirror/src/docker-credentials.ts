import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { addMask } from '@edp/kit';
import { MirrorError } from './mirror-error.ts';

export interface Credentials {
  username: string;
  token: string;
}

interface Entry {
  auth?: unknown;
  username?: unknown;
  password?: unknown;
}

/** How Docker names the login of its own registry. */
const DOCKER_HUB_KEYS = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];

/**
 * Returns what gives the login of a registry, from `auths` of Docker's configuration: `DOCKER_AUTH_CONFIG`, else `config.json` in `DOCKER_CONFIG`
 * or `~/.docker`, where `docker login` leaves it. Passwords are masked. Credential helpers are not run.
 * @throws MirrorError `CONFIG_INVALID` when the file is none
 */
export function readDockerCredentials(
  env: NodeJS.ProcessEnv = process.env,
): (registry: string) => Credentials | undefined {
  const file = join(env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'config.json');
  const inline = env['DOCKER_AUTH_CONFIG'] || undefined;
  const auths = parse(inline ?? readIfThere(file), inline === undefined ? file : 'DOCKER_AUTH_CONFIG');
  return (registry) => {
    const keys =
      registry === 'docker.io'
        ? DOCKER_HUB_KEYS
        : [registry, `https://${registry}`, `https://${registry}/`, `http://${registry}`];
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

function parse(text: string | undefined, from: string): Record<string, Entry> {
  if (text === undefined) return {};
  try {
    const { auths = {} } = JSON.parse(text) as { auths?: Record<string, Entry> };
    return Object.assign(Object.create(null), auths) as Record<string, Entry>;
  } catch {
    // What the parser says may quote the file.
    throw new MirrorError({
      code: 'CONFIG_INVALID',
      message: `${from} is no configuration of Docker: it is not JSON`,
      fix: 'Write it again with docker login, or remove it.',
    });
  }
}

function toCredentials({ auth, username, password }: Entry): Credentials | undefined {
  if (typeof username === 'string' && typeof password === 'string') return { username, token: password };
  if (typeof auth !== 'string' || auth === '') return undefined;
  const text = Buffer.from(auth, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { username: text.slice(0, colon), token: text.slice(colon + 1).replace(/\0+$/, '') };
}
