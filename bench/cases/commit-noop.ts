// Finding that an instance among a thousand is as it should be: ours against the clone that stock git needs to look.
import type { Row } from '../case.ts';
import { compareWithGit } from '../commit/compare-with-git.ts';

export async function run(): Promise<Row[]> {
  return compareWithGit({ instances: 1000, runs: 7, edit: false });
}
