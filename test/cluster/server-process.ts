import { spawn } from 'node:child_process';
import { openSync, closeSync, readFileSync } from 'node:fs';

export interface ServerProcess {
  /** The end of its log, for a message. */
  log(): string;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Starts a server that ends with this process at the latest; what it prints goes to a file. */
export function startServer(
  executable: string,
  argv: string[],
  { env = {}, logFile }: { env?: Record<string, string>; logFile: string },
): ServerProcess {
  const log = openSync(logFile, 'a');
  const child = spawn(executable, argv, {
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], ...env },
  });
  closeSync(log);
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    log: () => readFileSync(logFile, 'utf8').slice(-2_000),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      process.off('exit', kill);
      // None of them has anything to save.
      kill();
      await ended;
    },
  };
}

/** Resolves once `holds` returns true; throws with the log of a server that has ended, or after `timeoutMs`. */
export async function untilReady(
  holds: () => Promise<boolean>,
  { what, servers = [], timeoutMs = 120_000 }: { what: string; servers?: ServerProcess[]; timeoutMs?: number },
): Promise<void> {
  const until = Date.now() + timeoutMs;
  while (!(await holds().catch(() => false))) {
    const dead = servers.find((each) => !each.isRunning());
    if (dead !== undefined) throw new Error(`${what}: a server has ended: ${dead.log()}`);
    if (Date.now() > until) throw new Error(`${what} took longer than ${timeoutMs / 1000} s: ${servers.at(-1)?.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
