import type { Log, Progress } from '@edp/kit';
import pMap from 'p-map';
import { applyRepository } from './apply-repository.ts';
import { failedRow } from '../failed-row.ts';
import type { RepositoryTask } from './find-repositories.ts';
import type { MirrorConfig } from '../config/mirror-config.ts';
import type { MirrorRun } from '../mirror-run.ts';
import { mayMiss, type MirrorState, stateOf } from '../mirror-state.ts';
import { planRepository, type RepositoryPlan } from './plan-repository.ts';
import { describeRefusals, type Refusal } from './refusal.ts';
import { sameName } from '../config/selection.ts';
import type { SyncRow } from '../sync-report.ts';

export interface GitResult {
  rows: SyncRow[];
  /** What is known of the repositories of this run, by `owner/name` at the target. */
  state: MirrorState['repositories'];
}

/**
 * Plans every repository, says at once what the guards refuse, then carries out the rest. What fails is a row, and stops nothing else.
 */
export async function syncGit(
  tasks: RepositoryTask[],
  {
    run,
    config,
    whole,
    log,
    progress,
  }: { run: MirrorRun; config: MirrorConfig; whole: boolean; log: Log; progress: Progress },
): Promise<GitResult> {
  const concurrency = run.limits.repositoriesAtOnce;
  const clashes = findClashes(tasks);
  const state: MirrorState['repositories'] = {};
  let done = 0;
  const planned = await pMap(
    tasks,
    async (task): Promise<RepositoryPlan | SyncRow> => {
      const clash = clashes.get(task.to);
      if (clash !== undefined) return refusedRow(task, [clash]);
      const plan = await planRepository(task, run).catch((error: unknown) =>
        failedRow({ kind: 'git', source: task.key, target: task.to }, error),
      );
      done += 1;
      progress.update(`compared ${done} of ${tasks.length} repositories`);
      return plan;
    },
    { concurrency },
  );
  const refusals = planned.flatMap((each) => ('refusals' in each ? each.refusals : []));
  if (refusals.length > 0) {
    await log.group(`Refused before any change (${refusals.length})`, () => {
      for (const { code, message, fix } of refusals) log.info(`${code}: ${message}\n  Fix: ${fix}`);
    });
  }
  done = 0;
  const rows = await pMap(
    planned,
    async (plan): Promise<SyncRow> => {
      if (!('task' in plan)) return plan;
      const row = await carryOut(plan);
      done += 1;
      progress.update(`${done} of ${tasks.length} repositories: ${row.source} ${row.action}`);
      return row;
    },
    { concurrency },
  );
  const left = whole ? [...findGone(tasks, { run, config }), ...findRenamedOwners(tasks)] : [];
  return { rows: [...rows, ...left], state };

  async function carryOut(plan: RepositoryPlan): Promise<SyncRow> {
    const { task, existing, decision, git } = plan;
    const from = performance.now();
    const known = stateOf(run.state, task.to);
    try {
      // What a wiki's guards stop is the wiki alone.
      if (plan.git?.refusals.some(({ ref }) => ref === undefined)) {
        if (known !== undefined) state[task.to] = { ...known, sourceUpdatedAt: '' };
        return { ...refusedRow(task, plan.refusals), decidedBy: decision };
      }
      const { changes, bytes, state: entry, refusals, waiting } = await applyRepository(plan, run);
      state[task.to] = entry;
      const waits = waiting.map(({ tag, why }) => `release ${tag} waits for the next run: ${why}`);
      const details = [describeRefusals(refusals), [...changes, ...waits].join(', ')]
        .filter((each) => each !== '')
        .join(' ');
      const changed = changes.length > 0 ? 'updated' : 'unchanged';
      return {
        kind: 'git',
        source: task.key,
        target: task.to,
        action: refusals.length > 0 ? 'refused' : existing === undefined ? 'created' : changed,
        written: git?.updates.length ?? 0,
        bytes,
        seconds: (performance.now() - from) / 1000,
        decidedBy: decision,
        ...(waiting.some(({ draft }) => !draft) ? { unfinished: true } : {}),
        details,
      };
    } catch (error) {
      // Nothing is known of it any more.
      if (known !== undefined) state[task.to] = { ...known, sourceUpdatedAt: '' };
      return {
        ...failedRow({ kind: 'git', source: task.key, target: task.to }, error),
        decidedBy: decision,
        seconds: (performance.now() - from) / 1000,
      };
    }
  }
}

