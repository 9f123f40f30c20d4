import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensurePart } from '../../tools/parts.mjs';
import { git } from './bare-repository.ts';
import { builtActions } from './built-actions.ts';
import type { Forge } from './forge.ts';
import { jobLog } from './job-log.ts';
import { shortUses } from './short-uses.ts';

const DEFAULT_TIMEOUT_MS = 240_000;
export interface DispatchOptions {
  forge: Pick<Forge, 'origin' | 'token' | 'directory'>;
  /** `owner/name` on the forge. */
  repository: string;
  ref: string;
  /** File name below .forgejo/workflows. */
  workflow: string;
  inputs: Record<string, string>;
  secrets?: Record<string, string>;
  /** Repository variables. */
  variables?: Record<string, string>;
  env?: Record<string, string>;
  /** Whose environment the job gets; act itself is one of GitHub's kind. */
  runner?: 'forgejo' | 'github';
  timeoutMs?: number;
  onLine?: (line: string) => void;
  /** Ends the runner and its steps at once, as a machine that dies. */
  signal?: AbortSignal;
}

export interface DispatchResult {
  exitCode: number;
  /** What an operator reads in the job's log. */
  log: string;
  /** What the steps wrote into their summaries. */
  summary: string;
  /** Everything the runner printed, its own words and what it says of step outputs and summaries too. */
  raw: string;
}

/** Dispatches a workflow of a repository on a real runner; every job runs on this machine. */
export async function dispatch(options: DispatchOptions): Promise<DispatchResult> {
  const act = await ensurePart('act', console.log);
  const tools = await Promise.all([ensurePart('helm', console.log), ensurePart('kustomize', console.log)]);
  const root = mkdtempSync(join(tmpdir(), 'edp-act-'));
  try {
    const checkout = await checkOut(root, options);
    const file = stageWorkflow(root, { checkout, workflow: options.workflow });
    const actions = stageActions(root);
    const secrets = join(root, 'secrets');
    const lines = Object.entries({ GITHUB_TOKEN: options.forge.token, ...options.secrets });
    writeFileSync(secrets, lines.map(([name, value]) => `${name}=${value}\n`).join(''), { mode: 0o600 });
    const child = spawn(act, actArguments(options, { file, actions, secrets, root }), {
      cwd: checkout,
      env: {
        PATH: [...tools.map((tool) => dirname(tool)), process.env['PATH']].join(':'),
        HOME: root,
        XDG_CACHE_HOME: join(root, 'cache'),
        TMPDIR: root,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    return await follow(child, options);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A clone as the runner would have it. */
async function checkOut(root: string, { forge, repository, ref }: DispatchOptions): Promise<string> {
  const [owner = '', name = ''] = repository.split('/');
  const checkout = join(root, 'checkout');
  await git(root, 'clone', '--quiet', '--branch', ref, forge.directory(owner, name), checkout);
  return checkout;
}

/** The workflow as act reads it: it knows no `uses:` by full URL, so the short form stands for it beside the clone, which stays as it is. */
function stageWorkflow(root: string, { checkout, workflow }: { checkout: string; workflow: string }): string {
  const staged = join(root, workflow);
  writeFileSync(staged, shortUses(readFileSync(join(checkout, '.forgejo', 'workflows', workflow), 'utf8')));
  return staged;
}

/** Exactly what a release holds of the actions: act copies the whole directory. */
function stageActions(root: string): string {
  const staged = join(root, 'edp-actions');
  cpSync(builtActions(), staged, { recursive: true });
  // And of the workflows that others call, where act looks for them.
  const [from, to] = [join('.forgejo', 'workflows'), join(staged, '.github', 'workflows')];
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from))
    writeFileSync(join(to, file), shortUses(readFileSync(join(from, file), 'utf8')));
  return staged;
}

function actArguments(
  { forge, repository, ref, inputs, variables = {}, env = {}, runner = 'forgejo' }: DispatchOptions,
  { file, actions, secrets, root }: { file: string; actions: string; secrets: string; root: string },
): string[] {
  const pairs = (flag: string, values: Record<string, string>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const runNumber = String(Date.now() % 1_000_000);
  return [
    'workflow_dispatch',
    ...['-W', file],
    ...['-P', 'docker=-self-hosted'],
    ...['--local-repository', `DevFW-CICD/edp-actions@v1=${actions}`],
    ...[
      '--action-cache-path',
      join(root, 'action-cache'),
      '--action-offline-mode',
      '--no-cache-server',
      '--pull=false',
    ],
    ...['--secret-file', secrets, '--actor', 'operator', '--defaultbranch', ref],
    ...pairs('--input', inputs),
    ...pairs('--var', variables),
    ...pairs('--env', {
      ...(runner === 'forgejo'
        ? forgejoEnvironment({ origin: forge.origin, repository, runNumber })
        : { GITHUB_API_URL: `${forge.origin}/api/v1` }),
      // `github.server_url` and `github.repository` in expressions.
      GITHUB_SERVER_URL: forge.origin,
      GITHUB_REPOSITORY: repository,
      ...env,
    }),
  ];
}

/** What a Forgejo runner sets, and act, a GitHub one, does not. */
function forgejoEnvironment({
  origin,
  repository,
  runNumber,
}: {
  origin: string;
  repository: string;
  runNumber: string;
}): Record<string, string> {
  return {
    FORGEJO_ACTIONS: 'true',
    FORGEJO_SERVER_URL: origin,
    FORGEJO_REPOSITORY: repository,
    FORGEJO_ACTOR: 'operator',
    FORGEJO_RUN_ID: runNumber,
    FORGEJO_RUN_NUMBER: runNumber,
  };
}

async function follow(
  child: ChildProcess,
  { timeoutMs = DEFAULT_TIMEOUT_MS, onLine, signal }: DispatchOptions,
): Promise<DispatchResult> {
  const [lines, summary, raw]: [string[], string[], string[]] = [[], [], []];
  const kill = (): void => {
    // The whole group: the runner, and the steps it started.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  signal?.addEventListener('abort', kill);
  const timer = setTimeout(() => {
    lines.push(`The run was stopped after ${timeoutMs / 1000} s.`);
    kill();
  }, timeoutMs);
  const filter = jobLog();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      raw.push(line);
      const read = filter(line);
      if (read?.part === 'summary') summary.push(read.text);
      if (read?.part !== 'log') return;
      lines.push(read.text);
      onLine?.(read.text);
    });
  }
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  clearTimeout(timer);
  process.off('exit', kill);
  return { exitCode, log: lines.join('\n'), summary: summary.join('\n'), raw: raw.join('\n') };
}
