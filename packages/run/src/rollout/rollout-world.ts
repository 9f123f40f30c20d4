import { setTimeout as sleep } from 'node:timers/promises';
import type { Rollout, RolloutWorld, Standing, Step } from '@edp/fleet';
import { dispatchWorkflow } from '@edp/forge';
import { createProgress } from '@edp/kit';
import { lookAtInstances } from './look-at-instances.ts';
import type { RolloutPlace } from './open-rollout.ts';
import type { RolloutProgress } from './rollout-progress.ts';

export interface WorldOptions {
  place: RolloutPlace;
  progress: RolloutProgress;
  workflow: string;
  /** Instances whose loss of data was confirmed by name. */
  confirm: string[];
  by: string;
  pollMs: number;
}

/** Returns the real world of a rollout: deployments are dispatched on the forge, and followed there and in the repositories. */
export function openRolloutWorld(rollout: Rollout, options: WorldOptions): RolloutWorld {
  const { place, progress, workflow, confirm, by, pollMs } = options;
  const { log } = place;
  const planOf = new Map(rollout.instances.map(({ path, plan }) => [path, plan]));
  const quiet = createProgress(log, { everyMs: 30_000 });
  const told = new Map<string, string>();
  return {
    look: lookAtInstances(rollout, options),
    begin: async (path) => progress.note(path, { at: new Date().toISOString(), by }),
    dispatch: async (path) => {
      const [tenant = '', environment = ''] = path.split('/');
      const inputs = {
        ...{ tenant, environment, 'plan-id': planOf.get(path)! },
        ...(confirm.includes(path) ? { confirm: environment } : {}),
      };
      const run = await dispatchWorkflow(place.forge, { ...place.dispatch, workflow, inputs });
      if (run !== undefined) await progress.note(path, { ...progress.of(path)!, run });
      log.info(`${path}: deployment dispatched${run === undefined ? '' : `, ${run.url}`}`);
    },
    tell: (step, standings) => {
      for (const [path, standing] of standings) {
        const line = describeStanding(standing);
        if (told.get(path) !== line && (told.has(path) || standing.state !== 'waiting')) log.info(`${path}: ${line}`);
        told.set(path, line);
      }
      quiet.update(() => describeStep(step, standings));
    },
    now: () => new Date(),
    pause: async () => sleep(pollMs),
  };
}

/** Returns where an instance stands, in words. */
export function describeStanding(standing: Standing): string {
  if (standing.state === 'running') return `at work, ${standing.what}`;
  if (standing.state === 'done') return 'deployed and healthy';
  if (standing.state === 'failed') return `failed: ${standing.why}`;
  return standing.state === 'gone' ? 'destroyed meanwhile, nothing to deploy' : 'waiting';
}

function describeStep(step: Step, standings: ReadonlyMap<string, Standing>): string {
  const within = (state: Standing['state']): string[] =>
    [...standings].filter(([, standing]) => standing.state === state).map(([path]) => path);
  const count = `${within('done').length} of ${standings.size} done`;
  if (step.kind === 'soak') return `${count}; wave ${step.wave} soaks until ${step.until.toISOString()}`;
  if (step.kind === 'stop')
    return `${count}; nothing more begins, since ${step.failed.join(', ')} failed; waiting for ${step.running.join(', ')}`;
  return step.kind === 'finished'
    ? count
    : `${count}; wave ${step.wave}: ${within('running').join(', ') || 'none at work yet'}`;
}
