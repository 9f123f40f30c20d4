import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensurePart } from '../../../tools/parts.mjs';

export interface RegistryProcess {
  origin: string;
  /** Where the registry keeps a blob. */
  blobFile(digest: string): string;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 20_000;

/** Starts distribution's registry on a free port with storage of its own. */
export async function startRegistry(): Promise<RegistryProcess> {
  const executable = await ensurePart('registry');
  const directory = await mkdtemp(join(tmpdir(), 'edp-registry-'));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const storage = join(directory, 'storage');
  await writeFile(join(directory, 'config.yml'), renderConfig({ address: new URL(origin).host, storage }));
  const child = spawn(executable, ['serve', join(directory, 'config.yml')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], OTEL_TRACES_EXPORTER: 'none' },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));

  async function stop(): Promise<void> {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
    await rm(directory, { recursive: true, force: true });
  }

  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (!(await answers(origin))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(50);
      continue;
    }
    await stop();
    throw new Error(`the registry did not start: ${said}`);
  }
  return {
    origin,
    stop,
    blobFile: (digest) => {
      const hex = digest.slice('sha256:'.length);
      return join(storage, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
    },
  };
}

/** Changes one byte of a stored blob, as a failing disk does. */
export async function corrupt(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(file, bytes);
}

const renderConfig = ({ address, storage }: { address: string; storage: string }): string => `version: 0.1
log: { level: error }
storage:
  filesystem: { rootdirectory: ${JSON.stringify(storage)} }
  delete: { enabled: true }
http: { addr: ${JSON.stringify(address)} }
`;

const answers = async (origin: string): Promise<boolean> =>
  fetch(`${origin}/v2/`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
