import { execFile } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const IDENTITY = {
  GIT_AUTHOR_NAME: 'seed',
  GIT_AUTHOR_EMAIL: 'seed@localhost',
  GIT_COMMITTER_NAME: 'seed',
  GIT_COMMITTER_EMAIL: 'seed@localhost',
};

/** Runs the installed git in a directory and returns what it prints. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1', ...IDENTITY };
  const { stdout } = await run('git', ['-C', directory, ...args], { env, maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

const CONFIG = `[http]
	receivepack = true
[uploadpack]
	allowFilter = true
	allowAnySHA1InWant = true
[transfer]
	fsckObjects = true
[receive]
	advertisePushOptions = true
	fsckObjects = true
[gc]
	auto = 0
`;

/** Creates an empty bare repository that serves and takes what Forgejo does. */
export async function createBare(
  path: string,
  { objectFormat = 'sha1' }: { objectFormat?: 'sha1' | 'sha256' } = {},
): Promise<void> {
  mkdirSync(path, { recursive: true });
  const options = ['--quiet', '--bare', '--initial-branch=main', '--template=', `--object-format=${objectFormat}`];
  await git(path, 'init', ...options, '.');
  appendFileSync(join(path, 'config'), CONFIG);
  mkdirSync(join(path, 'hooks'));
}

export interface SeedOptions {
  files: Record<string, string | undefined>;
  branch?: string;
  message?: string;
  /** Path of a symbolic link to add. */
  link?: string;
}

/** Adds a commit with these files (undefined removes one) to a branch of a bare repository. */
export async function seedBare(
  path: string,
  { files, branch = 'main', message = 'Seed', link }: SeedOptions,
): Promise<string> {
  const work = mkdtempSync(join(tmpdir(), 'edp-seed-'));
  try {
    await git(work, 'clone', '--quiet', path, '.');
    const exists = await git(work, 'rev-parse', '--verify', '--quiet', `origin/${branch}`).then(
      () => true,
      () => false,
    );
    await git(work, 'checkout', '--quiet', ...(exists ? ['-B', branch, `origin/${branch}`] : ['--orphan', branch]));
    for (const [file, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(work, file), { force: true });
      else {
        mkdirSync(dirname(join(work, file)), { recursive: true });
        writeFileSync(join(work, file), text);
      }
    }
    if (link !== undefined) symlinkSync('/etc/passwd', join(work, link));
    await git(work, 'add', '--all');
    await git(work, 'commit', '--quiet', '--allow-empty', '--message', message);
    await git(work, 'push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    return (await git(work, 'rev-parse', 'HEAD')).trim();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
