import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A workflow to run in a world that another process keeps. */
export interface Order {
  workflow: string;
  on: 'edp' | 'observability';
  inputs: Record<string, string>;
}

/** Where the process that keeps a world of this checkout says how it is reached. */
const doorFile = (checkout: string): string =>
  join(tmpdir(), `edp-world-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}.json`);

/** Before the exit code, which ends the answer: no log has such a line. */
export const END = '\0exit ';

/** Lets other processes of this user have workflows run, line by line; the exit code comes last. Returns what closes it. */
export async function openDoor(
  run: (order: Order, onLine: (line: string) => void) => Promise<number>,
  { checkout = process.cwd() }: { checkout?: string } = {},
): Promise<() => void> {
  const key = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    if (request.headers.authorization !== key) return void response.writeHead(403).end();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const order = JSON.parse(Buffer.concat(parts).toString('utf8')) as Order;
      void run(order, (line) => void response.write(`${line}\n`)).then(
        (code) => response.end(`${END}${code}\n`),
        (error: unknown) => response.end(`${error instanceof Error ? error.message : String(error)}\n${END}1\n`),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  writeFileSync(doorFile(checkout), JSON.stringify({ url, key }), { mode: 0o600 });
  return () => {
    rmSync(doorFile(checkout), { force: true });
    server.close();
  };
}

/** Returns how a world of this checkout is reached; undefined where none is kept. */
export function findDoor(): { url: string; key: string } | undefined {
  try {
    return JSON.parse(readFileSync(doorFile(process.cwd()), 'utf8')) as { url: string; key: string };
  } catch {
    return undefined;
  }
}
