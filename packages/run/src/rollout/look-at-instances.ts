import { type InstanceFacts, readFleetEntry, type Rollout, runInQuestion, type RunState } from '@edp/fleet';
import { type LockHolder, readLocks, readSubtree } from '@edp/gitops';
import type { Entry } from '@edp/instance';
import { askRun } from './ask-run.ts';
import type { RolloutPlace } from './open-rollout.ts';
import type { RolloutProgress } from './rollout-progress.ts';

/**
 * Returns a look at all instances of a rollout: their entries and locks, and what the forge says of the runs that they depend on. A run that has
 * ended is asked for once, and the entries are read again after one has, since it may have written its last word just before. Codes of
 * `readSubtree`, `readLocks` and `readRunState`.
 */
export function lookAtInstances(
  rollout: Rollout,
  { place, progress }: { place: RolloutPlace; progress: RolloutProgress },
): () => Promise<Map<string, InstanceFacts>> {
  const { infraDeploy } = place.fleet.repositories;
  const ended = new Map<string, RunState>();

  return async () => {
    for (;;) {
      const before = ended.size;
      const facts = await look(await readEntries(), await readLocks(infraDeploy));
      if (ended.size === before) return facts;
    }
  };

  async function readEntries(): Promise<Map<string, Entry>> {
    const { files } = await readSubtree(infraDeploy, { ref: place.fleet.entriesBranch, path: 'instances' });
    const found = new Map<string, Entry>();
    for (const { path } of rollout.instances) {
      const text = files.get(`${path}.yaml`)?.content.toString('utf8');
      const { entry } = text === undefined ? {} : readFleetEntry({ file: `instances/${path}.yaml`, text });
      if (entry !== undefined) found.set(path, entry);
    }
    return found;
  }

  async function look(
    entries: ReadonlyMap<string, Entry>,
    locks: ReadonlyMap<string, LockHolder>,
  ): Promise<Map<string, InstanceFacts>> {
    const found = new Map<string, InstanceFacts>();
    for (const planned of rollout.instances) {
      const { path } = planned;
      const begun = progress.of(path);
      const known = { entry: entries.get(path), begun };
      const runUrl = runInQuestion(known, { planned, rollout });
      const since = begun === undefined ? rollout.made.at : begun.at;
      const id = runUrl === begun?.run?.url ? begun?.run?.id : undefined;
      const run = runUrl === undefined ? undefined : await ask(runUrl, { since: new Date(since), id });
      const lock = locks.get(path);
      const holder = lock && (await ask(lock.runUrl, { since: lock.since, id: undefined }));
      const isHeld = lock !== undefined && (holder === undefined || holder === 'going');
      found.set(path, {
        ...known,
        run,
        lockedBy: isHeld ? lock.runUrl || 'a run that its lock does not name' : undefined,
      });
    }
    return found;
  }

  async function ask(runUrl: string, { since, id }: { since: Date; id: string | undefined }): Promise<RunState> {
    if (ended.has(runUrl)) return ended.get(runUrl);
    const state = await askRun(place, { runUrl, since, id });
    if (state !== undefined && state !== 'going') ended.set(runUrl, state);
    return state;
  }
}
