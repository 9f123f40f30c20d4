import { cachedRepository } from '../cached-repository.ts';
import { seedStream } from './seed-stream.ts';

/** Returns a bare repository with this many instances; copy it, never push to it. */
export async function instancesRepository(instances: number): Promise<string> {
  return cachedRepository(`commit-${instances}-v1`, () => seedStream(instances));
}
