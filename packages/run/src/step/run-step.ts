import type { Person } from '@edp/git-wire';
import { runAuthor, runCommitter } from '@edp/gitops';
import type { Http } from '@edp/http';
import { readRunFile, type RunFile } from '@edp/instance';
import type { Log, RunContext } from '@edp/kit';
import type { OnDrift, StepInputs } from '../run-inputs.ts';
import { openRepositories, type Repositories } from './repositories.ts';

/** Everything a mode after resolve works with. */
export interface RunStep {
  inputs: StepInputs;
  run: RunFile;
  onDrift: OnDrift;
  pullRequest: boolean;
  repositories: Repositories;
  author: Person;
  committer: Person;
  http: Http;
  context: RunContext;
  log: Log;
}

/** Returns the step of a run: its run file read, its repositories opened. */
export async function openRunStep(
  inputs: StepInputs,
  { log, http, context }: { log: Log; http: Http; context: RunContext },
): Promise<RunStep> {
  const run = await readRunFile(inputs.runFile);
  const urls = {
    infraDeploy: run.infraDeploy.url,
    stacks: run.stacks.url,
    stacksInstances: run.stacksInstances.url,
  };
  const author = runAuthor(run.run.actor, { serverUrl: context.serverUrl });
  return {
    inputs,
    run,
    onDrift: inputs.onDrift || run.later.onDrift,
    pullRequest: inputs.pullRequest ?? run.later.pullRequest,
    repositories: openRepositories(urls, { tokens: inputs.tokens, http, log }),
    author,
    committer: runCommitter(author),
    http,
    context,
    log,
  };
}
