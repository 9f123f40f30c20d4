import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensurePart } from '../../../tools/parts.mjs';
import type { RealForge } from '../gitea.ts';
import { register } from './registration.ts';

export interface RunnerProcess {
  /** Directory that everything lies in that the runner and its jobs write. */
  root: string;
  /** What the runner itself printed. */
  log(): string;
  /** Ends it and what it runs, and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a runner that does the jobs of `place`, as `register` has it, on this machine: the one in `tools/actions-runner`, or the program that
 * `FORGEJO_RUNNER_BIN` names. Both are started as https://forgejo.org/docs/latest/admin/actions/ has it, with a registration file and a
 * configuration. `env` is for the jobs.
 */
export async function startRunner(
  forge: RealForge,
  { place, env }: { place: string; env: Record<string, string> },
): Promise<RunnerProcess> {
  const program = process.env['FORGEJO_RUNNER_BIN'] || (await ensurePart('actions-runner', console.log));
  const tools = await Promise.all([ensurePart('helm', console.log), ensurePart('kustomize', console.log)]);
  const { id, uuid, token } = await register(forge, place);
  const root = mkdtempSync(join(tmpdir(), 'edp-runner-'));
  for (const directory of ['home', 'tmp', 'work']) mkdirSync(join(root, directory));
  // What `register` of Forgejo's runner writes: internal/pkg/config/registration.go.
  const registration = { id: Number(id), uuid, name: 'tests', token, address: forge.origin, labels: ['docker:host'] };
  writeFileSync(join(root, '.runner'), JSON.stringify(registration), { mode: 0o600 });
  const config = {
    runner: { file: '.runner', capacity: 1, envs: env, fetch_interval: '500ms', report_interval: '1s' },
    cache: { enabled: false },
    host: { workdir_parent: join(root, 'work') },
  };
  // JSON is YAML.
  writeFileSync(join(root, 'config.yaml'), JSON.stringify(config));
  const output = join(root, 'output');
  const file = openSync(output, 'a');
  const child = spawn(program, ['daemon', '--config', 'config.yaml'], {
    cwd: root,
    env: {
      PATH: [...tools.map((tool) => dirname(tool)), process.env['PATH']].join(':'),
      HOME: join(root, 'home'),
      TMPDIR: join(root, 'tmp'),
    },
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  const atExit = (): void => void child.kill('SIGKILL');
  process.once('exit', atExit);
  return {
    root,
    log: () => readFileSync(output, 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', atExit);
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}