/** What would be one repository at the target: two of the source, since a forge's names do not know case, or one that two items select. */
function findClashes(tasks: RepositoryTask[]): Map<string, Refusal> {
  const clashes = new Map<string, Refusal>();
  for (const task of tasks) {
    const { to, key } = task;
    const others = tasks.filter((other) => other !== task && sameName(other.to, to));
    const foreign = others.filter((other) => other.key !== key).map((other) => other.key);
    if (others.length === 0) continue;
    clashes.set(to, {
      code: 'NAME_CLASH',
      ...(foreign.length > 0
        ? {
            message: `${key} and ${foreign.join(', ')} would be one repository at the target`,
            fix: 'Leave one out by exclude, or give one owner another name by to.',
          }
        : {
            message: `${key} is selected by ${others.length + 1} items below git, and which of them counts is not said`,
            fix: `Add ${task.repository.name} to exclude of all but one of them.`,
          }),
    });
  }
  return clashes;
}

/** Repositories that were mirrored and that the source does not list any more, or has elsewhere. They stay at the target, and the mirror is not complete. */
function findGone(tasks: RepositoryTask[], { run, config }: { run: MirrorRun; config: MirrorConfig }): SyncRow[] {
  const here = new Map(tasks.map((task) => [task.repository.id, task]));
  // A source that was set up anew has the same names and other ids.
  return Object.entries(run.state.repositories).flatMap(([to, { id, source }]) => {
    if (run.listed.has(to.toLowerCase()) || !mayMiss(config, to)) return [];
    const now = here.get(id);
    // Under another name of the same owner, it was renamed at the target as well.
    if (now !== undefined && sameName(ownerOf(now.to), ownerOf(to))) return [];
    const name = to.split('/')[1]!;
    const refusal: Refusal =
      now === undefined
        ? {
            code: 'SOURCE_GONE',
            message: `${source} was mirrored before, and the source does not list it any more`,
            fix: `If it was removed on purpose, add ${name} to allow.gone; else look for it, and for the rights of source-token.`,
          }
        : {
            code: 'SOURCE_MOVED',
            message: `${source} is ${now.key} at the source now; its copy ${to} at the target is left as it was`,
            fix: `Remove ${to} at the target if nobody needs it, and add ${name} to allow.gone.`,
          };
    return [refusedRow({ key: source, to }, [refusal])];
  });
}

/** Owners that the source calls by another name than mirror.yaml does: their repositories go where they went before. */
function findRenamedOwners(tasks: RepositoryTask[]): SyncRow[] {
  const renamed = new Map<string, RepositoryTask>();
  for (const task of tasks) if (!sameName(task.item.owner, task.repository.owner)) renamed.set(task.item.owner, task);
  return [...renamed].map(([owner, task]) =>
    refusedRow({ key: owner, to: task.owner }, [
      {
        code: 'OWNER_RENAMED',
        message: `${owner} is called ${task.repository.owner} at the source now; its repositories are mirrored to ${task.owner} as before`,
        fix: `Write owner: ${task.repository.owner} and to: ${task.owner} in mirror.yaml, or let to name the new owner.`,
      },
    ]),
  );
}

const ownerOf = (key: string): string => key.split('/')[0]!;

function refusedRow({ key, to }: Pick<RepositoryTask, 'key' | 'to'>, refusals: Refusal[]): SyncRow {
  const details = describeRefusals(refusals);
  return { kind: 'git', source: key, target: to, action: 'refused', written: 0, bytes: 0, details };
}
