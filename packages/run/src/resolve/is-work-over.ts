import { hostname } from 'node:os';
import { readWorkNote } from '@edp/plan-review';
import { isWorkedOn, listKeptStates } from '@edp/terraform';

/** The apply step of the example workflows may take 90 minutes, and its post hook waits 20 more. */
const LONGEST_MS = 2 * 60 * 60_000;

export interface Host {
  name: string;
  /** Whether a Terraform is alive here that may work on the instance; undefined where nobody can tell. */
  hasTerraform: (domain: string) => Promise<boolean | undefined>;
  /** When the instance's youngest state was kept here that its backend did not take. */
  rescuedAt: (domain: string) => Promise<Date | undefined>;
}

/**
 * Returns whether the Terraform of a lock's note is over, given that its run has ended: on this host none of the instance is alive and no state was kept
 * since; on any other one the longest time is over that a step and its post hook may take. The backend's own lock of the state, which plan takes
 * before anything is changed, keeps out one that still lives. A note that says anything else is never over: a state may lie in that lock.
 */
export async function isWorkOver(
  note: string,
  { domain, host = thisHost() }: { domain: string; host?: Host },
): Promise<boolean> {
  const work = readWorkNote(note);
  if (work === undefined) return false;
  const isLate = Date.now() - work.since.getTime() > LONGEST_MS;
  if (work.host !== host.name) return isLate;
  const [rescuedAt, alive] = await Promise.all([host.rescuedAt(domain), host.hasTerraform(domain)]);
  if (rescuedAt !== undefined && rescuedAt >= work.since) return false;
  return alive === undefined ? isLate : !alive;
}

function thisHost(): Host {
  return { name: hostname(), hasTerraform: isWorkedOn, rescuedAt };
}

async function rescuedAt(domain: string): Promise<Date | undefined> {
  return (await listKeptStates(domain))[0]?.at;
}
