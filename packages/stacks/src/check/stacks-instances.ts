import { isSameRepository, liesInRepository, parseWebAddress, type Reference, resolveDots } from '@edp/manifests';

/** What addresses have to do with stacks-instances, whatever way they are written. */
export interface StacksInstances {
  /** Whether an address is that of the repository. */
  is: (url: string) => boolean;
  /** Whether a reference is to a file, a directory or an archive that the forge serves of it, and not of the instance's own directory. */
  servesOutside: (reference: Reference) => boolean;
}

/** Returns what tells addresses of stacks-instances from others; `path` is the directory of the instance. */
export function stacksInstances({ url, path }: { url: string; path: string }): StacksInstances {
  const known = new Map<string, boolean>();
  const is = (address: string): boolean => {
    const found = known.get(address) ?? isSameRepository(address, url);
    known.set(address, found);
    return found;
  };
  return {
    is,
    servesOutside: ({ kind, url: address }) => {
      if (kind === 'image' || is(address) || !liesInRepository(address, url)) return false;
      const file = parseWebAddress(address);
      return file === undefined || !is(file.url) || !isBelow(resolveDots(file.path), path);
    },
  };
}

/** Whether a path is a directory or lies in it. */
export const isBelow = (each: string, path: string): boolean => each === path || each.startsWith(`${path}/`);
