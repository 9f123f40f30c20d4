import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';
import { textOf } from '../text-of.ts';

/** Who may write the tags that a pattern matches. */
export interface TagRule {
  /** A glob in which `*` stands for anything, or a regular expression between slashes. */
  pattern: string;
  users: string[];
  teams: string[];
}

/** Returns the rules for tags of a repository; none where the forge has no such rules, or shows them to others alone. Codes as `callApi`. */
export async function readTagRules(
  address: ForgeAddress,
  { owner, name }: { owner: string; name: string },
): Promise<TagRule[]> {
  try {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'tag_protections'],
      scope: 'read:repository',
      subject: `the rules for tags of ${owner}/${name}`,
    });
    const list = await response.json<unknown>();
    return (Array.isArray(list) ? (list as Record<string, unknown>[]) : []).map((rule) => ({
      pattern: textOf(rule['name_pattern']),
      users: textsOf(rule['whitelist_usernames']),
      teams: textsOf(rule['whitelist_teams']),
    }));
  } catch (error) {
    if (error instanceof ForgeError && ['FORGE_NOT_FOUND', 'FORGE_FORBIDDEN'].includes(error.code)) return [];
    throw error;
  }
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : []);
