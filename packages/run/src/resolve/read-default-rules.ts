import type { Remote } from '@edp/git-wire';
import { readFile } from '@edp/gitops';
import { decodeFile, MAX_CONFIG_BYTES } from '@edp/instance';
import { RunError } from '../run-error.ts';
import { readDefaultBranch } from '../step/default-branch.ts';

/** tenants.yaml as the default branch has it on the forge. */
export interface DefaultRules {
  defaultBranch: string;
  /** Undefined where that branch has none. */
  text: string | undefined;
  /** How messages call it. */
  file: string;
}

/** Returns the rules that count, whatever a checkout says; `path` is that of tenants.yaml in infra-deploy. Codes of `readFile`. */
export async function readDefaultRules(infraDeploy: Remote, { path }: { path: string }): Promise<DefaultRules> {
  const defaultBranch = await readDefaultBranch(infraDeploy);
  const { content } = await readFile(infraDeploy, { ref: 'HEAD', path, maxFileBytes: MAX_CONFIG_BYTES });
  const file = `${path} of ${defaultBranch}`;
  return { defaultBranch, text: content && decodeFile(content, { file }), file };
}

/** Why nothing is done by the rules of a branch that has none. */
export function tenantsMissing({ file }: DefaultRules): RunError {
  return new RunError({
    code: 'TENANTS_MISSING',
    message: `there is no ${file}, the default branch of infra-deploy`,
    fix: 'Merge it there first: its rules count for every deployment.',
  });
}
