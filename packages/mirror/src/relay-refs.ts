import {
  encodePack,
  fetchPack,
  listRefs,
  pushPack,
  type RefListing,
  type RefUpdate,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { MirrorError } from './mirror-error.ts';

/** Prefixes of everything that is mirrored. */
export const PREFIXES = ['HEAD', 'refs/heads/', 'refs/tags/'];

/**
 * Sends the updates to the target, all or none: what the source packs goes on to the target as it comes, and is kept nowhere.
 * @throws MirrorError `PUSH_REJECTED`, `VERIFY_FAILED`; GitWireError
 */
export async function relayRefs(
  updates: RefUpdate[],
  { key, source, target, listing }: { key: string; source: Remote; target: Remote; listing: RefListing },
): Promise<void> {
  const present = new Set(listing.refs.values());
  const wants = [...new Set(updates.map(({ newId }) => newId))].filter((id) => id !== ZERO_ID && !present.has(id));
  const deletesOnly = updates.every(({ newId }) => newId === ZERO_ID);
  const pack = wants.length > 0 ? await fetchPack(source, { wants, haves: [...present], thin: true }) : encodePack([]);
  const results = await pushPack(target, { updates, atomic: true, ...(deletesOnly ? {} : { pack }) });
  const rejected = results.filter(({ ok }) => !ok);
  if (rejected.length > 0) {
    throw new MirrorError({
      code: 'PUSH_REJECTED',
      message: `the target refuses ${rejected.length} of ${updates.length} refs of ${key}`,
      fix: "Let the target token's user push to these branches, past every branch protection, and keep everybody else from writing there.",
      details: rejected.map(({ ref, reason }) => `${ref}: ${reason ?? 'no reason given'}`).join('\n'),
    });
  }
  await verify(updates, { key, target });
}

async function verify(updates: RefUpdate[], { key, target }: { key: string; target: Remote }): Promise<void> {
  const { refs } = await listRefs(target, { prefixes: PREFIXES });
  const wrong = updates.filter(({ ref, newId }) => (refs.get(ref) ?? ZERO_ID) !== newId).map(({ ref }) => ref);
  if (wrong.length === 0) return;
  throw new MirrorError({
    code: 'VERIFY_FAILED',
    message: `${key}: the target does not show what was pushed: ${wrong.join(', ')}`,
    fix: 'Find out who else writes to the target, then dispatch the sync again.',
  });
}
