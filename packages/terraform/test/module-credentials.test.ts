import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleCredentials, runInit } from '../src/index.ts';
import { PRODUCTS, useModules } from './use-module.ts';

const makeModule = useModules();
const TOKEN = 'module-token-5512';
const basic = (login: string): string => `Basic ${Buffer.from(login).toString('base64')}`;

let root: string;
let server: Server;
let origin: string;
let seen: { path: string; login: string }[] = [];

/** A private repository as any web server hands it out: git asks for its files. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'edp-modules-'));
  const work = join(root, 'work');
  await mkdir(work);
  const git = (cwd: string, ...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd,
      stdio: 'ignore',
    });
  git(work, 'init', '-q', '-b', 'main');
  await writeFile(join(work, 'main.tf'), 'output "here" { value = true }\n');
  git(work, 'add', '.');
  git(work, 'commit', '-qm', 'module');
  git(root, 'clone', '-q', '--bare', 'work', 'private.git');
  git(join(root, 'private.git'), 'update-server-info');
  server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname;
    seen.push({ path, login: request.headers.authorization ?? '' });
    const file = join(root, path);
    if (request.headers.authorization !== basic(`oauth2:${TOKEN}`))
      response.writeHead(401, { 'www-authenticate': 'Basic realm="modules"' }).end();
    else if (!existsSync(file) || path.endsWith('/')) response.writeHead(404).end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(root, { recursive: true });
});

describe.each(PRODUCTS)('a private module of %s', (product) => {
  const prepare = async (credentials: string[]) => {
    seen = [];
    const run = await makeModule(
      { 'main.tf': `module "private" { source = "git::${origin}/private.git" }\n` },
      { product },
    );
    return {
      run,
      done: runInit(run, { lockfile: 'update', env: moduleCredentials(credentials, { env: {} }), pausesMs: [] }),
    };
  };

  test('is fetched with the token of its place, which is kept nowhere', async () => {
    const { run, done } = await prepare([`${origin}/ ${TOKEN}`]);
    await done;
    const data = join(run.directory, '.terraform');
    const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());
    expect(files.map(({ name }) => name)).toContain('modules.json');
    for (const each of files) {
      const text = await readFile(join(each.parentPath, each.name), 'latin1');
      expect(text.includes(TOKEN) || text.includes(basic(`oauth2:${TOKEN}`).slice(6))).toBe(false);
    }
  });

  test('that nobody gives a token for fails with what git says', async () => {
    const { done } = await prepare([]);
    await expect(done).rejects.toMatchObject({
      code: 'INIT_FAILED',
      message: expect.stringMatching(/fatal: (could not read Username|Authentication failed)/),
      fix: expect.stringContaining('module-credentials'),
    });
  });

  test('is not told a token of another place', async () => {
    const { done } = await prepare([`${origin}/other/ ${TOKEN}`, `https://git.example.org/ ${TOKEN}`]);
    await expect(done).rejects.toMatchObject({ code: 'INIT_FAILED' });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ login }) => login !== '')).toEqual([]);
  });
});

describe('module-credentials', () => {
  test('add to what git is told already, as far as that reaches it, each for its own address', () => {
    const env = { GIT_CONFIG_COUNT: '2' };
    const passed = ['GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0'];
    const lines = ['https://a.example.org/x me:t-123456'];
    expect(moduleCredentials(lines, { env })).toMatchObject({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.https://a.example.org/x.extraHeader',
    });
    expect(moduleCredentials(lines, { env, passed })).toEqual({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_2: 'http.https://a.example.org/x.extraHeader',
      GIT_CONFIG_VALUE_2: `Authorization: ${basic('me:t-123456')}`,
    });
    expect(moduleCredentials([])).toEqual({});
  });

  test.each([
    ['http://git.example.org/ token-1'],
    ['https://user:token-1@git.example.org/ token-1'],
    ['https://git.example.org/'],
    ['git.example.org token-1'],
    ['https://git.example.org/?a=token-1 token-1'],
    ['https://git.example.org/ token-1 more'],
  ])('refuse "%s" by its line, without its token', (line) => {
    expect(() => moduleCredentials(['https://ok.example.org/ t-123456', line])).toThrow(
      expect.objectContaining({
        code: 'ENVIRONMENT_INVALID',
        message: 'input module-credentials: line 2 is no https address with a token after it',
      }),
    );
  });
});
