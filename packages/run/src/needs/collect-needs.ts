import { writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Artifact, artifactKey, checkClosure, collectArtifacts, type Finding, openManager } from '@edp/closure';
import type { Tree } from '@edp/stacks';
import type { RunStep } from '../step/run-step.ts';

/** Returns what the rendered files need; `more` are the files that only the checkout has. */
export function needsOf(
  { run }: RunStep,
  rendered: Tree,
  more: Partial<Parameters<typeof collectArtifacts>[0]> = {},
): Artifact[] {
  const { actionsUrl } = run.closure;
  return collectArtifacts({ ...more, rendered, directory: run.instance.path, actionsUrl });
}

/** Returns where each artifact is. Codes of none: what cannot be looked at is a hole. */
export async function findNeeds(step: RunStep, artifacts: Artifact[]): Promise<Finding[]> {
  const { run, inputs, http, context, log } = step;
  const login = { token: inputs.tokens.closure, tokenInput: 'closure-token' };
  const manager = openManager(context.serverUrl, { http, ...login, log: (line) => log.info(line) });
  const { outsideHosts } = run.closure;
  return checkClosure(artifacts, {
    ...{ domain: run.instance.domain, manager, outsideHosts },
    written: run.stacksInstances.url,
  });
}

const keysOf = (artifact: Artifact): string[] => {
  const key = artifactKey(artifact);
  return [key, ...(artifact.paths ?? []).map(({ path }) => `${key} ${path}`)];
};

const fileOf = ({ run }: RunStep): string => join(run.directory, 'closure.json');

/** Keeps what was looked for, whatever was found, so that commit looks for nothing twice. */
export async function keepChecked(step: RunStep, artifacts: Artifact[]): Promise<void> {
  await writeFile(fileOf(step), JSON.stringify(artifacts.flatMap(keysOf)), { mode: 0o600 });
}

/** Returns the artifacts that were not looked for before. */
export async function notChecked(step: RunStep, artifacts: Artifact[]): Promise<Artifact[]> {
  const text = await readFile(fileOf(step), 'utf8').catch(() => '[]');
  const known = new Set(JSON.parse(text) as string[]);
  return artifacts.filter((artifact) => keysOf(artifact).some((key) => !known.has(key)));
}
