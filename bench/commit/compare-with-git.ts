import { rmSync } from 'node:fs';
import type { Row } from '../case.ts';
import { type Measured, paired } from '../paired.ts';
import { bundleOurs } from './bundle-ours.ts';
import { instancesRepository } from './instances-repository.ts';
import { instancePath } from './layout.ts';
import { runGit } from './run-git.ts';
import { runOurs } from './run-ours.ts';
import { serveCopies } from './serve-copies.ts';

/** Measures a commit to one of many instances, or finding that there is none to make, against stock git. */
export async function compareWithGit({
  instances,
  runs,
  edit,
}: {
  instances: number;
  runs: number;
  edit: boolean;
}): Promise<Row[]> {
  const repository = await instancesRepository(instances);
  const { directory, program } = await bundleOurs(new URL('ours.ts', import.meta.url));
  const copies = await serveCopies();
  let run = 0;
  const next = (): { path: string; mark?: string } => {
    run += 1;
    return { path: instancePath(Math.ceil(instances / 2)), ...(edit ? { mark: `run ${run}` } : {}) };
  };
  const ours = async (): Promise<Measured> =>
    copies.withCopy(repository, async (copy) => runOurs(copy, { program, ...next() }));
  const theirs = async (): Promise<Measured> => copies.withCopy(repository, async ({ url }) => runGit(url, next()));
  try {
    const peer = edit ? 'git clone, commit and push' : 'git clone';
    return [await paired(ours, { peer: `${peer} (shallow, partial, sparse)`, theirs, runs })];
  } finally {
    await copies.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
