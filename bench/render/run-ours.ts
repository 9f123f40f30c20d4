import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured } from '../paired.ts';
import { runProcess } from '../commit/run-process.ts';
import { templateTree } from './template-tree.ts';

/** Renders a tree of this many files as a whole process; with an index of an earlier run, what it lists is not checked again. */
export async function runOurs(
  program: string,
  { files, nodes = 3, index }: { files: number; nodes?: number; index?: string },
): Promise<Measured> {
  const argv = [
    program,
    join(templateTree('ours', { files }), 'template'),
    String(nodes),
    ...(index === undefined ? [] : [index]),
  ];
  const from = performance.now();
  const printed = await runProcess(process.execPath, argv, { home: tmpdir() });
  const seconds = (performance.now() - from) / 1000;
  const { files: rendered, peakMb } = JSON.parse(printed) as { files: number; peakMb: number };
  if (rendered !== files) throw new Error(`Our program rendered ${rendered} of ${files} files`);
  return { seconds, peakMb };
}
