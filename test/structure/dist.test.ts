import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionFile, builtActions } from '../world/built-actions.ts';

/** What node has to read before an action's first line. */
const MAX_START_BYTES = 60_000;

const filesOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));

const bare = mkdtempSync(join(tmpdir(), 'edp-bare-'));
beforeAll(() => {
  cpSync('dist', join(bare, 'dist'), { recursive: true });
});
afterAll(() => rmSync(bare, { recursive: true, force: true }));

test('what is committed equals a fresh build, file by file', () => {
  const fresh = join(builtActions(), 'dist');
  expect(filesOf('dist').sort()).toEqual(filesOf(fresh).sort());
  const stale = filesOf(fresh).filter(
    (file) => !readFileSync(join(fresh, file)).equals(readFileSync(join('dist', file))),
  );
  expect(stale).toEqual([]);
});

test('no bundle holds an HTTP client that is not used, and each library in one has its licence beside it', () => {
  const sources = filesOf('dist').map((file) => readFileSync(join('dist', file), 'utf8'));
  const libraries = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/^\/\/ .*node_modules\/(?!.*node_modules\/)((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(
        (match) => match[1]!,
      ),
    ),
  );
  expect(libraries).toContain('zod');
  expect([...libraries].filter((name) => /^(undici|tunnel|@actions\/http-client)$/.test(name))).toEqual([]);
  const licences = readFileSync('dist/licenses.txt', 'utf8');
  expect([...libraries].filter((name) => !licences.includes(`${name} `))).toEqual([]);
});

describe.each(readdirSync('actions'))('bundle of %s', (name) => {
  const parts = ['main', 'post'].filter(
    (part) => part === 'main' || existsSync(join('actions', name, 'src', 'post.ts')),
  );

  test.each(parts)('starts with at most 60 kB of %s', (part) => {
    const started = withImports(actionFile(name, part as 'main' | 'post'));
    const bytes = [...started].reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(MAX_START_BYTES);
  });

  test('runs from a bare folder, found from its action as runners find it, and names the first missing input', () => {
    const file = actionFile(name).replace(builtActions(), bare);
    mkdirSync(join(bare, 'actions', name), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
      cwd: bare,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', GITHUB_SERVER_URL: 'http://127.0.0.1:9', RUNNER_TEMP: bare },
    });
    expect(stderr).not.toMatch(/ERR_MODULE_NOT_FOUND|SyntaxError|Dynamic require/);
    expect(stdout).toMatch(/::error/);
    expect(stdout).toMatch(/Fix: /);
    expect(status).toBe(1);
  });
});

/** A file with everything that it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?"(\.{1,2}\/[^"]+)";/gm);
  for (const [, specifier] of imports) withImports(join(dirname(file), specifier!), seen);
  return seen;
}
