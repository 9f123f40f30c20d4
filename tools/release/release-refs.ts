/** Returns the tag of a version. */
export const tagOf = (version: string): string => `v${version}`;

/** Returns the branch that is on the last release of a version's line, which workflows name. */
export const branchOf = (version: string): string => `v${version.split('.')[0]}`;

/** Returns whether no tag is of a later version of the same line. */
export function isNewest(version: string, tags: readonly string[]): boolean {
  const own = version.split('.').map(Number);
  return !tags.some((tag) => {
    const other = /^v(\d+)\.(\d+)\.(\d+)$/.exec(tag)?.slice(1).map(Number);
    if (other === undefined || other[0] !== own[0]) return false;
    const at = other.findIndex((part, index) => part !== own[index]);
    return at !== -1 && other[at]! > own[at]!;
  });
}
