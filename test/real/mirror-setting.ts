import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { createHttp, type Http } from '@edp/http';
import { silentLog } from '@edp/kit';
import { openEndpoint, openRegistries, parseMirrorConfig, parseState, runSync, type SyncReport } from '@edp/mirror';
import { git as runGit } from '../world/bare-repository.ts';
import { seedRemote } from '../world/seed-remote.ts';
import { type RealForge, startGitea } from './gitea.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

export const ORG = 'DevFW';

export interface RealSync {
  /** More lines of the git item. */
  item?: string;
  /** More lines of mirror.yaml. */
  more?: string;
  mode?: 'plan' | 'sync';
  /** Repositories to mirror; that of the test unless told. */
  names?: string[];
  /** Addresses that lead to the forges, such as those of proxies. */
  through?: { source?: string; target?: string };
  /** Told every line of the log. */
  log?: (line: string) => void;
}

/** Two real forges for a file of tests, and a repository of its own for each test. */
export interface RealMirror {
  readonly edp: RealForge;
  readonly observability: RealForge;
  readonly http: Http;
  /** Directory for what a test needs on disk. */
  readonly work: string;
  /** Name of this test's repository. */
  name: string;
  run: (options?: RealSync) => Promise<SyncReport>;
  /** Syncs this test's repository and returns its row; throws where it failed. */
  sync: (item?: string, mode?: 'plan' | 'sync') => Promise<SyncReport['rows'][number]>;
  /** Where a repository is cloned from and pushed to, with the credentials of the administrator. */
  url: (forge: RealForge, repository?: string) => string;
  /** Calls the API and returns the answer, which has to be a good one. */
  api: (forge: RealForge, method: string, path: string, body?: object) => Promise<Record<string, never>>;
  /** Creates the repository at the source. */
  created: (settings?: object) => Promise<unknown>;
  /** Pushes a commit to the source, and waits until the forge knows of it. */
  seed: (files: Record<string, string>, branch?: string, forge?: RealForge) => Promise<void>;
  refs: (forge: RealForge, repository?: string) => Promise<string>;
  expectEqual: (repository?: string) => Promise<void>;
  /** Runs git in a repository on the forge's disk, as the user that the forge runs as. */
  gitAt: (forge: RealForge, repository: string, ...args: string[]) => Promise<string>;
}

/** Starts the forges around the tests of this file; `defaultBranch` is that of the source, `rootUrl` the address that both believe to have. */
export function useRealMirror({
  defaultBranch,
  rootUrl,
}: { defaultBranch?: string; rootUrl?: string } = {}): RealMirror {
  let edp: RealForge;
  let observability: RealForge;
  let http: Http;
  const work = mkdtempSync(join(tmpdir(), 'edp-mirror-'));
  beforeAll(async () => {
    [edp, observability] = await Promise.all([startGitea({ defaultBranch, rootUrl }), startGitea({ rootUrl })]);
    http = createHttp();
    await edp.api('POST', '/orgs', { username: ORG, visibility: 'private' });
  }, 1_200_000);
  afterAll(async () => {
    await http.close();
    await Promise.all([edp.stop(), observability.stop()]);
    rmSync(work, { recursive: true, force: true });
  });

  let state = parseState(undefined);
  let name = '';
  let count = 0;
  beforeEach(() => {
    state = parseState(undefined);
    name = `app-${(count += 1)}`;
  });

  async function run(options: RealSync = {}): Promise<SyncReport> {
    const { item = '', more = '', mode = 'sync', names = [name], through = {}, log = () => {} } = options;
    const [from, to] = [through.source ?? edp.origin, through.target ?? observability.origin];
    const text = `source: ${from}\ntarget: ${to}\ngit:\n  - owner: ${ORG}\n    include: [${names.join(', ')}]\n${item}${more}`;
    const common = { http, username: 'oauth2', log };
    const source = openEndpoint(from, { ...common, token: edp.token, tokenInput: 'source-token' });
    const target = openEndpoint(to, { ...common, token: observability.token, tokenInput: 'target-token' });
    const result = await runSync(parseMirrorConfig(text, 'mirror.yaml'), {
      source,
      target,
      mode,
      only: [],
      state,
      runNumber: 1,
      registries: openRegistries({ http, known: [source.registry, target.registry], insecure: [], env: {} }),
      stacksImages: async () => [],
      log: { ...silentLog, info: log },
    });
    if (mode === 'sync') ({ state } = result);
    return result.report;
  }

  const url: RealMirror['url'] = ({ origin, user, token }, repository = name) =>
    `${origin.replace('://', `://${user}:${token}@`)}/${ORG}/${repository}.git`;
  const api: RealMirror['api'] = async (forge, method, path, body) => {
    const { status, json } = await forge.api(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(json)}`);
    return json as Record<string, never>;
  };
  const refs: RealMirror['refs'] = async (forge, repository = name) =>
    runGit(work, 'ls-remote', url(forge, repository), 'HEAD', 'refs/heads/*', 'refs/tags/*');
  return {
    get edp() {
      return edp;
    },
    get observability() {
      return observability;
    },
    get http() {
      return http;
    },
    work,
    get name() {
      return name;
    },
    set name(value) {
      name = value;
    },
    run,
    sync: async (item = '', mode = 'sync') => {
      const row = (await run({ item, mode })).rows[0]!;
      if (row.action === 'failed') throw new Error(`the sync of ${name} failed: ${row.details}`);
      return row;
    },
    url,
    api,
    created: async (settings = {}) =>
      api(edp, 'POST', `/orgs/${ORG}/repos`, { name, private: true, default_branch: 'main', ...settings }),
    seed: async (files, branch = 'main', forge = edp) => {
      const id = await seedRemote(url(forge), { files, branch });
      for (;;) {
        const { status, json } = await forge.api('GET', `/repos/${ORG}/${name}/branches/${encodeURIComponent(branch)}`);
        if (status === 200 && (json as { commit: { id: string } }).commit.id === id) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    refs,
    expectEqual: async (repository = name) => {
      expect(await refs(observability, repository)).toBe(await refs(edp, repository));
    },
    gitAt: async (forge, repository, ...args) => {
      // Whoever else leaves files there, the forge could not write beside them any more.
      const identity = ['user.name=seed', 'user.email=seed@localhost'].flatMap((setting) => ['-c', setting]);
      const options = {
        ...unprivilegedUser(),
        cwd: '/',
        env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      };
      const argv = ['-C', forge.gitDirectory(ORG, repository), ...identity, ...args];
      return (await promisify(execFile)('git', argv, options)).stdout.trim();
    },
  };
}
