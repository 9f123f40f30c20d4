import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from './free-port.ts';

const START_TIMEOUT_MS = 120_000;

export interface RegistryProcess {
  /** `http://127.0.0.1:<port>`; without any authentication. */
  origin: string;
  /** Root of its storage. */
  root: string;
  stop(): Promise<void>;
}

export interface RegistryOptions {
  /** `registry` is version 3, `registry-2` the version 2 that many still run. */
  part?: 'registry' | 'registry-2';
  /** A storage that is there already and stays; a temporary one unless told. */
  storage?: string;
}

/** Starts a real registry on a free port of loopback. */
export async function startRegistry({ part = 'registry', storage }: RegistryOptions = {}): Promise<RegistryProcess> {
  const executable = await ensurePart(part, console.log);
  const root = mkdtempSync(join(tmpdir(), 'edp-registry-'));
  const port = await freePort();
  const config = join(root, 'config.yml');
  const settings = {
    version: 0.1,
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: {
      filesystem: { rootdirectory: storage ?? join(root, 'storage') },
      delete: { enabled: true },
      // As in the official image: what it once knew of a blob it goes on saying.
      cache: { blobdescriptor: 'inmemory' },
    },
    // Behind a proxy it must not name its own address.
    http: { addr: `127.0.0.1:${port}`, relativeurls: true },
  };
  writeFileSync(config, JSON.stringify(settings));
  const child = spawn(executable, ['serve', config], {
    env: { PATH: process.env['PATH'], OTEL_TRACES_EXPORTER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(root, 'log'));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  await answers(`${origin}/v2/`);
  return {
    origin,
    root,
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
      log.end();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const up = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    if (Date.now() > deadline) throw new Error(`no registry at ${url} after ${START_TIMEOUT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
