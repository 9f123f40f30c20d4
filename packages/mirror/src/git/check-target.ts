import {
  type Forge,
  matchesRule,
  matchingRules,
  mayPush,
  readBranchProtections,
  readBranchRules,
  readTagRules,
  type Repository,
} from '@edp/forge';
import { type RefUpdate, ZERO_ID } from '@edp/git-wire';
import pMap from 'p-map';
import { sameName } from '../config/selection.ts';
import type { Refusal } from './refusal.ts';

/** More branches than this are left to the server's own verdict, which comes after the transfer. */
const MAX_ASKED = 50;

/** Returns what at the target stands against writing there. Codes as `readBranchRules`. */
export async function checkTarget(
  updates: RefUpdate[],
  { key, name, existing, forge }: { key: string; name: string; existing: Repository; forge: Forge },
): Promise<Refusal[]> {
  const at = `${existing.owner}/${existing.name}`;
  const refusals: Refusal[] = [];
  if (existing.name !== name && existing.name.toLowerCase() === name.toLowerCase()) {
    refusals.push({
      code: 'NAME_CLASH',
      message: `${key} has another repository in its way at the target, ${at}: names that differ in case alone are one name there`,
      fix: `Rename one of them, or leave one out by exclude.`,
    });
  }
  if (updates.length === 0) return refusals;
  if (existing.mirror) {
    refusals.push({
      code: 'TARGET_PULL_MIRROR',
      message: `${at} is a pull mirror at the target, which nobody can push to`,
      fix: 'Turn it into an ordinary repository in its settings there, or leave it out by exclude.',
    });
  }
  if (existing.archived) {
    refusals.push({
      code: 'TARGET_ARCHIVED',
      message: `${at} is archived at the target, and ${updates.length} refs would change`,
      fix: 'Unarchive it there, or leave it out by exclude.',
    });
  }
  if (refusals.length > 0) return refusals;
  const options = { key, existing, forge };
  const found = await Promise.all([
    checkProtection(updates, options),
    checkNewBranches(updates, options),
    checkTagRules(updates, options),
  ]);
  return found.flat();
}

async function checkProtection(
  updates: RefUpdate[],
  { key, existing, forge: { address } }: { key: string; existing: Repository; forge: Forge },
): Promise<Refusal[]> {
  const moved = updates.filter(({ ref, oldId }) => ref.startsWith('refs/heads/') && oldId !== ZERO_ID);
  const { owner, name } = existing;
  const all = await pMap(
    moved.slice(0, MAX_ASKED),
    async ({ ref, newId }): Promise<Refusal | undefined> => {
      const branch = ref.slice('refs/heads/'.length);
      const rules = await readBranchRules(address, { owner, name, branch });
      if (rules?.protected !== true || (rules.canPush && newId !== ZERO_ID)) return undefined;
      return {
        code: 'TARGET_PROTECTED',
        ref,
        message: `${key} ${ref} is protected at the target against ${newId === ZERO_ID ? 'removal' : 'pushes of this token'}`,
        fix: `Let the user of ${address.tokenInput} push past the rule for ${branch}, and keep everybody else out.`,
      };
    },
    { concurrency: 4 },
  );
  return all.filter((each) => each !== undefined);
}

/** Rules count for branches that do not exist yet as well: the server would refuse to let them come into being. */
async function checkNewBranches(
  updates: RefUpdate[],
  { key, existing, forge }: { key: string; existing: Repository; forge: Forge },
): Promise<Refusal[]> {
  const added = updates.filter(({ ref, oldId }) => ref.startsWith('refs/heads/') && oldId === ZERO_ID);
  if (added.length === 0) return [];
  const rules = await readBranchProtections(forge.address, existing);
  const matching = added.flatMap(({ ref }) => {
    const its = matchingRules(rules, ref.slice('refs/heads/'.length));
    return its.length === 0 ? [] : [{ ref, its }];
  });
  if (matching.length === 0) return [];
  const user = await forge.currentUser();
  return matching
    .filter(({ its }) => its.every((rule) => !mayPush(rule, user)))
    .map(({ ref, its }) => ({
      code: 'TARGET_PROTECTED',
      ref,
      message: `${key} ${ref} is protected at the target by the rule ${its.map(({ pattern }) => pattern).join(', ')}`,
      fix: `Let ${user}, the user of ${forge.address.tokenInput}, push past this rule, and keep everybody else out.`,
    }));
}

async function checkTagRules(
  updates: RefUpdate[],
  { key, existing, forge }: { key: string; existing: Repository; forge: Forge },
): Promise<Refusal[]> {
  const tags = updates.filter(({ ref }) => ref.startsWith('refs/tags/'));
  if (tags.length === 0) return [];
  const rules = (await readTagRules(forge.address, existing)).filter(({ teams }) => teams.length === 0);
  const matching = tags.flatMap(({ ref }) => {
    const its = rules.filter(({ pattern }) => matchesRule(pattern, { name: ref.slice('refs/tags/'.length) }));
    return its.length === 0 ? [] : [{ ref, its }];
  });
  if (matching.length === 0) return [];
  const user = await forge.currentUser();
  return matching
    .filter(({ its }) => !its.some(({ users }) => users.some((each) => sameName(each, user))))
    .map(({ ref, its }) => ({
      code: 'TARGET_PROTECTED',
      ref,
      message: `${key} ${ref} is protected at the target by the rule ${its.map(({ pattern }) => pattern).join(', ')}`,
      fix: `Add ${user}, the user of ${forge.address.tokenInput}, to those who may write tags by this rule.`,
    }));
}
