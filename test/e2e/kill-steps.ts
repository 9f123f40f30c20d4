import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Cloud } from '../cloud/cloud.ts';

const LIMIT_MS = 300_000;

/** Returns processes whose command line holds a text and whose environment is of this cloud: no other job on this machine is meant. */
export function processesOf(text: string, cloud: Pick<Cloud, 'directory'>): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').includes(text) &&
          readFileSync(`/proc/${pid}/environ`, 'utf8').includes(cloud.directory)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Resolves once a condition holds. */
export async function until(condition: () => boolean, whatFor: string): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`${whatFor} took longer than ${LIMIT_MS / 60_000} min`);
    await sleep(20);
  }
}

/** Kills the steps that run a bundle as Forgejo's runner does, with no signal that they could catch, once a new call to the cloud fits. */
export async function killSteps(
  bundle: string,
  { cloud, once }: { cloud: Cloud; once: (call: Call) => boolean },
): Promise<void> {
  const before = cloud.journal().length;
  await until(() => cloud.journal().slice(before).some(once), 'the call');
  for (const pid of processesOf(bundle, cloud)) process.kill(pid, 'SIGKILL');
}
