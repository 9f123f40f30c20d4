import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const IDENTITY = {
  GIT_AUTHOR_NAME: 'seed',
  GIT_AUTHOR_EMAIL: 'seed@localhost',
  GIT_COMMITTER_NAME: 'seed',
  GIT_COMMITTER_EMAIL: 'seed@localhost',
};

const environment = (): NodeJS.ProcessEnv => ({
  ...{ PATH: process.env['PATH'] ?? '', HOME: tmpdir(), GIT_CONFIG_NOSYSTEM: '1' },
  ...IDENTITY,
});

/** Runs the installed git in a directory and returns what it prints. */
export async function git(directory: string, ...args: string[]): Promise<string> {
  const options = { env: environment(), maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run('git', ['-C', directory, ...args], options);
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
[core]
	fsync = none
	bare = true
	filemode = true
`;
const FORMATS = {
  sha1: '	repositoryformatversion = 0\n',
  sha256: '	repositoryformatversion = 1\n[extensions]\n	objectformat = sha256\n',
};

/**
 * Creates an empty bare repository that serves and takes what Forgejo does; it need not outlive a loss of power. Written as `git init` lays
 * it out (gitrepository-layout(5)): starting a process costs the more the larger the worker of the tests has grown.
 */
export function createBare(path: string, { objectFormat = 'sha1' }: { objectFormat?: 'sha1' | 'sha256' } = {}): void {
  for (const directory of ['hooks', 'objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(path, directory), { recursive: true });
  writeFileSync(join(path, 'config'), CONFIG + FORMATS[objectFormat]);
  writeFileSync(join(path, 'HEAD'), 'ref: refs/heads/main\n');
}

export interface SeedOptions {
  files: Record<string, string | undefined>;
  branch?: string;
  message?: string;
  /** Path of a symbolic link to add. */
  link?: string;
}

/** Adds a commit with these files (undefined removes one) to a branch of a bare repository; a new branch begins with what HEAD holds. */
export async function seedBare(
  path: string,
  { files, branch = 'main', message = 'Seed', link }: SeedOptions,
): Promise<string> {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const start = await startOf(path, `refs/heads/${branch}`);
  const stream = [
    `commit refs/heads/${branch}\nmark :1\nauthor seed <seed@localhost> now\ncommitter seed <seed@localhost> now\n`,
    data(`${message}\n`),
    start,
    ...Object.entries(files).map(([file, text]) =>
      text === undefined ? `D ${quoted(file)}\n` : `M 100644 inline ${quoted(file)}\n${data(text)}`,
    ),
    link === undefined ? '' : `M 120000 inline ${quoted(link)}\n${data('/etc/passwd')}`,
    'get-mark :1\n',
  ].join('');
  // One process instead of a clone, a commit and a push: most of what tests of repositories took was this.
  const child = run('git', ['-C', path, 'fast-import', '--quiet', '--date-format=now'], { env: environment() });
  child.child.stdin!.end(stream);
  return (await child).stdout.trim();
}

/** What fast-import begins a commit with. Whether a branch is there is read from its files, as nearly each seed asks and a process takes longer. */
async function startOf(path: string, branch: string): Promise<string> {
  if (hasRef(path, branch)) return `from ${branch}^0\n`;
  const head = readFileSync(join(path, 'HEAD'), 'utf8').trim().slice('ref: '.length);
  return hasRef(path, head) ? `M 040000 ${(await git(path, 'rev-parse', `${head}^{tree}`)).trim()} ""\n` : '';
}

function hasRef(path: string, ref: string): boolean {
  if (statSync(join(path, ref), { throwIfNoEntry: false })?.isFile() === true) return true;
  const packed = join(path, 'packed-refs');
  return (
    existsSync(packed) &&
    readFileSync(packed, 'utf8')
      .split('\n')
      .some((line) => line.endsWith(` ${ref}`))
  );
}

/** A path as fast-import reads every one. */
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
