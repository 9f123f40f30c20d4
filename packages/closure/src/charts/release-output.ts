import { keptOutput } from '../programs/kept-output.ts';
import type { RenderOptions } from './render-options.ts';
import { type ReadyRelease, renderRelease } from './render-release.ts';

/** Returns what `helm template` prints for a release; of a run, equal ones are rendered once. @throws ChartError, and what fetching throws */
export async function releaseOutput(ready: ReadyRelease, { helm, directory, library }: RenderOptions): Promise<string> {
  return keptOutput(directory, {
    key: ready.key,
    make: async () => renderRelease(ready, { helm: await helm(), directory, library }),
  });
}
