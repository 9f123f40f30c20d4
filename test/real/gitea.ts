import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Place } from './app-ini.ts';
import { startGiteaProcess } from './gitea-process.ts';

const ADMIN = 'root-of-forge';

export interface ApiAnswer {
  status: number;
  /** Undefined where the answer has no JSON body. */
  json: unknown;
}

export interface Account {
  name: string;
  /** Access token of every scope. */
  token: string;
}

export interface RealForge {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** The administrator and its access token of every scope. */
  user: string;
  token: string;
  /** Directory that everything of this server lies in. */
  root: string;
  /** Calls the API as the administrator; `path` is what comes after `/api/v1`. */
  api: (method: string, path: string, body?: object) => Promise<ApiAnswer>;
  /** Creates a user without any rights of its own. */
  createUser: (name: string) => Promise<Account>;
  /** Creates a repository of a user and returns where it is cloned from and its bare directory. */
  createRepository: (
    owner: string,
    name: string,
    options?: { private?: boolean; autoInit?: boolean },
  ) => Promise<{ url: string; directory: string }>;
  gitDirectory: (owner: string, name: string) => string;
  log: () => string;
  /** Kills the server at once and starts it again, with what is on its disk. */
  crash: () => Promise<void>;
  /** Ends the server and removes everything of it. */
  stop: () => Promise<void>;
}

/** Starts a real forge server on loopback with an administrator and nothing else; `FORGEJO_BIN` is the path of another executable. */
export async function startGitea(options: Omit<Place, 'root' | 'port' | 'staticRoot'> = {}): Promise<RealForge> {
  const { origin, root, command, log, crash, stop } = await startGiteaProcess(options);
  try {
    const token = await createAdministrator(command);
    const call = async (authorization: string, method: string, path: string, body?: object): Promise<ApiAnswer> => {
      const response = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
      return { status: response.status, json: isJson ? (JSON.parse(text) as unknown) : undefined };
    };
    const api: RealForge['api'] = (method, path, body) => call(`token ${token}`, method, path, body);
    const gitDirectory = (owner: string, name: string): string =>
      join(root, 'repositories', owner.toLowerCase(), `${name.toLowerCase()}.git`);

    return {
      origin,
      user: ADMIN,
      token,
      root,
      api,
      gitDirectory,
      log,
      crash,
      stop,
      createUser: async (name) => {
        const password = randomBytes(16).toString('hex');
        const email = `${name}@forge.example`;
        created(await api('POST', '/admin/users', { username: name, email, password, must_change_password: false }));
        // Only the user itself may issue its tokens, and only by password.
        const basic = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
        const issued = await call(basic, 'POST', `/users/${name}/tokens`, { name: 'tests', scopes: ['all'] });
        return { name, token: (created(issued) as { sha1: string }).sha1 };
      },
      createRepository: async (owner, name, options = {}) => {
        const settings = { name, private: options.private ?? false, auto_init: options.autoInit ?? false };
        created(await api('POST', `/admin/users/${owner}/repos`, { ...settings, default_branch: 'main' }));
        return { url: `${origin}/${owner}/${name}.git`, directory: gitDirectory(owner, name) };
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createAdministrator(command: (...argv: string[]) => Promise<string>): Promise<string> {
  const of = (action: string): string[] => ['admin', 'user', action, '--username', ADMIN];
  const identity = ['--email', `${ADMIN}@forge.example`, '--random-password'];
  await command(...of('create'), ...identity, '--admin', '--must-change-password=false');
  return command(...of('generate-access-token'), '--token-name', 'tests', '--scopes', 'all', '--raw');
}

function created({ status, json }: ApiAnswer): unknown {
  if (status !== 201) throw new Error(`the forge server answered ${status}: ${JSON.stringify(json)}`);
  return json;
}
