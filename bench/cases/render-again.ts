// The same 5,000 files once more with one field changed, which a hundred of them show: what is as it was is not checked again.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOurs } from '../commit/bundle-ours.ts';
import type { Row } from '../case.ts';
import { type Measured, paired } from '../paired.ts';
import { helm } from '../render/run-peers.ts';
import { runOurs } from '../render/run-ours.ts';

const FILES = 5000;

export async function run(): Promise<Row[]> {
  const { directory, program } = await bundleOurs(new URL('../render/ours.ts', import.meta.url));
  const index = join(directory, 'index.json');
  try {
    // The run before leaves the index that this one begins with.
    await runOurs(program, { files: FILES, nodes: 3, index });
    const ours = async (): Promise<Measured> => runOurs(program, { files: FILES, nodes: 4, index });
    const helmRun = await helm({ files: FILES });
    return [await paired(ours, { peer: 'helm template', theirs: async () => helmRun(4), runs: 11 })];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
