import { parseYaml } from '@edp/yaml';
import { OWNER } from '../platform/platform.ts';
import type { DispatchResult } from '../world/act.ts';
import type { Forge } from '../world/world.ts';

/** Returns every ref of every repository of a forge, kept plans and locks too: equal before and after means that nothing changed. */
export async function snapshot(forge: Forge): Promise<Record<string, Record<string, string>>> {
  const repositories = ['infra-deploy', 'stacks', 'stacks-instances'];
  const branches = await Promise.all(
    repositories.map(async (name) => {
      return [name, await forge.refs(OWNER, name)] as const;
    }),
  );
  return Object.fromEntries(branches);
}

/** Returns what stands below a prefix in infra-deploy's refs, without the prefix. */
export async function refsBelow(forge: Forge, prefix: string): Promise<string[]> {
  const names = Object.keys(await forge.refs(OWNER, 'infra-deploy'));
  return names.filter((ref) => ref.startsWith(prefix)).map((ref) => ref.slice(prefix.length));
}

/** Returns the base entry of an instance as it stands on a branch. */
export async function entry(forge: Forge, tenant: string, environment: string, branch = 'main'): Promise<unknown> {
  const file = `instances/${tenant}/${environment}.yaml`;
  return parseYaml((await forge.readFile(OWNER, 'infra-deploy', branch, file)) ?? '', { file });
}

/** Fails with the whole log, which tells why, where a run did not succeed. */
export function expectSuccess({ exitCode, log }: Pick<DispatchResult, 'exitCode' | 'log'>): void {
  if (exitCode !== 0) throw new Error(`the run ended with ${exitCode}:\n${log}`);
}

/** Returns the plan id that a plan run printed. */
export function planId(log: string): string {
  const id = /Plan id: ([0-9a-f]{64})/.exec(log)?.[1];
  if (id === undefined) throw new Error(`no plan id in the log:\n${log}`);
  return id;
}
