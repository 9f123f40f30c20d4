// The bundle of render-config to its first line of output, against bare node.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { actionFile } from '../../test/world/built-actions.ts';
import type { Row } from '../case.ts';
import { type Measured, paired } from '../paired.ts';

/** Returns the time until the process prints its first byte, or ends where it prints nothing. */
async function firstOutput(argv: string[]): Promise<Measured> {
  const from = performance.now();
  let seconds: number | undefined;
  let peakMb = 0;
  const child = spawn(process.execPath, argv, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: tmpdir(), INPUT_MODE: 'diff', 'INPUT_RUN-FILE': 'none' },
  });
  child.stdout.once('data', () => {
    seconds ??= (performance.now() - from) / 1000;
    peakMb = residentMb(child.pid);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return { seconds: seconds ?? (performance.now() - from) / 1000, peakMb };
}

function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export async function run(): Promise<Row[]> {
  const ours = async (): Promise<Measured> => firstOutput([actionFile('render-config')]);
  const theirs = async (): Promise<Measured> => firstOutput(['-e', '0']);
  return [await paired(ours, { peer: 'node -e 0', theirs, runs: 31 })];
}
