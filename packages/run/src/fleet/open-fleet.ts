import { posix } from 'node:path';
import { type FleetEntry, readFleetEntry, selectInstances } from '@edp/fleet';
import type { Http } from '@edp/http';
import type { Instance, Tenants } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import { openPlace } from '../resolve/open-place.ts';
import type { PreviewInputs, Tokens } from '../run-inputs.ts';
import { openInfraDeploy, type Repositories, type RepositoryUrls } from '../step/repositories.ts';
import { readManaged } from './read-managed.ts';

export interface FleetPlace {
  tenants: Tenants;
  urls: RepositoryUrls;
  repositories: Repositories;
  /** Branch of infra-deploy that holds the entries. */
  entriesBranch: string;
  /** Those that are looked at. */
  managed: { instance: Instance; stored: FleetEntry }[];
  /** What is not looked at, in words. */
  notes: string[];
}

/**
 * Returns the instances that a run looks at, and the repositories, without any checkout. Codes of `readManaged`, `openPlace` and
 * `selectInstances`.
 */
export async function openFleet(
  inputs: Pick<PreviewInputs, 'infraDeploy' | 'configDirectory' | 'select'> & { tokens: Tokens },
  { log, http, context: ofRun }: { log: Log; http: Http; context: RunContext },
): Promise<FleetPlace> {
  const context = { ...ofRun, repository: inputs.infraDeploy || ofRun.repository };
  const { serverUrl, repository } = context;
  const infraDeploy = openInfraDeploy(`${serverUrl}/${repository}`, { tokens: inputs.tokens, http, log });
  const path = posix.join(inputs.configDirectory, 'tenants.yaml');
  const { tenants, defaultBranch, managed, others } = await readManaged(infraDeploy, { path, serverUrl, log });
  const hosts = Object.keys(tenants.managers);
  const place = openPlace({ tenants, hosts, defaultBranch }, { inputs, log, http, context });
  const all = managed.map(({ instance, ...stored }) => ({ instance, stored, path: instance.path }));
  const selected = selectInstances(all, inputs.select);
  const left = all.length - selected.length;
  return {
    ...place,
    tenants,
    managed: selected.map(({ instance, stored }) => ({ instance, stored: readFleetEntry(stored) })),
    notes: [
      ...(others.length > 0 ? [`Deployed from another forge, and not looked at here: ${others.join(', ')}.`] : []),
      ...(left > 0 ? [`Not selected: ${left} of ${all.length}.`] : []),
    ],
  };
}
