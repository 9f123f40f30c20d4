import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensurePart } from '../../tools/parts.mjs';
import { parseYaml } from '@edp/yaml';
import { git } from './bare-repository.ts';
import { actionFile } from './built-actions.ts';
import type { Forge } from './forge.ts';

/** How a runner ends a step: Forgejo kills its group at once, GitHub asks twice. */
export type Cancel = 'forgejo' | 'github';

export interface StepOptions {
  env?: Record<string, string>;
  /** Once the step printed this, it is cancelled. */
  cancelAfter?: RegExp;
  cancel?: Cancel;
  /** A command that the step is run by: program and first arguments. */
  under?: string[];
}

export interface StepResult {
  code: number | null;
  /** Everything it printed, before any runner masked it. */
  raw: string;
  outputs: Record<string, string>;
}

/** What a job needs to know of the forge that runs it. */
export type JobForge = Pick<Forge, 'origin' | 'directory' | 'beginJob'>;

interface Done {
  action: string;
  env: Record<string, string>;
}

/**
 * One job without a runner: the bundles of the actions, started as a runner starts them, their raw output kept. Where act would
 * mask what they print, here a test sees it.
 */
export class Job {
  readonly #root: string;
  readonly #env: Record<string, string>;
  readonly #task: { token: string; end: () => void };
  readonly #steps: Done[] = [];
  /** Where the forge would show it. */
  readonly runUrl: string;
  /** What every step printed, in order. */
  raw = '';

  private constructor(forge: JobForge, { root, env }: { root: string; env: Record<string, string> }) {
    [this.#root, this.#env, this.#task] = [root, env, forge.beginJob()];
    this.runUrl = `${forge.origin}/${env['FORGEJO_REPOSITORY']}/actions/runs/${env['FORGEJO_RUN_ID']}`;
  }

  /** Starts a job of a repository with a checkout of its main branch. */
  static async start(
    forge: JobForge,
    { repository, env = {} }: { repository: string; env?: Record<string, string> },
  ): Promise<Job> {
    const root = mkdtempSync(join(tmpdir(), 'edp-job-'));
    const [owner = '', name = ''] = repository.split('/');
    for (const directory of ['temp', 'commands', 'home']) mkdirSync(join(root, directory));
    await git(root, 'clone', '--quiet', forge.directory(owner, name), 'workspace');
    const commit = (await git(join(root, 'workspace'), 'rev-parse', 'HEAD')).trim();
    const run = String(Date.now() % 1_000_000);
    const tools = await Promise.all([ensurePart('helm'), ensurePart('kustomize')]);
    return new Job(forge, {
      root,
      env: {
        ...{
          PATH: [...tools.map((tool) => dirname(tool)), process.env['PATH'] ?? ''].join(':'),
          HOME: join(root, 'home'),
          RUNNER_TEMP: join(root, 'temp'),
        },
        ...{ FORGEJO_ACTIONS: 'true', FORGEJO_SERVER_URL: forge.origin, FORGEJO_REPOSITORY: repository },
        ...{ FORGEJO_ACTOR: 'operator', FORGEJO_RUN_ID: run, FORGEJO_RUN_NUMBER: run, FORGEJO_SHA: commit },
        FORGEJO_REF: 'refs/heads/main',
        ...{ GITHUB_WORKSPACE: join(root, 'workspace'), RUNNER_DEBUG: '1' },
        ...env,
      },
    });
  }

  /** Every file that the job reads or writes lies below: checkout, temporary files, outputs, states, summaries. */
  get directory(): string {
    return this.#root;
  }

  /** Runs the main part of an action; inputs that are not given have their default. */
  async step(action: string, inputs: Record<string, string>, options: StepOptions = {}): Promise<StepResult> {
    const number = this.#steps.length + 1;
    const files = (part: string): string => join(this.#root, 'commands', `${number}-${part}`);
    const commands = {
      GITHUB_OUTPUT: files('output'),
      GITHUB_STATE: files('state'),
      GITHUB_STEP_SUMMARY: files('summary'),
    };
    for (const file of Object.values(commands)) writeFileSync(file, '');
    const env = { ...this.#env, ...this.#inputsOf(action, inputs), ...commands, ...options.env };
    this.#steps.push({ action, env });
    const { code, raw } = await this.#node(actionFile(action), { ...options, env });
    return { code, raw, outputs: readCommandFile(commands.GITHUB_OUTPUT) };
  }

  /** Runs the post hooks of all steps, the last one first. */
  async end(): Promise<string> {
    let raw = '';
    for (const { action, env } of this.#steps.toReversed()) {
      if (!/^ +post:/m.test(readFileSync(join('actions', action, 'action.yml'), 'utf8'))) continue;
      const state = Object.entries(readCommandFile(env['GITHUB_STATE']!)).map(([name, value]) => [
        `STATE_${name}`,
        value,
      ]);
      const post = await this.#node(actionFile(action, 'post'), {
        env: { ...env, ...Object.fromEntries(state) },
      });
      raw += post.raw;
    }
    this.#steps.length = 0;
    this.#task.end();
    return raw;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #inputsOf(action: string, inputs: Record<string, string>): Record<string, string> {
    const file = join('actions', action, 'action.yml');
    const declared = parseYaml(readFileSync(file, 'utf8'), { file }) as {
      inputs: Record<string, { default?: string }>;
    };
    const all = Object.entries(declared.inputs).map(([name, { default: fallback = '' }]) => {
      const value = inputs[name] ?? fallback.replace('${{ github.token }}', this.#task.token);
      return [`INPUT_${name.toUpperCase()}`, value];
    });
    return Object.fromEntries(all) as Record<string, string>;
  }

  async #node(
    bundle: string,
    { env, cancelAfter, cancel = 'forgejo', under = [] }: StepOptions & { env: Record<string, string> },
  ): Promise<{ code: number | null; raw: string }> {
    const [program, ...argv] = [...under, process.execPath, bundle];
    const child = spawn(program, argv, {
      cwd: env['GITHUB_WORKSPACE'],
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let raw = '';
    let cancelled = false;
    const timers: NodeJS.Timeout[] = [];
    const signal = (name: NodeJS.Signals, target: number): void => {
      if (child.exitCode === null && child.signalCode === null) process.kill(target, name);
    };
    const read = (chunk: Buffer): void => {
      raw += chunk.toString('utf8');
      if (cancelled || cancelAfter === undefined || !cancelAfter.test(raw)) return;
      cancelled = true;
      // Its server has ended the task by then, and with it what the job's own token may do.
      if (cancel === 'forgejo') {
        this.#task.end();
        signal('SIGKILL', -child.pid!);
      } else {
        signal('SIGINT', child.pid!);
        timers.push(setTimeout(() => signal('SIGTERM', child.pid!), 7500));
        timers.push(setTimeout(() => signal('SIGKILL', child.pid!), 10_000));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const code = await new Promise<number | null>((done, reject) => {
      child.once('error', reject);
      child.once('close', done);
    });
    for (const timer of timers) clearTimeout(timer);
    this.raw += raw;
    return { code, raw };
  }
}

function readCommandFile(file: string): Record<string, string> {
  const text = readFileSync(file, 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2$/gm)].map(([, name, , value]) => [name!, value!]),
  );
}
