import { randomUUID } from 'node:crypto';
import { type GitObject, type ObjectType, parseCommit } from '@edp/git-wire';
import { VALUE_SHAPES } from '@edp/kit';
import { filesCommit } from '../files-commit.ts';
import { laterCommit } from '../later-commit.ts';

/** Who holds a run lock, since when and for what. */
export interface LockHolder {
  /** What the lock's ref points at. */
  id: string;
  /** What that is: only a commit is a lock of ours, and of anything else nobody knows whose it is. */
  kind: ObjectType | 'unreadable';
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

/** What `VALUE_SHAPES.line` takes: a longer note would be read as none, and a lock without one may be taken over. */
const LONGEST_LINE = /^.{0,600}/u;

export interface LockContent extends Omit<LockHolder, 'id' | 'kind' | 'since'> {
  since?: Date;
  /** Keeps the lock that was taken over in the history. */
  parent?: string;
  /** Files that the holder leaves for whoever goes on, by name. */
  files?: Record<string, Buffer>;
}

/**
 * Returns the objects of a lock, its commit first. No two are the same: two jobs of one run that lock at once would both find theirs there.
 */
export function lockObjects(holder: LockContent): { id: string; objects: GitObject[] } {
  const { since = new Date(), parent, files } = holder;
  const author = { name: holder.actor || 'unknown', email: 'run-lock@invalid', at: since };
  const trailers = Object.entries(TRAILERS).flatMap(([key, name]) => {
    const value = toLine(holder[key as keyof typeof TRAILERS]);
    return value === '' ? [] : [`${name}: ${value}`];
  });
  const message = `Run lock\n\n${[...trailers, `Nonce: ${randomUUID()}`].join('\n')}\n`;
  return filesCommit({ files, message, author, parent });
}

/** What each value of a lock may look like: whoever may push refs can write one, and it is printed. */
const SHAPES: Record<keyof typeof TRAILERS, RegExp> = {
  runUrl: VALUE_SHAPES.runUrl,
  attempt: /^\d{1,6}$/,
  actor: VALUE_SHAPES.actor,
  operation: /^[a-z-]{1,20}$/,
  note: VALUE_SHAPES.line,
  tookOver: VALUE_SHAPES.line,
};

/** Returns who holds the lock that an object stands for; what no lock of ours would say is left out. */
export function parseLock(id: string, object: GitObject | undefined): LockHolder {
  const kind = object?.type ?? 'unreadable';
  const { message, author } = parseCommit(object?.type === 'commit' ? object.body : Buffer.alloc(0));
  const read = (key: keyof typeof TRAILERS): string => {
    const value = new RegExp(`^${TRAILERS[key]}: ([^\n]*)$`, 'm').exec(message)?.[1] ?? '';
    return SHAPES[key].test(value) ? value : '';
  };
  return {
    id,
    kind,
    runUrl: read('runUrl'),
    attempt: read('attempt') || '1',
    actor: read('actor'),
    operation: read('operation'),
    since: author.at,
    // A lock without a note may be taken over: what a later version means by its own is not known here.
    note: laterCommit(message) !== undefined ? 'a later version of these actions wrote this lock' : read('note'),
    tookOver: read('tookOver'),
  };
}

/** Returns a text as one line that will be read back. */
function toLine(text: string): string {
  const line = text
    .replaceAll(/\p{Cs}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return LONGEST_LINE.exec(line)?.[0] ?? '';
}
