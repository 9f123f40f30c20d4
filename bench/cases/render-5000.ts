// 5,000 files of thirty lines, a thousand of them templates with 31 expressions: rendered, checked and hashed, against copier and helm.
import { rmSync } from 'node:fs';
import { bundleOurs } from '../commit/bundle-ours.ts';
import type { Row } from '../case.ts';
import { type Measured, paired } from '../paired.ts';
import { copier, helm } from '../render/run-peers.ts';
import { runOurs } from '../render/run-ours.ts';

const FILES = 5000;

export async function run(): Promise<Row[]> {
  const { directory, program } = await bundleOurs(new URL('../render/ours.ts', import.meta.url));
  const ours = async (): Promise<Measured> => runOurs(program, { files: FILES });
  try {
    const helmRun = await helm({ files: FILES });
    const copierRun = await copier({ files: FILES });
    return [
      await paired(ours, { peer: 'helm template', theirs: async () => helmRun(), runs: 11 }),
      await paired(ours, { peer: 'copier copy', theirs: copierRun, runs: 3 }),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
