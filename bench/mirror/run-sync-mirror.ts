import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { actionFile } from '../../test/world/built-actions.ts';
import type { World } from '../../test/world/world.ts';
import type { Measured } from '../paired.ts';

/** Runs the built action sync-mirror as a runner would, and returns time and peak memory. */
export async function runSyncMirror(
  { edp, observability }: World,
  { workspace }: { workspace: string },
): Promise<Measured> {
  const from = performance.now();
  const child = spawn(process.execPath, [actionFile('sync-mirror')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_SERVER_URL: edp.origin,
      GITHUB_REPOSITORY: 'bench/infra-deploy',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: workspace,
      'INPUT_SOURCE-TOKEN': edp.readToken,
      'INPUT_TARGET-TOKEN': observability.token,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let peakMb = 0;
  const poll = setInterval(() => (peakMb = Math.max(peakMb, residentPeakMb(child.pid))), 20);
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  clearInterval(poll);
  if (status !== 0) throw new Error(`sync-mirror ended with ${status}: ${said}`);
  return { seconds: (performance.now() - from) / 1000, peakMb };
}

/** Not resourceUsage().maxRSS: Linux counts into that what the parent held when it started the process. */
function residentPeakMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
