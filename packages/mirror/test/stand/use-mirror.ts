import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import {
  type MirrorState,
  openEndpoint,
  openRegistries,
  parseMirrorConfig,
  parseState,
  runSync,
  type SyncReport,
  type SyncRow,
} from '@edp/mirror';
import { git } from '../../../../test/world/bare-repository.ts';
import { startWorld, type World } from '../../../../test/world/world.ts';

export interface SyncOptions {
  mode?: 'plan' | 'sync';
  only?: string[];
  /** Owner in mirror.yaml; the team unless told. */
  owner?: string;
  /** More lines of the git item. */
  item?: string;
  /** More lines of mirror.yaml. */
  more?: string;
  sourceToken?: string;
  targetToken?: string;
  runNumber?: number;
  /** Addresses that lead to the forges, such as those of proxies. */
  through?: { source?: string; target?: string };
  log?: (line: string) => void;
  timeoutMs?: number;
}

/** Two forges for a file of tests, and an owner of its own for each test. */
export interface Mirror {
  readonly world: World;
  http: Http;
  readonly team: string;
  /** What the last sync of this test has left behind. */
  state: MirrorState;
  sync(options?: SyncOptions): Promise<SyncReport>;
  /** Syncs and returns the row of a repository. */
  syncRow(name: string, options?: SyncOptions): Promise<SyncRow>;
  /** Adds a commit with a file `a.txt`. */
  seed(name: string, text: string, branch?: string): Promise<string>;
  /** Runs git in the source's repository. */
  git(name: string, ...args: string[]): Promise<string>;
  /** Runs git in the target's repository. */
  targetGit(name: string, ...args: string[]): Promise<string>;
  refs(name: string): Promise<Record<string, string>>;
  targetRefs(name: string): Promise<Record<string, string>>;
}

/** Starts the forges around the tests of this file; `retries` are those of the HTTP client. */
export function useMirror({ retries }: { retries?: number } = {}): Mirror {
  let world: World;
  let http: Http;
  let count = 0;
  let state: MirrorState = parseState(undefined);
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(async () => world.stop());
  beforeEach(() => {
    http = createHttp(retries === undefined ? {} : { retries });
    count += 1;
    state = parseState(undefined);
  });
  afterEach(async () => http.close());
  const team = (): string => `team${count}`;

  async function sync({
    mode = 'sync',
    only = [],
    owner = team(),
    item = '',
    more = '',
    sourceToken = world.edp.readToken,
    targetToken = world.observability.token,
    runNumber = 1,
    through = {},
    log = () => {},
    timeoutMs,
  }: SyncOptions = {}): Promise<SyncReport> {
    const [from, to] = [through.source ?? world.edp.origin, through.target ?? world.observability.origin];
    const text = `source: ${from}\ntarget: ${to}\ngit:\n  - owner: ${owner}\n${item}${more}`;
    const common = { http, username: 'oauth2', log, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
    const source = openEndpoint(from, { ...common, token: sourceToken, tokenInput: 'source-token' });
    const target = openEndpoint(to, { ...common, token: targetToken, tokenInput: 'target-token' });
    const result = await runSync(parseMirrorConfig(text, 'mirror.yaml'), {
      source,
      target,
      registries: openRegistries({ http, known: [source.registry, target.registry], insecure: [], env: {} }),
      stacksImages: async () => [],
      mode,
      only,
      runNumber,
      state,
      log: silentLog,
    });
    if (mode === 'sync') ({ state } = result);
    return result.report;
  }

  return {
    get world() {
      return world;
    },
    get http() {
      return http;
    },
    set http(value) {
      http = value;
    },
    get team() {
      return team();
    },
    get state() {
      return state;
    },
    set state(value) {
      state = value;
    },
    sync,
    syncRow: async (name, options) => {
      const { rows } = await sync(options);
      const found = rows.find(({ source }) => source === `${team()}/${name}`);
      if (found === undefined) throw new Error(`no row of ${name}: ${JSON.stringify(rows)}`);
      return found;
    },
    seed: async (name, text, branch = 'main') =>
      world.edp.seed(team(), name, { files: { 'a.txt': text }, branch, message: text }),
    git: async (name, ...args) => git(world.edp.directory(team(), name), ...args),
    targetGit: async (name, ...args) => git(world.observability.directory(team(), name), ...args),
    refs: async (name) => world.edp.refs(team(), name),
    targetRefs: async (name) => world.observability.refs(team(), name),
  };
}
