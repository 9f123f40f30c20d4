import { formatCommit, formatTree, type GitObject, objectId, parseCommit, type TreeEntry } from '@edp/git-wire';

/** Who holds a run lock, since when and for what. */
export interface LockHolder {
  /** The commit that the lock's ref points at. */
  id: string;
  runUrl: string;
  /** Counts how often the run was started, from 1. */
  attempt: string;
  actor: string;
  operation: string;
  since: Date;
  /** What the holder left for the next run; '' where nothing. */
  note: string;
  /** Run whose lock this one replaced; '' where it found the instance free. */
  tookOver: string;
}

const TRAILERS = {
  runUrl: 'Run',
  attempt: 'Attempt',
  actor: 'Actor',
  operation: 'Operation',
  note: 'Note',
  tookOver: 'Took-Over',
} as const;

export interface LockContent extends Omit<LockHolder, 'id' | 'since'> {
  since?: Date;
  /** Keeps the lock that was taken over in the history. */
  parent?: string;
  /** Files that the holder leaves for whoever goes on, by name. */
  files?: Record<string, Buffer>;
}

/** Returns the objects of a lock, its commit first. */
export function lockObjects(holder: LockContent): { id: string; objects: GitObject[] } {
  const { since = new Date(), parent, files = {} } = holder;
  const blobs = Object.entries(files).map(([name, body]) => ({ name, blob: { type: 'blob', body } as GitObject }));
  const entries = blobs.map(({ name, blob }): TreeEntry => ({ mode: '100644', name, id: objectId(blob) }));
  const tree: GitObject = { type: 'tree', body: formatTree(entries) };
  const person = { name: holder.actor || 'unknown', email: 'run-lock@invalid', at: since };
  const trailers = Object.entries(TRAILERS).flatMap(([key, name]) => {
    const value = holder[key as keyof typeof TRAILERS].replace(/\s+/g, ' ').trim();
    return value === '' ? [] : [`${name}: ${value}`];
  });
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({
      tree: objectId(tree),
      parents: parent === undefined ? [] : [parent],
      author: person,
      committer: person,
      message: `Run lock\n\n${trailers.join('\n')}\n`,
    }),
  };
  return { id: objectId(commit), objects: [commit, tree, ...blobs.map(({ blob }) => blob)] };
}

/** Returns who holds the lock that a commit stands for. */
export function parseLock(id: string, commit: GitObject): LockHolder {
  const { message, author } = parseCommit(commit.body);
  const read = (key: keyof typeof TRAILERS): string =>
    new RegExp(`^${TRAILERS[key]}: (.*)$`, 'm').exec(message)?.[1] ?? '';
  return {
    id,
    runUrl: read('runUrl'),
    attempt: read('attempt') || '1',
    actor: read('actor'),
    operation: read('operation'),
    since: author.at,
    note: read('note'),
    tookOver: read('tookOver'),
  };
}
