import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { declaredVariables, type Instance, planBackend, type Tenant } from '@edp/instance';

/** Writes the variables that the root module declares, and the backend settings, as JSON; returns both paths. */
export async function writeTerraformFiles(
  runDirectory: string,
  {
    directory,
    tenant,
    instance,
    fields,
  }: { directory: string; tenant: Tenant; instance: Instance; fields: Record<string, unknown> },
): Promise<{ varFile: string; backendFile: string }> {
  const declared = await declaredVariables(directory);
  const values: Record<string, unknown> = {
    ...fields,
    tenant: instance.tenant,
    environment: instance.environment,
    domain: instance.domain,
  };
  const variables = Object.fromEntries(Object.entries(values).filter(([name]) => declared.has(name)));
  const varFile = join(runDirectory, 'fields.tfvars.json');
  const backendFile = join(runDirectory, 'backend.json');
  await writeFile(varFile, JSON.stringify(variables, null, 2), { mode: 0o600 });
  await writeFile(backendFile, JSON.stringify(planBackend(tenant, instance), null, 2), { mode: 0o600 });
  return { varFile, backendFile };
}
