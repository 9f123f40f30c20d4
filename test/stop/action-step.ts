import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionFile } from '../world/built-actions.ts';

export interface StepOptions {
  /** Workspace of the job; what the runner keeps of the step lies beside it, in `<workspace>.runner`. */
  workspace: string;
  inputs: Record<string, string>;
  env?: Record<string, string>;
}

export interface ActionStep {
  child: ChildProcess;
  /** Resolves with the exit code once the step has ended; null where a signal ended it. */
  ended: Promise<number | null>;
  log(): string;
  outputs(): string;
  /** Runs the post hook of the step as a runner does; resolves with its exit code. */
  post(): Promise<number | null>;
}

/** Starts the bundle of an action in a process group of its own, with the environment that a runner gives it. */
export function startStep(action: string, { workspace, inputs, env = {} }: StepOptions): ActionStep {
  const temp = join(workspace, 'temp');
  mkdirSync(temp, { recursive: true });
  mkdirSync(`${workspace}.runner`, { recursive: true });
  const file = (name: string): string => join(`${workspace}.runner`, `${action}.${name}`);
  const read = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const environment = {
    PATH: process.env['PATH'],
    HOME: workspace,
    RUNNER_TEMP: temp,
    FORGEJO_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_OUTPUT: file('outputs'),
    GITHUB_STATE: file('state'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
  const start = (part: 'main' | 'post', more: Record<string, string> = {}): ChildProcess => {
    const log = openSync(file('log'), 'a');
    const child = spawn(process.execPath, [actionFile(action, part)], {
      cwd: workspace,
      env: { ...environment, ...more },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    return child;
  };
  const child = start('main');
  return {
    child,
    ended: exit(child),
    // A runner takes masks without a word.
    log: () => read('log').replaceAll(/^::add-mask::.*\n/gm, ''),
    outputs: () => read('outputs'),
    post: async () => exit(start('post', stateVariables(read('state')))),
  };
}

async function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', done);
  });
}

/** What an action saved for its post hook, as the runner hands it over. */
function stateVariables(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^(\S+?)<<(\S+)\n([^]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [
    `STATE_${name}`,
    value,
  ]);
  return Object.fromEntries(pairs) as Record<string, string>;
}
