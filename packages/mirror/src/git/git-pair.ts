import { GitWireError, listRefs, type RefListing, type RefUpdate, type Remote, ZERO_ID } from '@edp/git-wire';
import { checkRefs } from './check-refs.ts';
import type { GitItem } from '../config/git-item.ts';
import type { Limits } from '../config/limits.ts';
import { applyUpdates, mirroredRefs, planRefs, prefixesOf } from './plan-refs.ts';
import type { Refusal } from './refusal.ts';
import { relayRefs } from './relay-refs.ts';

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
}

const NOTHING: RefListing = { refs: new Map(), peeled: new Map() };

/** Returns what there is to do; nothing is changed. Codes as `listRefs`. */
export async function planPair(options: PairOptions): Promise<GitPairPlan> {
  const { key, name, item, limits, source, target, exists } = options;
  const prefixes = prefixesOf(item);
  const [listing, before] = await Promise.all([
    listRefs(source, { prefixes }),
    exists ? listRefs(target, { prefixes }) : NOTHING,
  ]);
  const wanted = planRefs(listing.refs, { ...item, target: before.refs });
  const sides = { source: { remote: source, listing }, target: { remote: target, listing: before } };
  const checked = await Promise.all([
    checkRefs(wanted, { key, name, item, limits, ...sides }),
    options.checkTarget?.(wanted) ?? [],
  ]);
  const refusals = [...checkNames(wanted, key), ...checked.flat()];
  const isStopped = refusals.some(({ ref }) => ref === undefined);
  const refused = new Set(refusals.map(({ ref }) => ref));
  const updates = isStopped ? [] : wanted.filter(({ ref }) => !refused.has(ref));
  return { source, target, listing, before, updates, refusals };
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
    setDefaultBranch: () => Promise<void>;
    onBytes: (key: string, bytes: number) => void;
  },
): Promise<{ bytes: number }> {
  const { source, target, before, updates } = plan;
  const removesHead = ({ ref, newId }: RefUpdate): boolean => newId === ZERO_ID && ref === before.head;
  const prefixes = prefixesOf(item);
  let refs: Map<string, string> = before.refs;
  let bytes = 0;
  const send = async (some: RefUpdate[]): Promise<void> => {
    if (some.length === 0) return;
    const expected = applyUpdates(refs, some);
    const relayed = await relayRefs(some, {
      key,
      source,
      target,
      before: refs,
      prefixes,
      expected,
      ready,
      onBytes: (sent) => onBytes(key, sent),
    });
    bytes += relayed.bytes;
    refs = expected;
  };
  await send(updates.filter((update) => !removesHead(update)));
  await ready;
  await setDefaultBranch();
  await send(updates.filter(removesHead));
  return { bytes };
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
