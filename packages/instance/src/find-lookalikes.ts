import { entryPath } from './entry.ts';
import type { Instance } from './find-instance.ts';

export interface Lookalikes {
  /** A file that would be this instance's entry by another ending or case. */
  misnamed?: string;
  /** Other tenants that have an instance of this name. */
  tenants: string[];
}

/** Returns what may have been meant by an instance that has no entry; `files` are paths below `instances/`. */
export function findLookalikes(instance: Pick<Instance, 'tenant' | 'environment'>, files: string[]): Lookalikes {
  const plain = (path: string): string => path.toLowerCase().replace(/\.[^./]*$/, '');
  const own = entryPath(instance);
  const paths = files.map((file) => `instances/${file}`);
  const misnamed = paths.find((path) => path !== own && plain(path) === plain(own) && /\.(ya?ml|json)$/i.test(path));
  const tenants = paths.flatMap((path) => {
    const [, tenant = '', name, ...rest] = path.split('/');
    return rest.length === 0 && tenant !== instance.tenant && name === `${instance.environment}.yaml` ? [tenant] : [];
  });
  return { ...(misnamed === undefined ? {} : { misnamed }), tenants: tenants.sort() };
}
