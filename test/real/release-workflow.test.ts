import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { linkModules, machines, prepareVersion } from '../release/machines.ts';
import { dispatch, type DispatchResult } from '../world/act.ts';
import { type RealForge, startGitea } from './gitea.ts';

const { machine, git, removeAll } = machines();

let forge: RealForge;
let root: string;
let url: string;
beforeAll(async () => {
  forge = await startGitea();
  ({ url } = await forge.createRepository(forge.user, 'edp-actions'));
  // Bundles name a library that lies outside, as it does only here, by the way to it: this lies as deep as act's folders of jobs.
  const below = 'action-cache/job/hostexecutor';
  ({ root } = machine('releasing', { below, change: prepare }));
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: root, stdio: 'ignore' });
}, 1_200_000);
afterAll(async () => {
  await forge.stop();
  removeAll();
});

function prepare(directory: string): void {
  prepareVersion(directory, '1.0.0');
  // As on a runner that has installed them; they are no part of what is released.
  linkModules(directory);
  mkdirSync(join(directory, '.ci'));
  writeSuites(directory, 'true');
}

/** The suites themselves are no part of this test; that they decide is. */
function writeSuites(directory: string, command: string): void {
  const file = join(directory, '.ci', 'run');
  writeFileSync(file, `#!/usr/bin/env bash\n${command}\n`);
  chmodSync(file, 0o755);
}

/** Commits what is in the machine, and pushes it to main. */
function push(message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--allow-empty', '--message', message);
  git(root, 'push', '--quiet', url.replace('://', `://x:${forge.token}@`), 'HEAD:main');
}

const release = async (variables: Record<string, string> = { EDP_ACTIONS_CI: 'true' }): Promise<DispatchResult> =>
  dispatch({
    // The runner of the tests fetches what is on main from this machine's clone.
    forge: { origin: forge.origin, token: forge.token, directory: () => root },
    repository: `${forge.user}/edp-actions`,
    ref: 'main',
    workflow: 'release.yml',
    inputs: { version: '1.0.0' },
    variables,
    // What npm has downloaded before.
    env: { NPM_CONFIG_CACHE: process.env['NPM_CONFIG_CACHE'] || join(homedir(), '.npm') },
    timeoutMs: 600_000,
  });
const refs = (): Record<string, string> => {
  const lines = git(root, 'ls-remote', url, 'refs/*').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split('\t').toReversed() as [string, string]));
};

// From a copy that releases nothing to a release that nobody replaces.
test('the workflow releases nothing that is not tested or not meant, and replaces nothing', async () => {
  writeSuites(root, "echo 'tests: 0 passed, 1 failed'; exit 1");
  push('A fault');
  expect((await release({})).exitCode).toBe(0);
  const failed = await release();
  expect(failed.exitCode).not.toBe(0);
  expect(failed.log).toContain('tests: 0 passed, 1 failed');
  expect(Object.keys(refs())).toEqual(['refs/heads/main']);

  writeSuites(root, "echo 'tests: 1 passed, 0 failed'");
  push('Mended');
  const { exitCode, log, raw } = await release();
  if (exitCode !== 0) throw new Error(`the run ended with ${exitCode}:\n${log}`);
  expect(log.indexOf('tests: 1 passed')).toBeGreaterThan(0);
  expect(log.indexOf('tests: 1 passed')).toBeLessThan(log.indexOf('Pushed tag v1.0.0 and branch v1.'));
  expect(raw).not.toContain(forge.token);
  const { 'refs/heads/v1': branch, 'refs/tags/v1.0.0': tag } = refs();
  expect(branch).toBe(tag);
  const { json } = await forge.api('GET', `/repos/${forge.user}/edp-actions/releases/tags/v1.0.0`);
  expect((json as { assets: { name: string }[] }).assets.map(({ name }) => name).sort()).toEqual([
    'SHA256SUMS',
    'edp-actions-1.0.0.cdx.json',
    'edp-actions-1.0.0.intoto.json',
    'edp-actions-1.0.0.tar.gz',
  ]);

  push('Later');
  git(root, 'fetch', '--quiet', '--tags', url);
  const late = await release();
  expect(late.exitCode).not.toBe(0);
  expect(late.log).toContain('There is a tag v1.0.0 of another commit already');
  expect(refs()).toMatchObject({ 'refs/heads/v1': branch, 'refs/tags/v1.0.0': tag });
}, 1_200_000);
