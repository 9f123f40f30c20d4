import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from '../world/free-port.ts';

const START_TIMEOUT_MS = 120_000;
const BUCKET = 'state';
const KEYS = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test-secret-of-s3' };

export interface S3Server {
  origin: string;
  /** Credentials, as Terraform takes them from the environment. */
  env: Record<string, string>;
  /** Backend settings for a state below a key; `origin` of a proxy in front of the server instead of the server. */
  backend(key: string, options?: { origin?: string }): string;
  /** Content of an object; undefined where there is none. */
  read(key: string): string | undefined;
  /** Puts an object there. */
  write(key: string, text: string): void;
  /** Where the object of a request's path lies. */
  file(path: string): string;
  /** Keys of all objects. */
  keys(): string[];
  stop(): Promise<void>;
}

/** Starts a real S3 server on loopback with one bucket, its objects files of a temporary directory. */
export async function startS3(): Promise<S3Server> {
  const executable = await ensurePart('versitygw', console.log);
  const root = mkdtempSync(join(tmpdir(), 'edp-s3-'));
  const bucket = join(root, BUCKET);
  mkdirSync(bucket);
  const port = await freePort();
  const child = spawn(executable, ['--port', `127.0.0.1:${port}`, '--quiet', 'posix', root], {
    env: {
      PATH: process.env['PATH'],
      ROOT_ACCESS_KEY: KEYS.AWS_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: KEYS.AWS_SECRET_ACCESS_KEY,
    },
    stdio: 'ignore',
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin);
  return {
    origin,
    env: KEYS,
    backend: (key, { origin: at = origin } = {}) => `
bucket                      = "${BUCKET}"
key                         = "${key}"
region                      = "us-east-1"
use_lockfile                = true
use_path_style              = true
skip_credentials_validation = true
skip_requesting_account_id  = true
skip_metadata_api_check     = true
skip_region_validation      = true
skip_s3_checksum            = true
endpoints                   = { s3 = "${at}" }
`,
    read: (key) => (existsSync(join(bucket, key)) ? readFileSync(join(bucket, key), 'utf8') : undefined),
    write: (key, text) => {
      mkdirSync(dirname(join(bucket, key)), { recursive: true });
      writeFileSync(join(bucket, key), text);
    },
    file: (path) => join(root, path),
    keys: () =>
      readdirSync(bucket, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(bucket.length + 1)),
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const up = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      () => true,
      () => false,
    );
    if (up) return;
    if (Date.now() > deadline) throw new Error(`no S3 server at ${url} after ${START_TIMEOUT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
