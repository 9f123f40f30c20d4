import { HttpError } from '@edp/http';
import type { Log } from '@edp/kit';
import { ClusterError } from '../cluster-error.ts';
import type { Verdict } from './judge-application.ts';
import type { Sight, Watch } from './sight.ts';

export interface WaitOptions {
  /** What has taken this deployment's place, in words; undefined while nothing has. */
  superseded: () => Promise<string | undefined>;
  timeoutMs: number;
  pollMs?: number;
  /** How long the cluster, or a forge that is asked, may be away in the middle. */
  outageMs?: number;
  log: Log;
}

export interface Observed {
  end: 'done' | 'superseded' | 'failed';
  /** Of end `failed`: `WAIT_TIMEOUT`, or why an Application will not get there. */
  error?: ClusterError;
  synced: boolean;
  healthy: boolean;
  /** Images that the Applications really run. */
  images: string[];
  held: string[];
}

const ASK_MS = 10_000;
/** Objects are asked as seldom, so that hundreds of pods in trouble do not take the API's time. */
const OBJECTS_MS = 30_000;

/**
 * Waits until every Application is Synced and Healthy at what was committed, and returns what was seen at the end. Prints one line a change of
 * state; never rolls back.
 * @throws ClusterError `CLUSTER_UNREACHABLE` and `CLUSTER_REFUSED` where that lasts, `CLUSTER_DENIED`
 */
export async function waitApplications(watch: Watch, options: WaitOptions): Promise<Observed> {
  const { timeoutMs, pollMs = 2_000, outageMs = 120_000, log } = options;
  const say = createTeller(log);
  const deadline = Date.now() + timeoutMs;
  let lastSightAt = Date.now();
  let askedAt = Date.now();
  let objectsAt = Date.now();
  for (;;) {
    try {
      const sight = await watch();
      const { verdicts } = sight;
      for (const [name, { kind, text }] of verdicts) say(name, `${MARKS[kind]} ${name}: ${text}`);
      const all = [...verdicts.values()];
      if (all.every(({ kind }) => kind === 'done' || kind === 'held')) return summary(sight, { end: 'done' });
      const failed = [...verdicts].find(([, { kind }]) => kind === 'failed');
      const isOver = failed !== undefined || Date.now() > deadline;
      if (isOver || Date.now() - askedAt > ASK_MS) {
        askedAt = Date.now();
        const by = await whatCame(options);
        // What it left unfinished is nobody's fault any more.
        if (by !== undefined) {
          log.notice(`Superseded: ${by}`);
          return summary(sight, { end: 'superseded' });
        }
      }
      if (isOver) {
        const objects = await sight.describe();
        const error = failed === undefined ? timedOut(sight, { timeoutMs, objects }) : failedBy(failed, objects);
        return summary(sight, { end: 'failed', error });
      }
      if (Date.now() - objectsAt > OBJECTS_MS) {
        objectsAt = Date.now();
        for (const line of await sight.describe()) say(line, `  ${line}`);
      }
      lastSightAt = Date.now();
    } catch (error) {
      if (!mayPass(error) || Date.now() - lastSightAt > outageMs || Date.now() > deadline) throw error;
      log.info(`· ${error instanceof Error ? error.message : String(error)}; Argo CD goes on, and so does the waiting`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** A forge that cannot be asked at this moment hides nothing that the cluster has told. */
async function whatCame({ superseded, log }: WaitOptions): Promise<string | undefined> {
  try {
    return await superseded();
  } catch (error) {
    log.info(`· whether something newer has come: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const MARKS = { done: '✓', failed: '✗', pending: '·', held: '·' };

function createTeller(log: Log): (about: string, line: string) => void {
  const said = new Map<string, string>();
  return (about, line) => {
    if (said.get(about) === line) return;
    said.set(about, line);
    log.info(line);
  };
}

/** An API server or a forge that starts again is away for a moment; a login or a refusal stays what it is. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof ClusterError)) return true;
  if (error.code === 'CLUSTER_UNREACHABLE') return true;
  return error.code === 'CLUSTER_REFUSED' && error.cause instanceof HttpError && (error.cause.status ?? 0) >= 500;
}

function timedOut({ verdicts }: Sight, { timeoutMs, objects }: { timeoutMs: number; objects: string[] }): ClusterError {
  const open = [...verdicts].filter(([, { kind }]) => kind === 'pending').map(([name, { text }]) => `${name}: ${text}`);
  return new ClusterError({
    code: 'WAIT_TIMEOUT',
    message: `not there after ${Math.round(timeoutMs / 60_000)} minutes: ${[...open, ...objects].join('; ')}`,
    fix: 'Look at the Applications in Argo CD; where it only needs longer, raise wait-minutes. What was committed stays, and Argo CD goes on.',
  });
}

const FIXES = {
  APPLICATION_FAILED:
    'See docs/instances.md, "Degraded": correct it in the stacks templates or fields and deploy again. Nothing was rolled back.',
  APPLICATION_MISSING:
    'Look at the Application or ApplicationSet that makes it, and at the pods in the namespace of Argo CD. What was committed stays.',
  ARGOCD_MISSING:
    'Put the manifests of Argo CD into bootstrap/ of the stacks templates (docs/instances.md) and deploy again.',
  ARGOCD_SILENT:
    'Look at the pods in the namespace of Argo CD, and start what does not run; what was committed stays, and Argo CD deploys it then. Deploy again to have it waited for.',
};

function failedBy([name, verdict]: [string, Verdict], objects: string[]): ClusterError {
  const code = verdict.kind === 'failed' ? verdict.code : 'APPLICATION_FAILED';
  // Those of the others only hide what is wrong.
  const own = objects.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const message = [`Application ${name}: ${verdict.text}`, ...own].join('; ');
  return new ClusterError({ code, message, fix: FIXES[code] });
}

function summary({ verdicts, synced, healthy, images }: Sight, end: Pick<Observed, 'end' | 'error'>): Observed {
  const held = [...verdicts].filter(([, { kind }]) => kind === 'held').map(([name, { text }]) => `${name}: ${text}`);
  return { ...end, synced, healthy, images, held };
}
