import { type BranchProtection, readBranchProtections } from './branch-protections.ts';
import type { Forge } from '../create-forge.ts';
import { readBranchRules } from '../repository-parts.ts';

/**
 * Returns the rule that keeps the token's user from pushing to a branch, whether the branch is there or not; undefined where none that the
 * forge shows does. Codes as `callApi`.
 */
export async function findPushBarrier(
  forge: Forge,
  { owner, name, branch }: { owner: string; name: string; branch: string },
): Promise<string | undefined> {
  const own = await readBranchRules(forge.address, { owner, name, branch });
  if (own !== undefined && (!own.protected || own.canPush)) return undefined;
  const matching = matchingRules(await readBranchProtections(forge.address, { owner, name }), branch);
  // Who may not push may still change what the rule leaves open.
  if (matching.some(({ unprotectedFiles }) => unprotectedFiles !== '')) return undefined;
  const patterns = matching.map(({ pattern }) => pattern).join(', ');
  if (own !== undefined) return patterns || branch;
  if (matching.length === 0) return undefined;
  const user = await forge.currentUser();
  return matching.some((rule) => mayPush(rule, user)) ? undefined : patterns;
}

/** Returns the rules that count for a branch. */
export function matchingRules(rules: BranchProtection[], branch: string): BranchProtection[] {
  return rules.filter(({ pattern }) => matchesRule(pattern, { name: branch, star: '[^/]*' }));
}

/** Returns whether a rule lets a user push; what teams may is not known here. */
export function mayPush({ push }: BranchProtection, user: string): boolean {
  return (
    push === 'anybody' ||
    (push !== 'nobody' &&
      (push.teams.length > 0 || push.users.some((each) => each.toLowerCase() === user.toLowerCase())))
  );
}

/** Returns whether a plain glob matches, `star` being what `*` takes; what else a pattern says, the server alone knows. */
export function matchesRule(pattern: string, { name, star = '.*' }: { name: string; star?: string }): boolean {
  if (!/^[\w.*?+@/-]+$/.test(pattern) || (pattern.startsWith('/') && pattern.endsWith('/'))) return false;
  const regex = pattern
    .replace(/[.+/-]/g, '\\$&')
    .replaceAll(/\*+/g, (stars) => (stars === '*' ? star : '.*'))
    .replaceAll('?', '.');
  return new RegExp(`^${regex}$`).test(name);
}
