import { setTimeout as sleep } from 'node:timers/promises';
import {
  GitWireError,
  isTransient,
  listRefs,
  type RefResult,
  type RefUpdate,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { HttpError } from '@edp/http';
import { MirrorError } from '../mirror-error.ts';
import { relayPack, SourceFailure } from './relay-pack.ts';

const TRIES = 3;
const PAUSE_MS = 500;
const MAX_PAUSE_MS = 300_000;

export interface RelayRefsOptions {
  /** `owner/name`, named in messages. */
  key: string;
  source: Remote;
  target: Remote;
  /** Refs at the target before. */
  before: ReadonlyMap<string, string>;
  prefixes: string[];
  /** Refs that the target has to show afterwards. */
  expected: ReadonlyMap<string, string>;
  /** What has to be done before the push; its failure is final. */
  ready: Promise<unknown>;
  /** Told how much of the pack has gone through. */
  onBytes: (bytes: number) => void;
}

/**
 * Sends the updates to the target, all or none, and compares the target's refs with what they should be. What breaks is tried again,
 * three times in all; the refs tell what the time before has done. Returns the bytes of packs that went through.
 * @throws MirrorError `PUSH_REJECTED`, `LOST_RACE`, `VERIFY_FAILED`; GitWireError
 */
export async function relayRefs(updates: RefUpdate[], options: RelayRefsOptions): Promise<{ bytes: number }> {
  const { key, source, target, before, ready, onBytes } = options;
  const present = new Set(before.values());
  let left = updates;
  let bytes = 0;
  let via: 'stream' | 'disk' = 'stream';
  for (let attempt = 1; left.length > 0; attempt += 1) {
    try {
      const relayed = await relayPack(left, { source, target, present, via, ready, onBytes });
      bytes += relayed.bytes;
      checkResults(relayed.results, key);
      left = [];
    } catch (error) {
      await ready;
      const cause = error instanceof SourceFailure ? error.cause : error;
      if (attempt === TRIES || !mayPass(cause)) throw cause;
      // The answer may have been lost, and the push done: the refs know.
      left = await unfinished(left, options);
      const fromSource = error instanceof SourceFailure;
      // Kept on disk, neither side waits for the other, and a proxy that takes no chunked requests is told the size.
      if (!fromSource) via = 'disk';
      const how = fromSource ? 'again' : 'again, with the pack kept on disk first';
      source.log?.(
        `${key}: ${cause instanceof Error ? cause.message : String(cause)}; sending it ${how} (try ${attempt + 1} of ${TRIES})`,
      );
      if (left.length > 0) await sleep(pauseMs(cause, attempt));
    }
  }
  await verify(options);
  return { bytes };
}

/** A server or proxy that wants to know the size first answers 411 or 501, which counts as a broken server. */
const mayPass = (error: unknown): boolean =>
  isTransient(error) || (error instanceof GitWireError && error.code === 'GIT_RATE_LIMITED');

/** As long as the server asks for, else doubling. */
function pauseMs(error: unknown, attempt: number): number {
  const asked =
    error instanceof GitWireError && error.cause instanceof HttpError ? error.cause.retryAfterMs : undefined;
  return asked === undefined
    ? PAUSE_MS * 2 ** (attempt - 1) * (0.75 + Math.random() / 2)
    : Math.min(asked, MAX_PAUSE_MS);
}

async function unfinished(updates: RefUpdate[], { key, target, prefixes }: RelayRefsOptions): Promise<RefUpdate[]> {
  const { refs } = await listRefs(target, { prefixes });
  const now = (ref: string): string => refs.get(ref) ?? ZERO_ID;
  const foreign = updates.find(({ ref, oldId, newId }) => now(ref) !== oldId && now(ref) !== newId);
  if (foreign !== undefined) throw lostRace(key, foreign.ref);
  return updates.filter(({ ref, newId }) => now(ref) !== newId);
}

function checkResults(results: RefResult[], key: string): void {
  const rejected = results.filter(({ ok }) => !ok);
  if (rejected.length === 0) return;
  throw new MirrorError({
    code: 'PUSH_REJECTED',
    message: `the target refuses ${rejected.length} of ${results.length} refs of ${key}`,
    // The target's word for a pack that lacks an object that its commits need.
    fix: rejected.some(({ reason = '' }) => reason.includes('missing necessary objects'))
      ? 'Run git fsck on the repository at the source: an object is missing or corrupt there.'
      : "Let the target token's user push to these branches, past every rule, and keep everybody else from writing there; a full quota is named in the reason.",
    details: rejected.map(({ ref, reason }) => `${ref}: ${reason ?? 'no reason given'}`).join('\n'),
  });
}

async function verify({ key, target, prefixes, expected }: RelayRefsOptions): Promise<void> {
  const { refs } = await listRefs(target, { prefixes });
  const wrong = [...expected].filter(([ref, id]) => refs.get(ref) !== id).map(([ref]) => ref);
  const extra = [...refs.keys()].filter((ref) => !expected.has(ref));
  if (wrong.length + extra.length === 0) return;
  throw new MirrorError({
    code: 'VERIFY_FAILED',
    message: `${key}: the target does not show what was pushed: ${[...wrong, ...extra].slice(0, 20).join(', ')}`,
    fix: 'Find out who else writes to the target, then dispatch the sync again.',
  });
}

function lostRace(key: string, ref: string): MirrorError {
  return new MirrorError({
    code: 'LOST_RACE',
    message: `${key}: somebody else moved ${ref} at the target while it was mirrored`,
    fix: 'Find out who writes to the target, then dispatch the sync again.',
  });
}
