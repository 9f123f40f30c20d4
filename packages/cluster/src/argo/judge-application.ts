import { beginningOf } from '@edp/kit';
import { type Application, revisionsOf, sourcesOf } from './application.ts';
import { isComparedAsIs } from './is-compared-as-is.ts';

/** An Application that a deployment has to bring to what was committed. */
export interface Expected {
  /** `*` stands for what only Argo CD knows: the names that a set generates. */
  name: string;
  namespace: string;
  /** Its sources as rendered; undefined where a set makes them. */
  sources: { repoURL?: string; path?: string; chart?: string; targetRevision?: string }[] | undefined;
}

export type Verdict =
  | { kind: 'done'; text: string }
  | { kind: 'pending'; text: string }
  /** Nothing will happen by itself, by somebody's decision. */
  | { kind: 'held'; text: string }
  /** Nothing better will come: waiting longer would not help. */
  | {
      kind: 'failed';
      text: string;
      code: 'APPLICATION_FAILED' | 'APPLICATION_MISSING' | 'ARGOCD_MISSING' | 'ARGOCD_SILENT';
    };

export interface Judging {
  expected: Expected;
  /** Whether a revision of a source holds what was committed, by content; undefined where it is not of stacks-instances. */
  isOurs: (source: { repoURL?: string }, revision: string) => boolean | undefined;
  /** Whether it was Progressing, or Degraded for longer than a moment, since it came to what was committed. */
  hasProgressed: boolean;
  /** Whether a sync window holds it back at this moment. */
  hasWindow: boolean;
}

type Operation = NonNullable<NonNullable<Application['status']>['operationState']>;

/** Operators read these types as "cannot be synced at all". */
const FAULTS = new Set(['ComparisonError', 'InvalidSpecError', 'SyncError']);
/** What Argo CD retries by itself where an Application does not say (`argoCDDefaultRetry`). */
const DEFAULT_RETRIES = 5;

/**
 * Returns how an Application stands to what was committed. Its revision counts by content: another instance's later commit to the same
 * branch is another revision with the same directory.
 */
export function judgeApplication(
  application: Application,
  { expected, isOurs, hasProgressed, hasWindow }: Judging,
): Verdict {
  const { spec, status = {} } = application;
  const { sync, health, operationState: operation } = status;
  if (application.metadata.deletionTimestamp !== undefined) return { kind: 'pending', text: 'is being deleted' };
  const odd = differingSource(application, expected);
  if (odd !== undefined) return { kind: 'pending', text: `source is not yet as rendered (${odd})` };
  const automated = spec.syncPolicy?.automated;
  const isManual = automated === undefined || automated === null || automated.enabled === false;
  const stale = staleRevision(application, isOurs);
  const windowed = `a sync window of project ${spec.project ?? 'default'} holds it back`;
  if (isRunning(operation)) {
    // Begun before the window was: Argo CD lets it stand until the window is over.
    const message = operation?.message ?? 'syncing';
    if (/blocked by sync window/i.test(message)) return { kind: 'held', text: windowed };
    return { kind: 'pending', text: `${operation?.phase}: ${shorten(message)}` };
  }
  // Once retries are used up Argo CD adds a SyncError, which would only say that there was one.
  const failed =
    stale === undefined && sync?.status !== 'Synced' && !isManual ? usedUp(application, isOurs) : undefined;
  if (failed !== undefined) return failure(failed);
  const fault = status.conditions?.find(({ type }) => FAULTS.has(type));
  if (fault !== undefined) return { kind: 'pending', text: `${fault.type}: ${shorten(fault.message)}` };
  if (stale !== undefined) {
    const at = stale === '' ? 'nothing yet' : stale.slice(0, 12);
    return { kind: 'pending', text: `compared with ${at}, not yet with what was committed` };
  }
  if (!isComparedAsIs(application)) return { kind: 'pending', text: 'changed, not looked at since' };
  if (sync?.status !== 'Synced') {
    if (isManual) return { kind: 'held', text: 'automated sync is off: it stays OutOfSync until somebody syncs it' };
    if (hasWindow) return { kind: 'held', text: windowed };
    return { kind: 'pending', text: sync?.status ?? 'Unknown' };
  }
  // One of an older commit is over with it: who goes back to what runs has nothing to sync.
  if (operation !== undefined && operation.phase !== 'Succeeded' && hasTriedOurs(application, isOurs))
    return failure(failureText(operation));
  // Health is what the last look found: one from before the operation ended says nothing.
  const isFresh =
    operation?.finishedAt === undefined ||
    (status.reconciledAt !== undefined && Date.parse(status.reconciledAt) >= Date.parse(operation.finishedAt));
  if (!isFresh) return { kind: 'pending', text: 'synced, not looked at since' };
  if (health?.status === 'Healthy') return { kind: 'done', text: 'Synced, Healthy' };
  const about = health?.message === undefined ? '' : `: ${shorten(health.message)}`;
  if (health?.status === 'Degraded' && hasProgressed) return failure(`Degraded${about}`);
  if (health?.status === 'Suspended') return { kind: 'held', text: `Suspended${about}` };
  return { kind: 'pending', text: `Synced, ${health?.status ?? 'Unknown'}${about}` };
}

