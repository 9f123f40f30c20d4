/**
 * Names of the two files that are put beside what is rendered. Neither ends in what a directory source of Argo CD decodes as manifests
 * (`.yaml`, `.yml`, `.json`, `.jsonnet`): an Application on the instance's own directory has to work.
 */
export const INDEX_FILE = '.stacks-index';
export const METADATA_FILE = 'hydrator.metadata';

/** What the index was called before: read, and replaced with the next commit. */
export const OLD_INDEX_FILE = '.stacks-index.json';

/** True for the files that are ours and no configuration. */
export const isOwnFile = (path: string): boolean => [INDEX_FILE, METADATA_FILE, OLD_INDEX_FILE].includes(path);
