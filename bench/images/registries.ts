import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startRegistry } from '../../test/world/registry-process.ts';

const BELOW = 'docker/registry/v2';

/** Serves a storage while `use` runs. */
export async function withRegistry<T>(storage: string | undefined, use: (origin: string) => Promise<T>): Promise<T> {
  const server = await startRegistry(storage === undefined ? {} : { storage });
  try {
    return await use(server.origin);
  } finally {
    await server.stop();
  }
}

/** Serves a copy of a storage while `use` runs: what is pushed to it stays in the copy. */
export async function withCopy<T>(storage: string, use: (origin: string) => Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'edp-bench-registry-'));
  try {
    cpSync(join(storage, BELOW, 'repositories'), join(copy, BELOW, 'repositories'), { recursive: true });
    // A registry never changes a blob: a second name for it is enough.
    execFileSync('cp', ['-al', join(storage, BELOW, 'blobs'), join(copy, BELOW, 'blobs')]);
    return await withRegistry(copy, use);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Puts a line of 20 ms a round trip before a server while `use` runs. */
export async function withDelay<T>(origin: string, use: (origin: string) => Promise<T>): Promise<T> {
  const program = fileURLToPath(new URL('delay-proxy.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, new URL(origin).port], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return await use(`http://127.0.0.1:${line.toString().trim()}`);
  } finally {
    child.stdin.end();
    await ended;
  }
}
