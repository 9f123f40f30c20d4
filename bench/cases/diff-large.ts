// The diff of 5,000 manifests with 500 changed, told by objects, fields and lines: ours against git's, which tells lines only.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Row } from '../case.ts';
import { bundleOurs } from '../commit/bundle-ours.ts';
import { diffTreesOnDisk } from '../diff/trees.ts';
import { type Measured, paired } from '../paired.ts';

const RUNS = 15;

export async function run(): Promise<Row[]> {
  const { before, after, changed } = diffTreesOnDisk();
  const { directory, program } = await bundleOurs(new URL('../diff/ours.ts', import.meta.url));
  const ours = async (): Promise<Measured> => measure(process.execPath, [program, before, after], changed);
  const git = ['diff', '--no-index', '--stat', '-p', before, after];
  const theirs = async (): Promise<Measured> => measure('git', git, changed);
  try {
    return [await paired(ours, { peer: 'git diff --no-index --stat -p', theirs, runs: RUNS })];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs a program to its end; what it prints has to be the diff of that many files. */
async function measure(command: string, argv: string[], changed: number): Promise<Measured> {
  const from = performance.now();
  const env = { PATH: process.env['PATH'] ?? '', GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent' };
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const printed: Buffer[] = [];
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - from) / 1000;
  const files = Buffer.concat(printed)
    .toString('utf8')
    .match(/^diff --git /gm)?.length;
  if (files !== changed) throw new Error(`${command} told of ${files} files instead of ${changed}: ${said}`);
  return { seconds, peakMb: Number(said) || 0 };
}
