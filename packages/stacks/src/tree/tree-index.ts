import { StacksError } from '../stacks-error.ts';
import { blobId, type Tree } from './tree.ts';

export const INDEX_FILE = '.stacks-index.json';
export const METADATA_FILE = 'hydrator.metadata';

export interface TreeIndex {
  version: 1;
  /** Path → git blob id of every file that was rendered. */
  files: Record<string, string>;
}

/** Returns the index of a rendered tree: equal trees, equal text. */
export function buildIndex(rendered: Tree): string {
  const files = Object.fromEntries(
    [...rendered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { content }]) => [path, blobId(content)]),
  );
  return `${JSON.stringify({ version: 1, files } satisfies TreeIndex, null, 2)}\n`;
}

/**
 * Returns the index of a directory.
 * @throws StacksError `INDEX_INVALID`
 */
export function parseIndex(text: string): TreeIndex {
  try {
    const index = JSON.parse(text) as TreeIndex;
    const { version, files } = index;
    if (version === 1 && Object.values(files).every((id) => typeof id === 'string')) return index;
  } catch {
    // Falls through to the refusal.
  }
  throw new StacksError({
    code: 'INDEX_INVALID',
    message: `${INDEX_FILE} of the instance's directory cannot be read`,
    fix: `Restore ${INDEX_FILE} from the history of stacks-instances.`,
  });
}

/**
 * Returns path → blob id of every file of a directory that an earlier run wrote; none where there is no index.
 * @throws StacksError `INDEX_INVALID`
 */
export function ownedFiles(directory: Tree): Record<string, string> {
  const index = directory.get(INDEX_FILE);
  return index === undefined ? {} : parseIndex(index.content.toString('utf8')).files;
}

/** Returns Argo CD's hydrator metadata: where a rendered directory comes from (gitops-promoter, "custom hydrator"). */
export function hydratorMetadata(metadata: {
  drySha: string;
  repoURL: string;
  author: string;
  date: string;
  subject: string;
}): string {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
