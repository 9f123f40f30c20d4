import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionFile } from '../../test/world/built-actions.ts';
import type { Row } from '../case.ts';
import { median } from '../median.ts';
import { type Measured, paired } from '../paired.ts';
import type { RootModule } from './root-module.ts';

export interface HandOptions {
  runs: number;
  /** What somebody types to get the same, after init and plan. */
  shows: string[][];
}

/** The terraform-plan action, from its bundle as a whole process, against Terraform's own commands by hand. */
export async function compareWithHand(module: RootModule, { runs, shows }: HandOptions): Promise<Row[]> {
  const own: number[] = [];
  try {
    const row = await paired(
      async () => {
        const { ownSeconds, ...last } = await planByAction(module.fresh(), module.env);
        own.push(ownSeconds);
        return last;
      },
      {
        peer: `terraform init, plan, ${shows.map((show) => show.join(' ')).join(', ')}`,
        theirs: async () => planByHand(module.fresh(), { env: module.env, shows }),
        runs,
      },
    );
    // The first pair is the warm-up.
    return [{ ...row, review_s: median(own.slice(1)) }];
  } finally {
    module.remove();
  }
}

async function planByAction(workspace: string, own: Record<string, string>): Promise<Timed> {
  const env = {
    ...own,
    RUNNER_TEMP: join(workspace, 'temp'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'o/r',
    INPUT_DIRECTORY: 'module',
    INPUT_INSTANCE: 'bench',
  };
  return timed(process.execPath, [actionFile('terraform-plan')], { cwd: workspace, env });
}

async function planByHand(
  workspace: string,
  { env, shows }: { env: Record<string, string>; shows: string[][] },
): Promise<Measured> {
  const cwd = join(workspace, 'module');
  let seconds = 0;
  const commands = [
    ['init', '-input=false'],
    ['plan', '-input=false', '-out=plan'],
    ...shows.map((show) => [...show, 'plan']),
  ];
  for (const command of commands) seconds += (await timed('terraform', command, { cwd, env })).seconds;
  return { seconds };
}

interface Timed extends Measured {
  /** Time in which no other program ran below this one: of an action, all that is its own, start and end too. */
  ownSeconds: number;
}

/** Runs a program to its end, what it prints thrown away; its largest resident set, without its children's, is read while it runs. */
async function timed(
  command: string,
  argv: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): Promise<Timed> {
  const from = performance.now();
  const child = spawn(command, argv, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, CHECKPOINT_DISABLE: '1', ...env },
  });
  child.stdout.resume();
  let [peakMb, ownMs, last] = [0, 0, from];
  const look = (): void => {
    peakMb = Math.max(peakMb, residentMb(child.pid));
    const now = performance.now();
    if (!hasChildren(child.pid)) ownMs += now - last;
    last = now;
  };
  const timer = setInterval(look, 10);
  const code = await new Promise<number | null>((done, reject) => {
    child.once('error', reject);
    child.once('close', done);
  });
  clearInterval(timer);
  look();
  if (code !== 0) throw new Error(`${command} ${argv.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - from) / 1000, peakMb, ownSeconds: ownMs / 1000 };
}

function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Source: proc(5), /proc/pid/task/tid/children, and field 3 of /proc/pid/stat: one that has ended and is not waited for yet runs no more. */
function hasChildren(pid: number | undefined): boolean {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return children.some((child) => child !== '' && !/\) Z /.test(readFileSync(`/proc/${child}/stat`, 'utf8')));
  } catch {
    return false;
  }
}
