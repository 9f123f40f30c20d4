import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ensurePart } from '../../tools/parts.mjs';
import { freePort } from '../world/free-port.ts';
import { type Place, renderAppIni } from './app-ini.ts';
import { shareFiles } from './share-files.ts';
import { unprivilegedUser } from './unprivileged-user.ts';

const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 5_000;

export interface GiteaProcess {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Directory that everything of this server lies in. */
  root: string;
  /** Runs a command of the executable against the running server's data and returns what it printed. */
  command: (...argv: string[]) => Promise<string>;
  log: () => string;
  /** Kills the server at once and starts it again, on the same port with what is on its disk. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts the executable, never as root, with everything it reads or writes in one temporary directory. */
export async function startGiteaProcess(
  believes: Omit<Place, 'root' | 'port' | 'staticRoot'> = {},
): Promise<GiteaProcess> {
  const own = process.env['FORGEJO_BIN'] || undefined;
  const installed = own ?? (await ensurePart('gitea', console.log));
  const user = unprivilegedUser();
  const root = mkdtempSync(join(tmpdir(), 'edp-gitea-'));
  const program = user ? join(root, 'program') : dirname(installed);
  const executable = join(program, basename(installed));
  const port = await freePort();
  const config = join(root, 'app.ini');
  writeFileSync(
    config,
    renderAppIni({ root, port, ...believes, ...(own === undefined ? { staticRoot: program } : {}) }),
  );
  const [home, temporary, output] = [join(root, 'home'), join(root, 'tmp'), join(root, 'output')];
  for (const directory of [home, temporary]) mkdirSync(directory);
  if (user) {
    execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, root]);
    // Other users cannot look into the home of root, where the cache is.
    shareFiles(dirname(installed), program, own === undefined ? undefined : basename(own));
  }
  const options = { ...user, cwd: root, env: { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary } };

  const origin = `http://127.0.0.1:${port}`;
  let server = launch();
  const clear = (): void => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const atExit = (): void => {
    server.child.kill('SIGKILL');
    clear();
  };
  process.once('exit', atExit);
  const stop = async (): Promise<void> => {
    // It ends its git processes itself when asked to; killed at once, it would leave them behind.
    server.child.kill('SIGTERM');
    const late = setTimeout(() => server.child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await server.ended;
    clearTimeout(late);
    process.off('exit', atExit);
    clear();
  };
  const log = (): string => [output, ...filesIn(join(root, 'log'))].map((each) => readFileSync(each, 'utf8')).join('');

  function launch(): { child: ChildProcess; ended: Promise<string> } {
    const file = openSync(output, 'a');
    const child = spawn(executable, ['web', '--config', config], { ...options, stdio: ['ignore', file, file] });
    closeSync(file);
    const ended = new Promise<string>((resolve) => {
      child.once('error', ({ message }) => resolve(message));
      child.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`));
    });
    return { child, ended };
  }

  async function untilUp(): Promise<void> {
    const failure = await Promise.race([server.ended, answers(`${origin}/api/healthz`)]);
    if (failure === undefined) return;
    const said = log();
    await stop();
    throw new Error(`the forge server did not start: ${failure}\n${said}`);
  }

  const crash = async (): Promise<void> => {
    server.child.kill('SIGKILL');
    await server.ended;
    server = launch();
    await untilUp();
  };
  await untilUp();
  const command = async (...argv: string[]): Promise<string> =>
    (await promisify(execFile)(executable, ['--config', config, ...argv], options)).stdout.trim();
  return { origin, root, command, log, crash, stop };
}

function filesIn(directory: string): string[] {
  return readdirSync(directory).map((name) => join(directory, name));
}

/** Returns nothing once it answers, else why not. */
async function answers(url: string): Promise<string | undefined> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const up = await fetch(url, { signal: AbortSignal.timeout(1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return undefined;
    if (Date.now() > deadline) return `no answer at ${url} after ${START_TIMEOUT_MS / 1000} s`;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
