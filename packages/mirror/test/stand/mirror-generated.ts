import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type RegistryOptions, startRegistry } from '../../../../test/world/registry-process.ts';
import { type GeneratedImages, serveGenerated } from './generated-registry.ts';

/** The program that the benchmarks of images measure. */
const PROGRAM = 'bench/images/ours.ts';

export interface Mirrored {
  failed: string[];
  rows: number;
  unchanged: number;
  sentBytes: number;
  /** Largest resident set of the process, start-up included. */
  peakMb: number;
}

/** Both sides, while they are there. */
export interface Sides {
  source: string;
  target: string;
}

/**
 * Mirrors generated images to a real registry in a process of its own, as an action runs; twice, so that the second run finds nothing to do.
 * `look` sees both sides afterwards.
 */
export async function mirrorGenerated(
  images: GeneratedImages,
  {
    part = 'registry',
    look = async () => {},
  }: Pick<RegistryOptions, 'part'> & { look?: (sides: Sides) => Promise<void> } = {},
): Promise<{ first: Mirrored; second: Mirrored }> {
  const directory = mkdtempSync(join(tmpdir(), 'edp-memory-'));
  const run = promisify(execFile);
  // As the actions are bundled; by its command, since the library does not work within the test runner.
  const names = ['--entry-file-names', '[name].mjs', '--chunk-file-names', '[name].mjs'];
  await run(process.execPath, [
    'node_modules/rolldown/bin/cli.mjs',
    PROGRAM,
    '--platform',
    'node',
    '-f',
    'esm',
    '-d',
    directory,
    ...names,
  ]);
  const [source, target] = await Promise.all([serveGenerated(images), startRegistry({ part })]);
  const mirror = async (): Promise<Mirrored> => {
    const argv = [join(directory, 'ours.mjs'), source.origin, target.origin, images.name];
    const { stdout } = await run(process.execPath, argv, { env: { PATH: process.env['PATH'] } });
    return JSON.parse(stdout) as Mirrored;
  };
  try {
    const runs = { first: await mirror(), second: await mirror() };
    await look({ source: source.origin, target: target.origin });
    return runs;
  } finally {
    await Promise.all([source.stop(), target.stop()]);
    rmSync(directory, { recursive: true, force: true });
  }
}
