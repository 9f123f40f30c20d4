import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const rebuilt = mkdtempSync(join(tmpdir(), 'edp-dist-'));

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', rebuilt], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 120_000);
afterAll(() => rmSync(rebuilt, { recursive: true, force: true }));

describe.each(readdirSync('actions'))('bundle of %s', (name) => {
  const committed = join('actions', name, 'dist');

  test('equals a fresh build, file by file', () => {
    const fresh = join(rebuilt, name, 'dist');
    expect(readdirSync(committed).sort()).toEqual(readdirSync(fresh).sort());
    const stale = readdirSync(fresh).filter(
      (file) => !readFileSync(join(fresh, file)).equals(readFileSync(join(committed, file))),
    );
    expect(stale).toEqual([]);
  });

  test('runs from a bare folder and names the first missing input', () => {
    const bare = mkdtempSync(join(tmpdir(), 'edp-bare-'));
    cpSync(committed, bare, { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(bare, 'index.mjs')], {
      cwd: bare,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', GITHUB_SERVER_URL: 'http://127.0.0.1:9', RUNNER_TEMP: bare },
    });
    rmSync(bare, { recursive: true, force: true });
    expect(stderr).not.toMatch(/ERR_MODULE_NOT_FOUND|SyntaxError|Dynamic require/);
    expect(stdout).toMatch(/::error/);
    expect(stdout).toMatch(/Fix: /);
    expect(status).toBe(1);
  });
});
