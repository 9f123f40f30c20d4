import { GitWireError, listRefs, type RefListing, type RefUpdate, type Remote, ZERO_ID } from '@edp/git-wire';
import { checkRefs } from './check-refs.ts';
import type { GitItem } from '../config/git-item.ts';
import type { Limits } from '../config/limits.ts';
import { applyUpdates, mirroredRefs, planRefs, prefixesOf } from './plan-refs.ts';
import type { Refusal } from './refusal.ts';
import { orderUpdates } from './order-updates.ts';
import { type RefusedRef, relayApart } from './relay-apart.ts';
import { alignHead, isPlaceholder } from './wiki-branch.ts';

/** What there is to do between two git repositories; a wiki is one as well. */
export interface GitPairPlan {
  source: Remote;
  target: Remote;
  listing: RefListing;
  before: RefListing;
  /** What passes the guards. */
  updates: RefUpdate[];
  refusals: Refusal[];
}

export interface PairOptions {
  key: string;
  name: string;
  item: GitItem;
  limits: Limits;
  source: Remote;
  target: Remote;
  /** Whether there is a repository at the target. */
  exists: boolean;
  /** More guards, that know the target's forge. */
  checkTarget?: (updates: RefUpdate[]) => Promise<Refusal[]>;
  /** A wiki: its branch has the name that the target's forge gives it. */
  isWiki?: boolean;
}

const NOTHING: RefListing = { refs: new Map(), peeled: new Map() };

/** Returns what there is to do; nothing is changed. Codes as `listRefs`. */
export async function planPair(options: PairOptions): Promise<GitPairPlan> {
  const { key, name, item, limits, source, target, exists, isWiki = false } = options;
  const prefixes = prefixesOf(item);
  const [theirs, before] = await Promise.all([
    listRefs(source, { prefixes }),
    exists ? listRefs(target, { prefixes }) : NOTHING,
  ]);
  const listing = isWiki ? alignHead(theirs, before.head) : theirs;
  const wanted = planRefs(listing.refs, { ...item, target: before.refs });
  const sides = { source: { remote: source, listing }, target: { remote: target, listing: before } };
  const checked = await Promise.all([
    checkRefs(wanted, { key, name, item, limits, ...sides }),
    options.checkTarget?.(wanted) ?? [],
  ]);
  let refusals = [...checkNames(wanted, key), ...checked.flat()];
  const shown = before.refs.get(before.head ?? '');
  const isNew = async (): Promise<boolean> => isWiki && shown !== undefined && isPlaceholder(target, shown);
  if (refusals.some(({ ref }) => ref === before.head) && (await isNew()))
    refusals = refusals.filter(({ ref }) => ref !== before.head);
  const isStopped = refusals.some(({ ref }) => ref === undefined);
  const refused = new Set(refusals.map(({ ref }) => ref));
  const passing = isStopped ? [] : wanted.filter(({ ref }) => !refused.has(ref));
  const { updates, blocked } = withoutBlocked(passing, { key, listing, before });
  return { source, target, listing, before, updates, refusals: [...refusals, ...blocked] };
}

/** A branch cannot be where another one has a directory of its name: where that one stays, the new one cannot come. */
function withoutBlocked(
  updates: RefUpdate[],
  { key, listing, before }: { key: string; listing: RefListing; before: RefListing },
): { updates: RefUpdate[]; blocked: Refusal[] } {
  const present = new Set(before.refs.keys());
  const { blocked } = orderUpdates(updates, present);
  // The branch that the target shows goes only once it shows the source's, which therefore has to be there before.
  const isShown = ({ ref, newId }: RefUpdate): boolean => newId === ZERO_ID && ref === before.head;
  const withShown = orderUpdates(
    updates.filter((update) => !isShown(update)),
    present,
  ).blocked.filter(({ update }) => update.ref === listing.head);
  const all = [...blocked, ...withShown.filter(({ update }) => !blocked.some((each) => each.update === update))];
  const stopped = new Set(all.map(({ update }) => update));
  return {
    updates: updates.filter((update) => !stopped.has(update)),
    blocked: all.map(({ update: { ref }, by }) => ({
      code: 'REF_IN_THE_WAY',
      ref,
      message: `${key} ${ref} cannot be beside ${by}, which the target has`,
      fix: `Remove ${by} at the target, or set prune: true where the source does not have it any more.`,
    })),
  };
}

/** Returns the mirrored refs of the target after the plan. */
export function refsAfter({ before, updates }: GitPairPlan, item: GitItem): Map<string, string> {
  return mirroredRefs(applyUpdates(before.refs, updates), item);
}

/**
 * Carries out a plan; what removes the branch that the target shows first waits until `setDefaultBranch` is through.
 * Returns the bytes of packs. Codes as `relayRefs`.
 */
export async function runPair(
  plan: GitPairPlan,
  {
    key,
    item,
    ready,
    setDefaultBranch,
    onBytes,
  }: {
    key: string;
    item: GitItem;
    /** What has to be done before any ref moves; its failure is that of the plan. */
    ready: Promise<unknown>;
    /** Told what the target has by then. */
    setDefaultBranch: (refs: ReadonlyMap<string, string>) => Promise<void>;
    onBytes: (key: string, bytes: number) => void;
  },
): Promise<{ bytes: number; refused: RefusedRef[] }> {
  const { source, target, before, updates } = plan;
  const removesHead = ({ ref, newId }: RefUpdate): boolean => newId === ZERO_ID && ref === before.head;
  const prefixes = prefixesOf(item);
  let refs: ReadonlyMap<string, string> = before.refs;
  let bytes = 0;
  const refused: RefusedRef[] = [];
  const send = async (some: RefUpdate[]): Promise<void> => {
    if (some.length === 0) return;
    const relayed = await relayApart(some, {
      key,
      source,
      target,
      before: refs,
      prefixes,
      ready,
      onBytes: (sent) => onBytes(key, sent),
    });
    bytes += relayed.bytes;
    refs = relayed.refs;
    refused.push(...relayed.refused);
  };
  const present = new Set(before.refs.keys());
  const early = orderUpdates(
    updates.filter((update) => !removesHead(update)),
    present,
  );
  const { first, rest } = early;
  await send(first);
  await send(rest);
  await ready;
  await setDefaultBranch(refs);
  await send(updates.filter(removesHead));
  await send(early.blocked.map(({ update }) => update));
  return { bytes, refused };
}

/** A name that is no UTF-8 arrives here with a mark in its place, and would be written like that. */
function checkNames(updates: RefUpdate[], key: string): Refusal[] {
  return updates
    .filter(({ ref }) => ref.includes('\uFFFD'))
    .map(({ ref }) => ({
      code: 'REF_NAME',
      ref,
      message: `${key} has a ref whose name is no UTF-8: ${ref}`,
      fix: 'Rename it at the source.',
    }));
}

/** Returns whether an error says that there is no such repository. */
export const isAbsent = (error: unknown): boolean => error instanceof GitWireError && error.code === 'GIT_NOT_FOUND';
