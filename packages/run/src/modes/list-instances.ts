import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeError } from '@edp/forge';
import type { Http } from '@edp/http';
import { type Instance, writeShareFile } from '@edp/instance';
import { type Log, reportFailure, type RunContext, setOutput } from '@edp/kit';
import { deployedInstances } from '../resolve/deployed-instances.ts';
import { listDriftIssues } from '@edp/plan-review';
import { prepareRun } from '../resolve/resolve-run.ts';
import { noteUnmirrored } from '../needs/find-running.ts';
import type { InstancesInputs, ResolveInputs } from '../run-inputs.ts';
import { openRunStep } from '../step/run-step.ts';

/** Jobs of one matrix: GitHub and Gitea take 256, and a runner has other things to do as well. */
const MAX_SHARDS = 50;
/** Named in the log; the rest is counted. */
const MAX_NAMED = 100;
/** What an output of a job may hold. */
const MAX_LIST_BYTES = 16 * 1024;

interface World {
  log: Log;
  http: Http;
  context: RunContext;
}

/**
 * Mode `instances`: lists what is deployed and managed by the running forge, and into how many shares a matrix divides it. With `shard` it
 * resolves every instance of that share, as for a plan; one that cannot be is told, and left to the step that takes the others.
 * @throws RunError `TENANTS_MISSING`
 */
export async function listInstances(inputs: InstancesInputs, world: World): Promise<void> {
  const { log } = world;
  const instances = await deployedInstances(inputs, world);
  if (inputs.shard !== undefined) return resolveShare(instances, { inputs, shard: inputs.shard, world });
  log.info(instances.length === 0 ? 'No instance is deployed from here.' : named(instances));
  const count = Math.min(MAX_SHARDS, instances.length);
  setOutput('shards', JSON.stringify(Array.from({ length: count }, (_, index) => `${index + 1}/${count}`)));
  if (instances.length > 0) await outputOpenIssues(inputs, world);
  const list = JSON.stringify(instances.map(({ tenant, environment }) => ({ tenant, environment })));
  if (Buffer.byteLength(list) <= MAX_LIST_BYTES) setOutput('instances', list);
  else log.notice(`${instances.length} instances are more than one output holds: a matrix goes by shards.`);
}

async function resolveShare(
  instances: Instance[],
  { inputs, shard, world }: { inputs: InstancesInputs; shard: { index: number; count: number }; world: World },
): Promise<void> {
  const { log, context } = world;
  const share = instances.filter((_, index) => index % shard.count === shard.index - 1);
  const runFiles: string[] = [];
  const failed: string[] = [];
  for (const { tenant, environment } of share) {
    try {
      log.info(`${tenant}/${environment}`);
      const runFile = await prepareRun({ ...LOOK, tenant, environment, ...shared(inputs) }, world);
      runFiles.push(runFile);
      const step = { mode: 'diff', runFile, outputsFile: '', onDrift: '', pullRequest: undefined } as const;
      await noteUnmirrored(await openRunStep({ ...step, tokens: inputs.tokens }, world));
    } catch (error) {
      await reportFailure(error, log);
      failed.push(`${tenant}/${environment}`);
    }
  }
  const file = join(await mkdtemp(join(context.temp, 'edp-share-')), 'share.json');
  await writeShareFile(file, { version: 1, runFiles, failed });
  setOutput('run-files', file);
}

/** One search of the issues of drift for all jobs of the matrix; a job that is not told searches for itself. */
async function outputOpenIssues({ tokens }: InstancesInputs, { log, http, context }: World): Promise<void> {
  const { serverUrl: origin, apiUrl, repository } = context;
  try {
    const forge = { origin, apiUrl, http, token: tokens.infraDeploy, tokenInput: 'token' };
    const text = JSON.stringify(await listDriftIssues(forge, { repository }));
    if (Buffer.byteLength(text) <= MAX_LIST_BYTES) setOutput('open-issues', text);
    else log.notice('The open issues of drift are more than one output holds: each job looks for its own.');
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    log.notice(`The open issues of drift could not be read, each job looks for its own: ${error.message}`);
  }
}

/** A look at an instance changes nothing of it. */
const LOOK: Omit<ResolveInputs, 'tenant' | 'environment' | 'configDirectory' | 'tokens'> = {
  mode: 'resolve',
  operation: 'plan',
  ...{ fields: '', planId: '', confirm: '', breakGlass: '', unlock: '', stacksRef: '' },
  later: {
    ...{ onDrift: 'fail', pullRequest: false, recipients: [] },
    ...{ source: 'cluster', waitMinutes: 0, leftovers: 'stop' },
    ...{ repositoryToken: '', statusToken: '' },
  },
  ...{ closure: undefined, lockWaitMs: 0 },
};

const shared = ({ configDirectory, tokens }: InstancesInputs): Pick<InstancesInputs, 'configDirectory' | 'tokens'> => ({
  configDirectory,
  tokens,
});

function named(instances: Instance[]): string {
  const names = instances.slice(0, MAX_NAMED).map(({ domain }) => domain);
  const left = instances.length - names.length;
  return [...names, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n');
}
