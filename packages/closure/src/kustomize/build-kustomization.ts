import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ChartError } from '../charts/chart-error.ts';
import { digestOf } from '../charts/chart-library.ts';
import { writeFiles } from '../charts/write-files.ts';
import { keptOutput } from '../programs/kept-output.ts';
import { runProgram } from '../programs/run-program.ts';
import type { Gathered } from './gather-kustomization.ts';

export interface BuildOptions {
  /** Images that are set before, as `kustomize edit set image` takes them. */
  images: string[];
  /** Returns Kustomize's executable. */
  kustomize: () => Promise<string>;
  /** Directory of this run, for the files while they are built, and for what they were built to. */
  directory: string;
}

/** Returns what `kustomize build` prints for a kustomization; of a run, equal ones are built once. @throws ChartError */
export async function buildKustomization(
  { files, root }: Pick<Gathered, 'files' | 'root'>,
  { images, kustomize, directory }: BuildOptions,
): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([digestOf(files), root, images]))
    .digest('hex');
  return keptOutput(directory, {
    key: `kustomization-${key}`,
    make: async () => {
      const executable = await kustomize();
      const work = join(directory, randomUUID());
      const [home, at] = [join(work, 'home'), join(work, 'files', root)];
      const run = async (args: string[]): Promise<string> => {
        const result = await runProgram(executable, args, { home, directory: at });
        if ('fault' in result) throw new ChartError(result.fault.replaceAll(`${join(work, 'files')}/`, ''));
        return result.output;
      };
      try {
        await mkdir(home, { recursive: true, mode: 0o700 });
        await writeFiles(join(work, 'files'), files);
        if (images.length > 0) await run(['edit', 'set', 'image', '--', ...images]);
        return await run(['build', at]);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  });
}