const failure = (text: string): Verdict => ({ kind: 'failed', text, code: 'APPLICATION_FAILED' });

/** Returns whether an Application was compared with what was committed, and nothing is under way. */
export function isSettled(application: Application, isOurs: Judging['isOurs']): boolean {
  return staleRevision(application, isOurs) === undefined && !isRunning(application.status?.operationState);
}

const isRunning = (operation: Operation | undefined): boolean =>
  operation?.phase === 'Running' || operation?.phase === 'Terminating';

/** The revision that does not hold what was committed; '' where there was none yet. */
function staleRevision(application: Application, isOurs: Judging['isOurs']): string | undefined {
  return revisionsOf(application, application.status?.sync).find(
    ({ source, revision }) => revision === '' || isOurs(source, revision) === false,
  )?.revision;
}

/** A failed operation whose retries are used up, with what it failed at. */
function usedUp(application: Application, isOurs: Judging['isOurs']): string | undefined {
  const { spec, status } = application;
  const operation = status?.operationState;
  if (operation?.phase !== 'Failed' && operation?.phase !== 'Error') return undefined;
  // Of an older commit: Argo CD tries the new one by itself.
  if (!hasTriedOurs(application, isOurs)) return undefined;
  const limit = operation.operation?.retry?.limit ?? spec.syncPolicy?.retry?.limit ?? DEFAULT_RETRIES;
  if (limit >= 0 && (operation.retryCount ?? 0) < limit && !/retr(?:ied|ies|y attempts)/i.test(operation.message ?? ''))
    return limit === 0 ? failureText(operation) : undefined;
  return limit < 0 ? undefined : failureText(operation);
}

function hasTriedOurs(application: Application, isOurs: Judging['isOurs']): boolean {
  const tried = revisionsOf(application, application.status?.operationState?.syncResult);
  return !tried.some(({ source, revision }) => revision !== '' && isOurs(source, revision) === false);
}

function failureText(operation: Operation): string {
  const bad = (operation.syncResult?.resources ?? []).filter(({ status }) => status === 'SyncFailed');
  const which = bad
    .slice(0, 5)
    .map(
      ({ kind, namespace, name, message }) =>
        `${kind} ${namespace ? `${namespace}/` : ''}${name}: ${shorten(message ?? '')}`,
    );
  return [`${operation.phase}: ${shorten(operation.message ?? '')}`, ...which].join('; ');
}

function differingSource(application: Application, { sources }: Expected): string | undefined {
  if (sources === undefined) return undefined;
  const now = sourcesOf(application);
  if (now.length !== sources.length) return `${now.length} sources instead of ${sources.length}`;
  for (const [index, wanted] of sources.entries()) {
    for (const key of ['repoURL', 'path', 'chart', 'targetRevision'] as const)
      if ((wanted[key] ?? '') !== (now[index]?.[key] ?? '')) return `${key} is ${now[index]?.[key] ?? 'not set'}`;
  }
  return undefined;
}

const shorten = (text: string): string => beginningOf(text.replace(/\s+/g, ' ').trim(), { maxCharacters: 400 });
