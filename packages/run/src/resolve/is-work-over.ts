import { readdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { readWorkNote } from '@edp/plan-review';
import { listKeptStates } from '@edp/terraform';

/** The apply step of the example workflows may take 90 minutes, and its post hook waits 20 more. */
const LONGEST_MS = 2 * 60 * 60_000;

export interface Host {
  name: string;
  /** Whether a Terraform is alive here; undefined where nobody can tell. */
  hasTerraform: () => Promise<boolean | undefined>;
  /** When the instance's youngest state was kept here that its backend did not take. */
  rescuedAt: (domain: string) => Promise<Date | undefined>;
}

/**
 * Returns whether the Terraform of a lock's note is over, given that its run has ended: on this host none is alive and no state was kept
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
  const [rescuedAt, alive] = await Promise.all([host.rescuedAt(domain), host.hasTerraform()]);
  if (rescuedAt !== undefined && rescuedAt >= work.since) return false;
  return alive === undefined ? isLate : !alive;
}

function thisHost(): Host {
  return { name: hostname(), hasTerraform, rescuedAt };
}

async function hasTerraform(): Promise<boolean | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return undefined;
  // Cut to 15 characters by the kernel; providers are called terraform-provider-…
  const names = await Promise.all(pids.map(async (pid) => readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')));
  return names.some((name) => /^(terraform|tofu)/.test(name));
}

async function rescuedAt(domain: string): Promise<Date | undefined> {
  return (await listKeptStates(domain))[0]?.at;
}
