/** Directories of an instance, with forty files each. */
const DIRECTORIES = ['argocd', 'stacks/a', 'stacks/b'];
const FILES_EACH = 40;

/** The 120 files of one instance, relative to its directory. */
export const INSTANCE_FILES = DIRECTORIES.flatMap((directory) =>
  Array.from({ length: FILES_EACH }, (_, index) => `${directory}/file-${String(index).padStart(2, '0')}.yaml`),
);

/** The 12 files that a run changes, some in every directory. */
export const EDITED_FILES = INSTANCE_FILES.filter((_, index) => index % 10 === 5);

/** Files whose content belongs to one instance alone: one a directory, so that no two instances share a tree. */
export const OWN_FILES = DIRECTORIES.map((directory) => `${directory}/file-00.yaml`);

/** Returns the directory of an instance. */
export function instancePath(index: number): string {
  return `prod/inst-${String(index).padStart(5, '0')}`;
}
