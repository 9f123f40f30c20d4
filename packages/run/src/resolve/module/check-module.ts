import type { RunFile } from '@edp/instance';
import type { Log } from '@edp/kit';
import { findOpenVariables } from './find-open-variables.ts';
import { findUnreadFields } from './find-unread-fields.ts';
import { readRootVariables } from './read-root-variables.ts';

/** Before Terraform says so, which knows nothing of fields; returns the names of those that it does not take. */
export async function checkModule(run: RunFile, { root, log }: { root: string; log: Log }): Promise<string[]> {
  const { operation, instance, secretFields, terraform } = run;
  const variables = await readRootVariables(root, { directory: terraform.directory });
  const ofStep = Object.keys(process.env)
    .filter((name) => name.startsWith('TF_VAR_'))
    .map((name) => name.slice('TF_VAR_'.length));
  const others = ['tenant', 'environment', 'domain', ...ofStep];
  const values = { ...run.fields, ...Object.fromEntries(others.map((name) => [name, ''])) };
  for (const line of findOpenVariables(variables, { values, secretFields, operation, instance })) log.warning(line);
  const unread = findUnreadFields(variables, { fields: Object.keys(run.fields), secretFields, others });
  for (const line of unread.lines) log.notice(line);
  return unread.names;
}
