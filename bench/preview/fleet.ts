import { cpSync, rmSync } from 'node:fs';
import { seedBare } from '../../test/world/bare-repository.ts';
import { startGitServer } from '../../test/world/git-server.ts';
import { DOMAIN, environmentOf, fieldsOf, OUTPUTS, OWNER, SCHEMA, templates, TENANT } from './layout.ts';
import { renderedRepository } from './rendered-repository.ts';

/** A git server with a fleet of this size, and a commit of stacks that changes two templates of all. */
export interface Fleet {
  origin: string;
  proposed: string;
  stop(): Promise<void>;
}

export async function startFleet(instances: number): Promise<Fleet> {
  const server = await startGitServer();
  const { host } = new URL(server.origin);
  const below = (files: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`template/${path}`, text]));
  const stacks = await server.create(`${OWNER}/stacks`);
  const running = await seedBare(stacks.directory, {
    files: { 'schema.yaml': SCHEMA, ...below(templates('ours')) },
  });
  const proposed = await seedBare(stacks.directory, { files: below(templates('ours', { proposed: true })) });
  const infraDeploy = await server.create(`${OWNER}/infra-deploy`);
  const entries = Array.from({ length: instances }, (_, index) => {
    const at = { at: '2026-01-01', run: 'https://forge/1', commit: 'c'.repeat(40) };
    const fields = fieldsOf(index);
    const version = { ref: 'main', commit: running };
    const deployed = { ...at, stacks: version, fields, outputs: OUTPUTS };
    const entry = { fields, stacks: version, status: 'deployed', deployed };
    return [`instances/${TENANT}/${environmentOf(index)}.yaml`, JSON.stringify(entry, null, 2)] as const;
  });
  const tenant = `{ domain: ${DOMAIN}, manager: '${host}', terraform: { directory: terraform } }`;
  const tenants = `managers: { '${host}': {} }\ntenants: { ${TENANT}: ${tenant} }\n`;
  await seedBare(infraDeploy.directory, { files: { 'tenants.yaml': tenants, ...Object.fromEntries(entries) } });
  const { directory } = await server.create(`${OWNER}/stacks-instances`);
  rmSync(directory, { recursive: true });
  cpSync(await renderedRepository(instances), directory, { recursive: true });
  return { origin: server.origin, proposed, stop: async () => server.stop() };
}
