import { join } from 'node:path';
import {
  type Artifact,
  checkClosure,
  collectNeeds,
  findHelm,
  findKustomize,
  type Finding,
  type Manager,
  openManager,
  openProviderMirror,
} from '@edp/closure';
import type { Tree } from '@edp/stacks';
import type { RunStep } from '../step/run-step.ts';

/** Returns what the rendered files need, their charts rendered; `more` are the files that only the checkout has. */
export async function needsOf(
  step: RunStep,
  rendered: Tree,
  more: Partial<Parameters<typeof collectNeeds>[0]> = {},
): Promise<Artifact[]> {
  const { run, http, log } = step;
  const { actionsUrl, images, helm, kustomize } = run.closure;
  return collectNeeds(
    { ...more, rendered, directory: run.instance.path, actionsUrl },
    {
      ...closureOptions(step),
      ...{ http, images },
      helm: async () => findHelm({ ...helm, http, log }),
      kustomize: async () => findKustomize({ ...kustomize, http, log }),
      cacheDirectory: join(run.directory, 'charts'),
      log: (line) => log.info(line),
    },
  );
}

/** Where what a deployment needs may come from. */
function closureOptions({ run, inputs, http, context, log }: RunStep): {
  manager: Manager;
  outsideHosts: string[];
  written: string;
} {
  const login = { token: inputs.tokens.closure, tokenInput: 'closure-token' };
  return {
    manager: openManager(context.serverUrl, { http, ...login, log: (line) => log.info(line) }),
    outsideHosts: run.closure.outsideHosts,
    written: run.stacksInstances.url,
  };
}

/** Returns where each artifact is. Codes of none: what cannot be looked at is a hole. */
export async function findNeeds(step: RunStep, artifacts: Artifact[]): Promise<Finding[]> {
  const { http, run } = step;
  const { providerMirror } = run.closure;
  return checkClosure(artifacts, {
    ...closureOptions(step),
    domain: run.instance.domain,
    providers: providerMirror === '' ? undefined : openProviderMirror(providerMirror, { http }),
  });
}
