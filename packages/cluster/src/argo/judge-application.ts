import { type Application, revisionsOf, sourcesOf } from './application.ts';

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
  | { kind: 'failed'; text: string };

export interface Judging {
  expected: Expected;
  /** Whether a revision of a source holds what was committed, by content; undefined where it is not of stacks-instances. */
  isOurs: (source: { repoURL?: string }, revision: string) => boolean | undefined;
  /** Whether it was Progressing, or Degraded for longer than a moment, since this run began. */
  hasProgressed: boolean;
  /** Whether a sync window may hold it back. */
  hasWindow: boolean;
}

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
  const fault = status.conditions?.find(({ type }) => FAULTS.has(type));
  if (fault !== undefined) return { kind: 'pending', text: `${fault.type}: ${shorten(fault.message)}` };

  const compared = revisionsOf(application, sync).map(({ source, revision }) => ({
    revision,
    ours: revision === '' ? false : isOurs(source, revision),
  }));
  const stale = compared.find(({ ours }) => ours === false);
  const isAt = stale === undefined;
  const running = operation?.phase === 'Running' || operation?.phase === 'Terminating';
  if (running) return { kind: 'pending', text: `${operation.phase}: ${shorten(operation.message ?? 'syncing')}` };
  const automated = spec.syncPolicy?.automated;
  const isManual = automated === undefined || automated === null || automated.enabled === false;
  if (!isAt) {
    const at = stale.revision === '' ? 'nothing yet' : stale.revision.slice(0, 12);
    return { kind: 'pending', text: `compared with ${at}, not yet with what was committed` };
  }
  if (sync?.status !== 'Synced') {
    if (isManual) return { kind: 'held', text: 'automated sync is off: it stays OutOfSync until somebody syncs it' };
    const failed = usedUp(application, isOurs);
    if (failed !== undefined) return { kind: 'failed', text: failed };
    if (hasWindow && operation?.phase !== 'Failed')
      return { kind: 'held', text: `a sync window of project ${spec.project ?? 'default'} holds it back` };
    return { kind: 'pending', text: sync?.status ?? 'Unknown' };
  }
  if (operation !== undefined && operation.phase !== 'Succeeded') {
    return {
      kind: 'failed',
      text: usedUp(application, isOurs) ?? `${operation.phase}: ${shorten(operation.message ?? '')}`,
    };
  }
  // Health is what the last look found: one from before the operation ended says nothing.
  const isFresh =
    operation?.finishedAt === undefined ||
    (status.reconciledAt !== undefined && Date.parse(status.reconciledAt) >= Date.parse(operation.finishedAt));
  if (!isFresh) return { kind: 'pending', text: 'synced, not looked at since' };
  if (health?.status === 'Healthy') return { kind: 'done', text: 'Synced, Healthy' };
  const about = health?.message === undefined ? '' : `: ${shorten(health.message)}`;
  if (health?.status === 'Degraded' && hasProgressed) return { kind: 'failed', text: `Degraded${about}` };
  if (health?.status === 'Suspended') return { kind: 'held', text: `Suspended${about}` };
  return { kind: 'pending', text: `Synced, ${health?.status ?? 'Unknown'}${about}` };
}

/** A failed operation whose retries are used up, with what it failed at. */
function usedUp(application: Application, isOurs: Judging['isOurs']): string | undefined {
  const { spec, status } = application;
  const operation = status?.operationState;
  if (operation?.phase !== 'Failed' && operation?.phase !== 'Error') return undefined;
  const tried = revisionsOf(application, operation.syncResult);
  // Of an older commit: Argo CD tries the new one by itself.
  if (tried.some(({ source, revision }) => revision !== '' && isOurs(source, revision) === false)) return undefined;
  const limit = operation.operation?.retry?.limit ?? spec.syncPolicy?.retry?.limit ?? DEFAULT_RETRIES;
  if (limit >= 0 && (operation.retryCount ?? 0) < limit && !/retr(?:ied|ies|y attempts)/i.test(operation.message ?? ''))
    return limit === 0 ? failureText(operation) : undefined;
  return limit < 0 ? undefined : failureText(operation);
}

function failureText(operation: NonNullable<NonNullable<Application['status']>['operationState']>): string {
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

const shorten = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 400);
