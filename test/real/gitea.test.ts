import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitea, type Account, type RealForge } from './gitea.ts';

const NO_OBJECT = '0'.repeat(40);

let forge: RealForge;
let stranger: Account;
let remote: { url: string; directory: string };
const work = mkdtempSync(join(tmpdir(), 'edp-gitea-clone-'));

// The first one on a machine also builds the server.
beforeAll(async () => {
  forge = await startGitea();
  stranger = await forge.createUser('stranger');
  remote = await forge.createRepository(forge.user, 'infra', { autoInit: true });
}, 1_200_000);
afterAll(async () => {
  await forge.stop();
  rmSync(work, { recursive: true, force: true });
});

function git(directory: string, ...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const identity = {
    GIT_AUTHOR_NAME: 't',
    GIT_AUTHOR_EMAIL: 't@x',
    GIT_COMMITTER_NAME: 't',
    GIT_COMMITTER_EMAIL: 't@x',
  };
  const isolated = { HOME: work, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' };
  const env = { PATH: process.env['PATH'], ...isolated, ...identity };
  return spawnSync('git', argv, { cwd: directory, encoding: 'utf8', env });
}

function withToken({ name, token }: Account, url = remote.url): string {
  return url.replace('://', `://${name}:${token}@`);
}

/** Clones as the administrator and commits one file on top. */
function cloneWithCommit(name: string): string {
  const url = withToken({ name: forge.user, token: forge.token });
  expect(git(work, 'clone', '-q', url, name)).toMatchObject({ status: 0 });
  const clone = join(work, name);
  writeFileSync(join(clone, `${name}.txt`), name);
  git(clone, 'add', '.');
  expect(git(clone, 'commit', '-q', '-m', name)).toMatchObject({ status: 0 });
  return clone;
}

function basic({ name, token }: Account): string {
  return `Basic ${Buffer.from(`${name}:${token}`).toString('base64')}`;
}

/** The first request of a push. */
function pushAdvertisement(url: string, account?: Account): Promise<Response> {
  const headers: Record<string, string> = account ? { authorization: basic(account) } : {};
  return fetch(`${url}/info/refs?service=git-receive-pack`, { headers });
}

/** What git itself sends to create a reference, without first looking whether it exists; returns the server's report. */
async function createReference(reference: string, target: string, url = remote.url): Promise<string> {
  const command = `${NO_OBJECT} ${target} ${reference}\0report-status`;
  const line = `${(command.length + 4).toString(16).padStart(4, '0')}${command}0000`;
  const emptyPack = Buffer.from('5041434b0000000200000000', 'hex');
  const response = await fetch(`${url}/git-receive-pack`, {
    method: 'POST',
    headers: {
      authorization: basic({ name: forge.user, token: forge.token }),
      'content-type': 'application/x-git-receive-pack-request',
    },
    body: Buffer.concat([Buffer.from(line), emptyPack, createHash('sha1').update(emptyPack).digest()]),
  });
  return response.text();
}

describe('the real forge server', () => {
  test('answers with its version', async () => {
    const { status, json } = await forge.api('GET', '/version');
    expect(status).toBe(200);
    expect((json as { version: string }).version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('has the repository, on disk as well', async () => {
    const { status, json } = await forge.api('GET', `/repos/${forge.user}/infra`);
    expect({ status, json }).toMatchObject({ status: 200, json: { clone_url: remote.url, default_branch: 'main' } });
    expect(existsSync(join(remote.directory, 'HEAD'))).toBe(true);
    expect(remote.directory).toBe(forge.gitDirectory(forge.user, 'infra'));
  });

  test('takes a clone and a push of stock git by token', async () => {
    const clone = cloneWithCommit('pushed');
    expect(git(clone, 'push', '-q', 'origin', 'main')).toMatchObject({ status: 0 });
    const { status } = await forge.api('GET', `/repos/${forge.user}/infra/contents/pushed.txt`);
    expect(status).toBe(200);
  });

  test('refuses the push of a user without rights, and hides a private repository from it', async () => {
    const clone = cloneWithCommit('refused');
    // Who may read may also propose changes by push, so this is refused per reference and not by a status of HTTP.
    const readable = git(clone, 'push', withToken(stranger), 'HEAD:refs/heads/refused');
    expect(readable).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('User permission denied for writing'),
    });
    expect(git(clone, 'ls-remote', 'origin', 'refs/heads/refused').stdout).toBe('');
    expect((await pushAdvertisement(remote.url)).status).toBe(401);
    const hidden = await forge.createRepository(forge.user, 'hidden', { private: true });
    const unseen = git(clone, 'push', withToken(stranger, hidden.url), 'HEAD:refs/heads/main');
    expect(unseen).toMatchObject({ status: 128, stderr: expect.stringContaining('not found') });
    expect((await pushAdvertisement(hidden.url, stranger)).status).toBe(404);
  });

  test('creates a reference outside branches and tags once', async () => {
    const clone = cloneWithCommit('locks');
    expect(git(clone, 'push', '-q', 'origin', 'HEAD:refs/locks/a/b')).toMatchObject({ status: 0 });
    const listed = git(clone, 'ls-remote', 'origin', 'refs/locks/*').stdout;
    expect(listed.split(/\s+/)[1]).toBe('refs/locks/a/b');

    const held = listed.slice(0, NO_OBJECT.length);
    const main = git(clone, 'rev-parse', 'origin/main').stdout.trim();
    expect(await createReference('refs/locks/a/c', main)).toContain('ok refs/locks/a/c');
    expect(await createReference('refs/locks/a/b', main)).toContain('ng refs/locks/a/b');
    expect(git(clone, 'ls-remote', 'origin', 'refs/locks/a/b').stdout.slice(0, NO_OBJECT.length)).toBe(held);
  });

  test('leaves neither a process nor a file behind', async () => {
    const second = await startGitea();
    await second.createRepository(second.user, 'infra', { autoInit: true });
    const running = (): boolean =>
      execFileSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' }).includes(second.root);
    expect(running()).toBe(true);
    await second.stop();
    expect(running()).toBe(false);
    expect(existsSync(second.root)).toBe(false);
    await expect(fetch(second.origin)).rejects.toThrow('fetch failed');
  });
});
