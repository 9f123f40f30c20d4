import { join } from 'node:path';
import type { Http } from '@edp/http';
import { type RunFile, writeRunFile } from '@edp/instance';
import { appendSummary, type Log, type RunContext, saveState, setOutput } from '@edp/kit';
import { checkApproval } from '../approval/check-approval.ts';
import type { ResolveInputs } from '../run-inputs.ts';
import { openInfraDeploy } from '../step/repositories.ts';
import { describeExceptions } from '../step/run-exceptions.ts';
import { checkRequest } from './check-request.ts';
import { checkRights } from './check-rights.ts';
import { makeRunFile } from './make-run-file.ts';
import { checkModule } from './module/check-module.ts';
import { openPlace } from './open-place.ts';
import { readRules } from './read-rules.ts';
import { renderOverview } from './render-overview.ts';
import { resolveConfiguration } from './resolve-configuration.ts';
import { takeLock } from './take-lock.ts';

const MAX_CHANGED_LENGTH = 4000;

interface World {
  log: Log;
  http: Http;
  context: RunContext;
}

/** Mode `resolve`: checks every rule, takes the run lock where the run will change something, and writes the run file. */
export async function resolveRun(inputs: ResolveInputs, world: World): Promise<void> {
  const { run, unread } = await resolve(inputs, world);
  await handOver(run, { unread, ...world });
}

/** The same for one of many: returns the run file, and tells nobody else of it. */
export async function prepareRun(inputs: ResolveInputs, world: World): Promise<string> {
  const { run } = await resolve(inputs, world);
  await writeRunFile(runFileOf(run), run);
  return runFileOf(run);
}

const runFileOf = ({ directory }: RunFile): string => join(directory, 'run.json');

interface Resolved {
  run: RunFile;
  /** Names of the fields that no variable takes. */
  unread: string[];
}

async function resolve(inputs: ResolveInputs, world: World): Promise<Resolved> {
  const request = await checkRequest(inputs, world);
  const { serverUrl, repository } = world.context;
  const infraDeploy = openInfraDeploy(`${serverUrl}/${repository}`, { tokens: inputs.tokens, ...world });
  const rules = await readRules(request, { inputs, infraDeploy, ...world });
  const place = openPlace(rules, { inputs, ...world });
  // Before anything is read: what another run changes while this one waits has to be seen.
  const taken =
    inputs.operation === 'plan'
      ? undefined
      : await takeLock(infraDeploy, { inputs, instance: rules.instance, ...world });
  await checkRights(place, { inputs, instance: rules.instance, ...world });
  const { lock, cancelledRun } = taken ?? {};
  const configuration = await resolveConfiguration(rules, { inputs, place, cancelledRun, ...world });
  const { tenant, instance } = rules;
  const reviewed = await checkApproval(configuration.pinned.reviewed, {
    ...{ inputs, tenant, instancePath: instance.path, infraDeploy },
    ...world,
  });
  const run = await makeRunFile(rules, { inputs, place, configuration, reviewed, lock, context: world.context });
  return { run, unread: await checkModule(run, { root: request.checkout.directory, log: world.log }) };
}

/** A runner takes no long output, and who wants all names reads the run file. */
function firstNames(names: string[]): string {
  let length = 0;
  const shown = names.filter((name) => (length += name.length + 1) <= MAX_CHANGED_LENGTH);
  return [...shown, ...(shown.length < names.length ? [`and ${names.length - shown.length} more`] : [])].join(',');
}

/** Gives the run to the later steps and to the post hook, and shows it. */
async function handOver(run: RunFile, { log, unread }: { log: Log; unread: string[] }): Promise<void> {
  if (run.closure.lowered !== undefined) log.warning(describeExceptions(run).at(-1)!.text);
  const runFile = runFileOf(run);
  if (run.lock !== undefined) saveState('run-file', runFile);
  await writeRunFile(runFile, run);
  setOutput('run-file', runFile);
  setOutput('instance', run.instance.domain);
  setOutput('new-instance', run.newInstance);
  setOutput('changed', firstNames(run.changed));
  const overview = renderOverview(run, { unread });
  await log.group('Configuration of this run', () => log.info(overview.text));
  await appendSummary(overview.markdown);
}
