import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';
import { textOf } from '../text-of.ts';

/** Who may push to the branches that a pattern matches. */
export interface BranchProtection {
  /** A name, or a glob in which `*` stays within a part and `**` does not. */
  pattern: string;
  push: 'nobody' | 'anybody' | { users: string[]; teams: string[] };
  /** Patterns of files that everybody with write access may change; '' where there are none. */
  unprotectedFiles: string;
}

/** Returns the rules for branches of a repository, those that do not exist yet too; none where the forge shows them to others alone. Codes as `callApi`. */
export async function readBranchProtections(
  address: ForgeAddress,
  { owner, name }: { owner: string; name: string },
): Promise<BranchProtection[]> {
  try {
    const response = await callApi(address, {
      path: ['repos', owner, name, 'branch_protections'],
      scope: 'read:repository',
      subject: `the rules for branches of ${owner}/${name}`,
    });
    const list = await response.json<unknown>();
    return (Array.isArray(list) ? (list as Record<string, unknown>[]) : []).map((rule) => ({
      pattern: textOf(rule['rule_name']) || textOf(rule['branch_name']),
      unprotectedFiles: textOf(rule['unprotected_file_patterns']),
      push:
        rule['enable_push'] === false
          ? 'nobody'
          : rule['enable_push_whitelist'] === true
            ? { users: textsOf(rule['push_whitelist_usernames']), teams: textsOf(rule['push_whitelist_teams']) }
            : 'anybody',
    }));
  } catch (error) {
    if (error instanceof ForgeError && ['FORGE_NOT_FOUND', 'FORGE_FORBIDDEN'].includes(error.code)) return [];
    throw error;
  }
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(textOf) : []);
