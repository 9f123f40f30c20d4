import type { Forge } from '@edp/forge';
import type { Refusal } from './refusal.ts';

/** Returns what stands against creating a repository at the target, so that a plan says it and not the first sync. Codes as `mayCreateIn`. */
export async function checkCreatable(forge: Forge, { key, owner }: { key: string; owner: string }): Promise<Refusal[]> {
  if ((await forge.mayCreateIn(owner)) !== false) return [];
  const user = await forge.currentUser();
  return [
    {
      code: 'CREATE_REFUSED',
      message: `${key} is missing at the target, and ${user}, the user of ${forge.address.tokenInput}, may not create repositories in ${owner}`,
      fix: `Add ${user} to a team of ${owner} that may create repositories, such as its owners, or create the repository there.`,
    },
  ];
}
