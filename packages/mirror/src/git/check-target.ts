import { type ForgeAddress, readBranchRules, type Repository } from '@edp/forge';
import { type RefUpdate, ZERO_ID } from '@edp/git-wire';
import pMap from 'p-map';
import type { Refusal } from './refusal.ts';

/** More branches than this are left to the server's own verdict, which comes after the transfer. */
const MAX_ASKED = 50;

/** Returns what at the target stands against writing there. Codes as `readBranchRules`. */
export async function checkTarget(
  updates: RefUpdate[],
  { key, name, existing, address }: { key: string; name: string; existing: Repository; address: ForgeAddress },
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
  return refusals.length > 0 ? refusals : checkProtection(updates, { key, existing, address });
}

async function checkProtection(
  updates: RefUpdate[],
  { key, existing, address }: { key: string; existing: Repository; address: ForgeAddress },
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
