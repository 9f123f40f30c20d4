import { isRecord, LATER_FIX, laterFormat } from '@edp/kit';
import { checkPath } from '../check/check-path.ts';
import { StacksError } from '../stacks-error.ts';
import { INDEX_FILE, OLD_INDEX_FILE } from './own-files.ts';
import { blobId, type Tree } from './tree.ts';

export interface TreeIndex {
  version: 1;
  /** Path → git blob id of every file that was rendered. */
  files: Record<string, string>;
  /** It cannot be read whole: files may be missing in it. */
  isDamaged?: true;
}

/** Returns the index of a rendered tree: equal trees, equal text. */
export function buildIndex(rendered: Tree): string {
  const files = Object.fromEntries(
    [...rendered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { content }]) => [path, blobId(content)]),
  );
  return `${JSON.stringify({ version: 1, files } satisfies TreeIndex, null, 2)}\n`;
}

/**
 * Returns the index of a directory. Whoever may push there may have written it: what is no path of a rendered file is left out, and an id that
 * is none becomes '', which no file has, so that it counts as edited by hand.
 * @throws StacksError `INDEX_INVALID`
 */
export function parseIndex(text: string): TreeIndex {
  const index = parsed(text);
  const later = laterFormat(index, { key: 'version', known: 1 });
  if (later !== undefined)
    throw new StacksError({
      code: 'INDEX_INVALID',
      message: `${INDEX_FILE} of the instance's directory in stacks-instances was written by a later version of these actions (format ${later}, and this one reads 1)`,
      fix: LATER_FIX,
    });
  const isWhole = isRecord(index) && isRecord(index['files']);
  const listed = isWhole ? Object.entries(index['files'] as Record<string, unknown>) : linesOf(text);
  const files = new Map<string, string>();
  for (const [path, id] of listed) {
    if (checkPath(path) !== undefined) continue;
    const before = files.get(path);
    const isId = typeof id === 'string' && /^[0-9a-f]{40}$/.test(id);
    // Two sides of a merge that say different things say nothing.
    files.set(path, isId && (before === undefined || before === id) ? id : '');
  }
  return { version: 1, files: Object.fromEntries(files), ...(isWhole ? {} : { isDamaged: true }) };
}

/** What the lines of an index say that is none any more: cut, or with the marks of a merge in it. */
function linesOf(text: string): [string, unknown][] {
  return [...text.matchAll(/"((?:[^"\\\n]|\\.)+)"\s*:\s*"([0-9a-f]{40})"/g)].flatMap(([, path = '', id]) => {
    const name = parsed(`"${path}"`);
    return typeof name === 'string' ? [[name, id] as [string, unknown]] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Returns path → blob id of every file of a directory that an earlier run wrote; none where there is no index.
 * @throws StacksError `INDEX_INVALID`
 */
export function ownedFiles(directory: Tree): Record<string, string> {
  return readIndex(directory)?.files ?? {};
}

/** Returns the index of a directory; undefined where there is none. @throws StacksError `INDEX_INVALID` */
export function readIndex(directory: Tree): TreeIndex | undefined {
  const index = directory.get(INDEX_FILE) ?? directory.get(OLD_INDEX_FILE);
  return index === undefined ? undefined : parseIndex(index.content.toString('utf8'));
}

/**
 * Returns path → blob id of every file that is still as an earlier run wrote it, and so was checked then: what the index says of files that
 * are not there proves nothing.
 * @throws StacksError `INDEX_INVALID`
 */
export function checkedFiles(directory: Tree): Record<string, string> {
  const entries = Object.entries(ownedFiles(directory)).filter(([path, id]) => {
    const file = directory.get(path);
    return file !== undefined && blobId(file.content) === id;
  });
  return Object.fromEntries(entries);
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
