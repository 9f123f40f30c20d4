import { type RefListing, type RefUpdate, type Remote, ZERO_ID } from '@edp/git-wire';
import { isFastForward } from './is-fast-forward.ts';
import { MirrorError } from './mirror-error.ts';
import { matches } from './selection.ts';

export interface CheckOptions {
  /** `owner/name`, named in messages. */
  key: string;
  source: { remote: Remote; listing: RefListing };
  target: { listing: RefListing };
  force: string[];
  /** How many refs may be removed. */
  maxDeletions: number;
}

/**
 * Refuses updates that look like an accident at the source; called before anything is changed.
 * @throws MirrorError `SOURCE_EMPTY`, `DEFAULT_BRANCH_MISSING`, `MASS_DELETION`, `NON_FAST_FORWARD`; GitWireError
 */
export async function checkRefs(updates: RefUpdate[], options: CheckOptions): Promise<void> {
  const { key, source, target, force, maxDeletions } = options;
  const branches = (listing: RefListing): string[] =>
    [...listing.refs.keys()].filter((ref) => ref.startsWith('refs/heads/'));
  if (branches(source.listing).length === 0 && branches(target.listing).length > 0) {
    throw new MirrorError({
      code: 'SOURCE_EMPTY',
      message: `${key} has no branch at the source any more, and has ${branches(target.listing).length} at the target`,
      fix: 'Look what happened at the source. If it was emptied on purpose, exclude it or empty the target by hand.',
    });
  }
  const { head } = source.listing;
  if (head !== undefined && branches(source.listing).length > 0 && !source.listing.refs.has(head)) {
    throw new MirrorError({
      code: 'DEFAULT_BRANCH_MISSING',
      message: `the default branch of ${key} (${head.replace('refs/heads/', '')}) does not exist at the source`,
      fix: 'Set a default branch that exists in the settings of the source repository.',
    });
  }
  const deletions = updates.filter(({ newId }) => newId === ZERO_ID).map(({ ref }) => ref);
  if (deletions.length > maxDeletions) {
    throw new MirrorError({
      code: 'MASS_DELETION',
      message: `${deletions.length} refs of ${key} would be removed at the target, and limits.deletions is ${maxDeletions}`,
      fix: 'If they were removed at the source on purpose, raise limits.deletions for one run.',
      details: deletions.join('\n'),
    });
  }
  await checkRewrites(updates, { key, remote: source.remote, force });
}

async function checkRewrites(
  updates: RefUpdate[],
  { key, remote, force }: { key: string; remote: Remote; force: string[] },
): Promise<void> {
  const moved = updates.filter(
    ({ ref, oldId, newId }) => oldId !== ZERO_ID && newId !== ZERO_ID && !matches(ref, force),
  );
  const rewritten: string[] = [];
  for (const update of moved) {
    const forward = update.ref.startsWith('refs/heads/') && (await isFastForward(remote, update));
    if (!forward) rewritten.push(`${update.ref}: ${update.oldId.slice(0, 12)} -> ${update.newId.slice(0, 12)}`);
  }
  if (rewritten.length === 0) return;
  throw new MirrorError({
    code: 'NON_FAST_FORWARD',
    message: `history of ${key} was rewritten at the source: ${rewritten.join(', ')}`,
    fix: `If it was rewritten on purpose, add the refs to force of this owner in mirror.yaml, for example force: ['${moved[0]?.ref}'].`,
  });
}
