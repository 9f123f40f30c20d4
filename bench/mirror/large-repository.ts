import { cachedRepository } from '../cached-repository.ts';
import { historyStream } from './history-stream.ts';

/** Returns a bare repository of 300,000 objects (times `times`), over 200 MB, with 50 branches and 50 annotated tags. */
export async function largeRepository({ times = 1 }: { times?: number } = {}): Promise<string> {
  const objects = 300_000 * times;
  return cachedRepository(`mirror-${objects}-v1`, () => historyStream({ objects, branches: 50, tags: 50 }));
}
