import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Far more than any chart or kustomization prints, far less than what hurts. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const MAX_REASON = 600;
const MAX_ERROR_BYTES = 1024 * 1024;
/** A chart that multiplies texts takes memory before it prints any. */
const MAX_MEMORY_BYTES = 1536 * 1024 * 1024;
const MEMORY_EVERY_MS = 100;
const TIMEOUT_MS = 60_000;
/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:1';

export interface ProgramRun {
  /** An empty directory that is its home, without plugins, repositories and logins. */
  home: string;
  /** Where it works. */
  directory: string;
  timeoutMs?: number;
}

/** What a run came to. */
export type ProgramResult = { output: string } | { fault: string };

/**
 * Runs Helm or Kustomize on what strangers wrote: with nothing of this process's environment, no program to start in turn and no way out to a
 * network, and ends it where it takes too long, prints too much or takes too much memory. What it says itself comes back as `fault`.
 */
export async function runProgram(executable: string, args: string[], options: ProgramRun): Promise<ProgramResult> {
  const { home, directory, timeoutMs = TIMEOUT_MS } = options;
  const child = spawn(executable, args, {
    cwd: directory,
    env: environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  let fault: string | undefined;
  const end = (reason: string): void => {
    fault ??= reason;
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const output = collect(child.stdout, MAX_OUTPUT_BYTES, () =>
    end(`it printed more than ${MAX_OUTPUT_BYTES / 1024 / 1024} MiB`),
  );
  const errors = collect(child.stderr, MAX_ERROR_BYTES, () => {});
  const timer = setTimeout(() => end(`it was not done after ${timeoutMs / 1000} s`), timeoutMs);
  const watch = async (): Promise<void> => {
    const bytes = await memoryOf(child.pid);
    if (bytes > MAX_MEMORY_BYTES) end(`it took more than ${MAX_MEMORY_BYTES / 1024 / 1024} MiB of memory`);
  };
  const memory = setInterval(() => void watch(), MEMORY_EVERY_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (fault !== undefined) return { fault };
    return code === 0 ? { output: output() } : { fault: reasonOf(errors()) };
  } catch (error) {
    return { fault: `${executable} cannot be run: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(timer);
    clearInterval(memory);
  }
}

function environment(home: string): NodeJS.ProcessEnv {
  const below = (name: string): string => join(home, name);
  return {
    PATH: below('no-programs'),
    HOME: home,
    TMPDIR: home,
    // What was not brought beforehand fails, and is named.
    ...Object.fromEntries(['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].map((name) => [name, NOWHERE])),
    NO_PROXY: '',
    XDG_CONFIG_HOME: below('config'),
    KUSTOMIZE_PLUGIN_HOME: below('plugins'),
    HELM_CACHE_HOME: below('cache'),
    HELM_CONFIG_HOME: below('config'),
    HELM_DATA_HOME: below('data'),
    HELM_PLUGINS: below('plugins'),
    HELM_REGISTRY_CONFIG: below('registry.json'),
    HELM_REPOSITORY_CONFIG: below('repositories.yaml'),
    HELM_REPOSITORY_CACHE: below('repositories'),
    KUBECONFIG: below('no-cluster'),
  };
}

function collect(stream: NodeJS.ReadableStream, maxBytes: number, onTooMuch: () => void): () => string {
  const parts: Buffer[] = [];
  let sizeBytes = 0;
  stream.on('data', (part: Buffer) => {
    sizeBytes += part.length;
    if (sizeBytes > maxBytes) onTooMuch();
    else parts.push(part);
  });
  return () => Buffer.concat(parts).toString('utf8');
}

/** 0 where the system does not tell. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

/** What is said last, from its mark on, without advice to look closer. */
function reasonOf(errors: string): string {
  const lines = errors.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('Use --debug'));
  const from = lines.findLastIndex((line) => line.startsWith('Error:'));
  const found = from < 0 ? (lines.at(-1) ?? 'it failed without a word') : lines.slice(from).join(' ');
  const reason = found.replace(/^Error:\s*/, '').trim();
  // Both tell the way to the cause first, and the cause itself last.
  return reason.length <= MAX_REASON ? reason : `${reason.slice(0, MAX_REASON / 2)} … ${reason.slice(-MAX_REASON / 2)}`;
}
