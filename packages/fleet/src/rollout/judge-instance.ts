import type { Entry } from '@edp/instance';
import type { Rollout, RolloutInstance } from './rollout.ts';

/** What a rollout kept before and after it dispatched the deployment of an instance. */
export interface Begun {
  at: string;
  /** Run of the rollout that did it. */
  by: string;
  /** The dispatched run; undefined where the forge did not tell it, or the rollout died before it could be kept. */
  run?: { url: string; id?: string | undefined } | undefined;
}

/** What a forge says of a run; undefined where it does not know it, or says nothing. */
export type RunState = 'going' | 'success' | 'failure' | 'cancelled' | undefined;

export interface InstanceFacts {
  entry: Entry | undefined;
  begun: Begun | undefined;
  /** Of the run that `runInQuestion` names. */
  run: RunState;
  /** Run that holds the lock of the instance, unless it is known to have ended. */
  lockedBy?: string | undefined;
}

/** Where an instance stands in a rollout. `gone`: it was destroyed, so that there is nothing to deploy. */
export type Standing =
  | { state: 'waiting' }
  | { state: 'running'; what: string }
  | { state: 'done'; at: Date }
  | { state: 'failed'; why: string; fix: string }
  | { state: 'gone' };

interface Question {
  planned: RolloutInstance;
  rollout: Rollout;
}

/** Returns the address of the run that decides where an instance stands; undefined where none is known. */
export function runInQuestion(
  { entry, begun }: Pick<InstanceFacts, 'entry' | 'begun'>,
  question: Question,
): string | undefined {
  if (entry !== undefined && hasIt(entry, question)) return entry.deployed!.run;
  if (entry?.attempt?.reviewed?.plan === question.planned.plan) return entry.attempt.run;
  return begun?.run?.url;
}

/** Deployed with the plan of the rollout; or with its templates since, as somebody does who mends what the rollout stopped at. */
function hasIt({ deployed, status }: Entry, { planned, rollout: { stacks, made } }: Question): boolean {
  if (deployed === undefined || status === 'destroyed' || status === 'destroying') return false;
  if (deployed.reviewed?.plan === planned.plan) return true;
  return deployed.stacks?.commit === stacks.commit && Date.parse(deployed.at) > Date.parse(made.at);
}

/**
 * Returns where an instance stands, by what the repositories say; the forge is asked only what they do not tell yet. `by` is the run of the
 * rollout that asks: what an earlier one saw fail is tried again.
 */
export function judgeInstance(facts: InstanceFacts, { by, ...question }: Question & { by: string }): Standing {
  const { entry } = facts;
  const { path } = question.planned;
  if (entry === undefined)
    return { state: 'failed', why: 'its base entry is gone', fix: `Restore instances/${path}.yaml in Git.` };
  if (entry.status === 'destroyed' || entry.status === 'destroying') return { state: 'gone' };
  return hasIt(entry, question) ? judgeDeployed(entry, { facts, path }) : judgeDue(entry, { facts, by, question });
}

function judgeDeployed(
  { status, attempt, deployed, observed }: Entry,
  { facts: { run }, path }: { facts: InstanceFacts; path: string },
): Standing {
  const fix = `Dispatch plan and deploy for ${path}; once it is healthy, dispatch the rollout again with the same id.`;
  if (status === 'failed')
    return {
      state: 'failed',
      why: `a later run of it stopped: ${attempt?.run ?? 'the entry does not say which'}`,
      fix,
    };
  if (status === 'deploying') return { state: 'running', what: attempt?.run ?? 'a later run' };
  if (run === 'going') return { state: 'running', what: deployed!.run };
  const seen = observed !== undefined && Date.parse(observed.at) >= Date.parse(deployed!.at) ? observed : undefined;
  if (seen !== undefined && !(seen.synced && seen.healthy))
    return { state: 'failed', why: `it is deployed, and Argo CD does not have it healthy: ${deployed!.run}`, fix };
  if (seen !== undefined || run === 'success') return { state: 'done', at: new Date(seen?.at ?? deployed!.at) };
  if (run !== undefined)
    return { state: 'failed', why: `it is deployed, and was not seen to be healthy: ${deployed!.run}`, fix };
  return { state: 'running', what: `${deployed!.run}, of which the forge does not tell whether it goes on` };
}

function judgeDue(
  { status, attempt }: Entry,
  {
    facts: { begun, run, lockedBy },
    by,
    question: { planned },
  }: { facts: InstanceFacts; by: string; question: Question },
): Standing {
  const isOurPlan = attempt?.reviewed?.plan === planned.plan;
  const url = isOurPlan ? attempt.run : begun?.run?.url;
  if (run === 'going') return { state: 'running', what: url ?? '' };
  // A second run of the same plan may have been dispatched: the one that was faster has the lock.
  if (lockedBy !== undefined) return { state: 'running', what: lockedBy };
  const hasStopped = isOurPlan && (status === 'failed' || attempt.stoppedAt !== undefined);
  const isKnown = run !== undefined || hasStopped;
  if (!isKnown && url !== undefined)
    return { state: 'running', what: `${url}, of which the forge does not tell whether it goes on` };
  if (begun === undefined || begun.by !== by) return { state: 'waiting' };
  if (!isKnown) return { state: 'running', what: 'a run that the forge has not named' };
  const how =
    run === 'cancelled' ? 'was cancelled' : run === 'success' ? 'ended well, and its entry does not say so' : 'failed';
  return {
    state: 'failed',
    why: `its deployment ${how}: ${url}`,
    fix: `Read the log of that run. Where nothing was changed, dispatch the rollout again with the same id; else dispatch plan and deploy for ${planned.path} first.`,
  };
}
