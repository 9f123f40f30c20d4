import { ZERO_ID } from '@edp/git-wire';
import type { GitItem } from '../config/git-item.ts';
import type { GitPairPlan } from './git-pair.ts';
import { mirroredRefs } from './plan-refs.ts';
import type { Refusal } from './refusal.ts';
import type { RefusedRef } from './relay-apart.ts';

/** Returns a plan as it was carried out: without what the target did not take. */
export const withoutRefused = (pair: GitPairPlan, refused: RefusedRef[]): GitPairPlan => ({
  ...pair,
  updates: pair.updates.filter(({ ref }) => !refused.some((each) => each.ref === ref)),
});

/** Returns how many of the mirrored refs go. */
export function countRemovals(pairs: (GitPairPlan | undefined)[], item: GitItem): { gone: number; had: number } {
  const there = pairs.filter((pair) => pair !== undefined);
  return {
    gone: there.reduce((sum, { updates }) => sum + updates.filter(({ newId }) => newId === ZERO_ID).length, 0),
    had: there.reduce((sum, { before }) => sum + mirroredRefs(before.refs, item).size, 0),
  };
}

/** Returns what the target did not take as a refusal. */
export function describeRefused({ ref, reason }: RefusedRef, key: string): Refusal {
  return {
    code: 'REF_REFUSED',
    ref,
    message: `the target refuses ${ref} of ${key}: ${reason}`,
    fix: 'Read the reason: let the user of the target token past the rule that it names, or leave the ref out at the source.',
  };
}
