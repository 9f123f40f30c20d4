import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

export interface Place {
  /** Directory that everything of this server lies in. */
  root: string;
  port: number;
  /** Where `templates/` and `options/` are; absent for an executable that has them embedded. */
  staticRoot?: string;
  /** The branch that new repositories and wikis have; `master` on servers that were set up before it became `main`. */
  defaultBranch?: string | undefined;
  /** The address that the server believes to have; the one on loopback unless told. */
  rootUrl?: string | undefined;
  /** The name that it believes to have, on the port that it has. */
  hostName?: string | undefined;
  /** Takes the token of a job only while it runs, as Forgejo 15 does; Gitea takes those that it has taken before. */
  endsTokens?: boolean | undefined;
}

/** Settings of a forge server for tests: on loopback only, quick to start, calling nobody. */
export function renderAppIni({
  root,
  port,
  staticRoot,
  defaultBranch = 'main',
  rootUrl,
  hostName = '127.0.0.1',
  endsTokens = false,
}: Place): string {
  const secret = (): string => randomBytes(32).toString('base64url');
  const sections: Record<string, Record<string, string | number | boolean>> = {
    server: {
      PROTOCOL: 'http',
      HTTP_ADDR: '127.0.0.1',
      HTTP_PORT: port,
      DOMAIN: '127.0.0.1',
      ROOT_URL: rootUrl ?? `http://${hostName}:${port}/`,
      APP_DATA_PATH: join(root, 'data'),
      ...(staticRoot === undefined ? {} : { STATIC_ROOT_PATH: staticRoot }),
      OFFLINE_MODE: true,
      DISABLE_SSH: true,
      LFS_START_SERVER: true,
      LFS_JWT_SECRET: secret(),
      // How long requests may still run once it is told to end.
      GRACEFUL_HAMMER_TIME: '1s',
    },
    // Half a second for a lock, as it is by default, is too little on a machine that is busy.
    database: {
      DB_TYPE: 'sqlite3',
      PATH: join(root, 'data', 'forge.db'),
      SQLITE_JOURNAL_MODE: 'WAL',
      SQLITE_TIMEOUT: 60_000,
    },
    repository: { ROOT: join(root, 'repositories'), DEFAULT_BRANCH: defaultBranch },
    lfs: { PATH: join(root, 'data', 'lfs') },
    packages: { ENABLED: true },
    actions: { ENABLED: true },
    security: {
      INSTALL_LOCK: true,
      SECRET_KEY: secret(),
      INTERNAL_TOKEN: secret(),
      PASSWORD_HASH_ALGO: 'pbkdf2_v1',
      ...(endsTokens ? { SUCCESSFUL_TOKENS_CACHE_SIZE: 0 } : {}),
    },
    oauth2: { JWT_SECRET: secret() },
    service: { DISABLE_REGISTRATION: true, ENABLE_CAPTCHA: false },
    openid: { ENABLE_OPENID_SIGNIN: false, ENABLE_OPENID_SIGNUP: false },
    // The mirror and migration features refuse loopback unless told otherwise.
    migrations: { ALLOW_LOCALNETWORKS: true },
    indexer: { ISSUE_INDEXER_TYPE: 'db' },
    queue: { TYPE: 'channel' },
    session: { PROVIDER: 'memory' },
    cron: { ENABLED: false },
    // This one has a switch of its own and would ask the vendor's site.
    'cron.update_checker': { ENABLED: false },
    log: { MODE: 'file', LEVEL: 'warn', ROOT_PATH: join(root, 'log') },
    // As Forgejo sets it by default since 2026.
    'git.config': { 'gc.auto': 0, 'transfer.fsckObjects': true, 'receive.fsckObjects': true },
  };
  const top = { APP_NAME: 'Forge', RUN_MODE: 'prod', WORK_PATH: root };
  const lines = (settings: Record<string, string | number | boolean>): string[] =>
    Object.entries(settings).map(([key, value]) => `${key} = ${value}`);
  const body = Object.entries(sections).flatMap(([name, settings]) => ['', `[${name}]`, ...lines(settings)]);
  return [...lines(top), ...body, ''].join('\n');
}
