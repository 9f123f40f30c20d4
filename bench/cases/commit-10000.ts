// 12 of 120 files of one instance among ten thousand, committed and pushed: ours against stock git.
import type { Row } from '../case.ts';
import { compareWithGit } from '../commit/compare-with-git.ts';

export async function run(): Promise<Row[]> {
  return compareWithGit({ instances: 10_000, runs: 3, edit: true });
}
