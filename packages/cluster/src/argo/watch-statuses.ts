import { beginningOf } from '@edp/kit';
import type { Expected, Verdict } from './judge-application.ts';
import type { Watch } from './sight.ts';

/** The newest word of a context at a commit, as forges keep it. */
export interface CommitStatus {
  context: string;
  /** `success`, `pending`, `warning`, `failure` or `error`. */
  state: string;
  description: string;
}

export interface WatchStatusesOptions {
  expected: Pick<Expected, 'name'>[];
  /** What every context of the instance begins with: `argocd/<tenant>/<environment>/`, before the Application's name. */
  prefix: string;
  /** The newest status of each context at the commits that hold what was committed. */
  readStatuses: () => Promise<CommitStatus[]>;
  /** How long Argo CD may say nothing about an Application. */
  appearMs: number;
  /** How long a failure has to last: the health of before may be told once more with the new revision. */
  settleMs?: number;
}

/**
 * Returns a look at the Applications through the commit statuses that Argo CD's notifications write to the forge: for a runner that does not reach
 * the cluster. They are written at the revision that Argo CD compared with. Throws as `readStatuses`.
 */
export function watchStatuses({
  expected,
  prefix,
  readStatuses,
  appearMs,
  settleMs = 20_000,
}: WatchStatusesOptions): Watch {
  const started = Date.now();
  const states = new Map<string, { text: string; since: number }>();
  const hasLasted = ({ context, state, description }: CommitStatus): boolean => {
    const text = `${state} ${description}`;
    if (states.get(context)?.text !== text) states.set(context, { text, since: Date.now() });
    return Date.now() - states.get(context)!.since >= settleMs;
  };
  return async () => {
    const statuses = (await readStatuses()).filter(({ context }) => context.startsWith(prefix));
    const verdicts = new Map<string, Verdict>();
    for (const { name } of expected) {
      const pattern = new RegExp(`^${name.replace(/[.]/g, String.raw`\.`).replaceAll('*', '.*')}$`);
      const found = statuses.filter(({ context }) => pattern.test(context.slice(prefix.length)));
      for (const status of found) verdicts.set(status.context.slice(prefix.length), judge(status, hasLasted(status)));
      if (found.length === 0) verdicts.set(name, unsaid(Date.now() - started, appearMs));
    }
    const all = [...verdicts.values()];
    const isDone = all.every(({ kind }) => kind === 'done');
    return { verdicts, synced: isDone, healthy: isDone, images: [], describe: async () => [] };
  };
}

function judge({ state, description }: CommitStatus, hasLasted: boolean): Verdict {
  const said = beginningOf(description.replace(/\s+/g, ' ').trim(), { maxCharacters: 400 });
  if (state === 'success') return { kind: 'done', text: said || 'Synced, Healthy' };
  if ((state === 'failure' || state === 'error') && hasLasted)
    return { kind: 'failed', text: said || `Argo CD says ${state}`, code: 'APPLICATION_FAILED' };
  // Nothing will happen by itself: a sync window, automated sync that is off.
  if (state === 'warning') return { kind: 'held', text: said || 'held back' };
  return { kind: 'pending', text: said || state };
}

function unsaid(waitedMs: number, appearMs: number): Verdict {
  if (waitedMs < appearMs) return { kind: 'pending', text: 'no commit status yet' };
  const minutes = Math.round(appearMs / 60_000);
  const text = `no commit status within ${minutes} minutes: does Argo CD run, and do its notifications reach the forge (bootstrap/15-notifications.yaml)?`;
  return { kind: 'failed', text, code: 'ARGOCD_SILENT' };
}
