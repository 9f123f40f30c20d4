import { type RefListing, type RefUpdate, type Remote, ZERO_ID } from '@edp/git-wire';
import pMap from 'p-map';
import { compareHistories } from './compare-histories.ts';
import { exceedsLimit } from './exceeds-limit.ts';
import type { GitItem } from '../config/git-item.ts';
import type { Limits } from '../config/limits.ts';
import { mirroredRefs } from './plan-refs.ts';
import type { Refusal } from './refusal.ts';
import { isAllowed, matches, sameName } from '../config/selection.ts';

export interface Side {
  remote: Remote;
  listing: RefListing;
}

export interface CheckOptions {
  /** `owner/name`, named in messages. */
  key: string;
  /** Name of the repository at the source, as overrides name it. */
  name: string;
  item: GitItem;
  limits: Limits;
  source: Side;
  target: Side;
}

/** Returns everything about the updates that looks like an accident at the source or work at the target, all at once. Codes as `compareHistories`. */
export async function checkRefs(updates: RefUpdate[], options: CheckOptions): Promise<Refusal[]> {
  const whole = [checkEmpty(options), checkDefaultBranch(options), checkDeletions(updates, options)];
  const stops = whole.filter((each) => each !== undefined);
  const { item, name } = options;
  const allowed = item.allow.rewrite.flatMap((entry) =>
    sameName(entry.slice(0, name.length + 1), `${name}:`) ? [entry.slice(name.length + 1)] : [],
  );
  const moved = updates.filter(
    ({ ref, oldId, newId }) => oldId !== ZERO_ID && newId !== ZERO_ID && !matches(ref, allowed),
  );
  const refs = await pMap(moved, async (update) => checkMove(update, options), { concurrency: 4 });
  return [...stops, ...refs.filter((each) => each !== undefined)];
}

function branches({ listing }: Side): string[] {
  return [...listing.refs.keys()].filter((ref) => ref.startsWith('refs/heads/'));
}

function checkEmpty({ key, name, item, source, target }: CheckOptions): Refusal | undefined {
  const { keep, notes } = item;
  const had = [...mirroredRefs(target.listing.refs, { keep, notes }).keys()].filter((ref) =>
    ref.startsWith('refs/heads/'),
  );
  if (branches(source).length > 0 || had.length === 0 || isAllowed(name, item.allow.empty)) return undefined;
  return {
    code: 'SOURCE_EMPTY',
    message: `${key} has no branch at the source any more, and has ${had.length} at the target`,
    fix: `Look what happened at the source. If it was emptied on purpose, add ${name} to allow.empty.`,
  };
}

function checkDefaultBranch({ key, name, item, source }: CheckOptions): Refusal | undefined {
  const { head, refs } = source.listing;
  if (head === undefined || branches(source).length === 0 || refs.has(head)) return undefined;
  if (isAllowed(name, item.allow.defaultBranchMissing)) return undefined;
  return {
    code: 'DEFAULT_BRANCH_MISSING',
    message: `the default branch of ${key} (${head.replace('refs/heads/', '')}) does not exist at the source`,
    fix: `Set a default branch that exists in the settings of the source repository, or add ${name} to allow.defaultBranchMissing.`,
  };
}

function checkDeletions(updates: RefUpdate[], { key, name, item, limits, target }: CheckOptions): Refusal | undefined {
  const gone = updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref);
  if (isAllowed(name, item.allow.deletions)) return undefined;
  const had = mirroredRefs(target.listing.refs, item).size;
  const limit = exceedsLimit({ gone: gone.length, had }, limits);
  if (limit === undefined) return undefined;
  return {
    code: 'MASS_DELETION',
    message: `${gone.length} of ${had} refs of ${key} would be removed at the target, and ${limit}: ${list(gone)}`,
    fix: `If they were removed at the source on purpose, add ${name} to allow.deletions.`,
  };
}

async function checkMove(
  { ref, oldId, newId }: RefUpdate,
  { key, name, source, target }: CheckOptions,
): Promise<Refusal | undefined> {
  const ids = `source ${newId}, target ${oldId}`;
  const fix = `if the source is right, add '${name}:${ref}' to allow.rewrite for one run`;
  // Notes are histories as branches are.
  if (ref.startsWith('refs/tags/')) {
    return { code: 'TAG_MOVED', ref, message: `${key} ${ref} has moved (${ids})`, fix: `Tags should stay; ${fix}.` };
  }
  const sides = { source: source.remote, target: target.remote };
  const { kind, sourceOnly, targetOnly } = await compareHistories({ sourceId: newId, targetId: oldId }, sides);
  if (kind === 'forward') return undefined;
  if (kind === 'ahead') {
    return {
      code: 'TARGET_AHEAD',
      ref,
      message: `${key} ${ref}: the target has ${count(targetOnly)} on top of the source's (${ids})`,
      fix: `Somebody wrote to the target, or the source was taken back. Move the commits to the source; ${fix}.`,
    };
  }
  return {
    code: 'TARGET_DIVERGED',
    ref,
    message: `${key} ${ref}: the source has ${count(sourceOnly)} that the target lacks, the target ${count(targetOnly)} that the source lacks (${ids})`,
    fix: `History was rewritten at the source, or somebody wrote to the target. Find out which; ${fix}.`,
  };
}

const count = (commits: number): string => `${commits} commit${commits === 1 ? '' : 's'}`;

const MAX_LISTED = 20;

function list(refs: string[]): string {
  const more = refs.length - MAX_LISTED;
  return `${refs.slice(0, MAX_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
