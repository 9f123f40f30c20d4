import { GitWireError, type RefUpdate } from '@edp/git-wire';
import { MirrorError } from '../mirror-error.ts';
import { applyUpdates } from './plan-refs.ts';
import { relayRefs, type RelayRefsOptions } from './relay-refs.ts';

/** A ref that the target does not take. */
export interface RefusedRef {
  ref: string;
  reason: string;
}

/** Each part that is refused is sent in halves: enough to find many refs among thousands, and an end where a target takes nothing. */
const MAX_PUSHES = 200;

/**
 * Sends updates to the target as one; where it refuses them, in ever smaller parts, so that what a rule of the target is against stops nothing else.
 * Returns what it does not take. Where it takes none at all, the first refusal is thrown.
 * @throws MirrorError `PUSH_REJECTED`, `LOST_RACE`, `VERIFY_FAILED`; GitWireError
 */
export async function relayApart(
  updates: RefUpdate[],
  options: Omit<RelayRefsOptions, 'expected'>,
): Promise<{ bytes: number; refused: RefusedRef[]; refs: ReadonlyMap<string, string> }> {
  let refs = options.before;
  let bytes = 0;
  let pushes = 0;
  let first: unknown;
  const refused: RefusedRef[] = [];
  let isFirst = true;
  const send = async (some: RefUpdate[]): Promise<void> => {
    if (some.length === 0) return;
    pushes += 1;
    try {
      const expected = applyUpdates(refs, some);
      bytes += (await relayRefs(some, { ...options, before: refs, expected })).bytes;
      refs = expected;
    } catch (error) {
      const reasons = reasonsOf(error);
      if (reasons === undefined) throw error;
      first ??= error;
      if (some.length === 1 || pushes >= MAX_PUSHES) {
        refused.push(
          ...some.map(({ ref }) => ({ ref, reason: reasons.get(ref) ?? reasons.get('') ?? 'no reason given' })),
        );
        return;
      }
      const words = [...reasons.values()].join(' ');
      const named = namedIn(words, some);
      // What the server names by itself need not be sent by itself.
      const [only] = named.length === 1 ? named : [];
      if (only !== undefined)
        refused.push({ ref: only.ref, reason: reasons.get(only.ref) ?? reasons.get('') ?? words });
      let left = only === undefined ? some : some.filter((each) => each !== only);
      if (isFirst) {
        isFirst = false;
        // One branch brings most of what all of them need: what is sent again after it is small.
        const branch = left.find((each) => each.ref.startsWith('refs/heads/') && !named.includes(each));
        if (branch !== undefined) {
          await send([branch]);
          left = left.filter((each) => each !== branch);
        }
      }
      if (only !== undefined) await send(left);
      else for (const part of split(left, named)) await send(part);
    }
  };
  await send(updates);
  if (refused.length === updates.length && updates.length > 0) throw first;
  return { bytes, refused, refs };
}

/** Why the target refuses refs, by ref, or by '' for the whole push; undefined where something else went wrong. */
function reasonsOf(error: unknown): Map<string, string> | undefined {
  if (error instanceof GitWireError && error.code === 'GIT_REJECTED') return new Map([['', error.message]]);
  if (!(error instanceof MirrorError) || error.code !== 'PUSH_REJECTED') return undefined;
  return new Map(
    (error.details ?? '').split('\n').map((line): [string, string] => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
}

/** Servers refuse a push as a whole, and mostly name the ref that they mean. */
function namedIn(reason: string, updates: RefUpdate[]): RefUpdate[] {
  const words = new Set(reason.split(/[\s"'`‘’“”:;,()[\]]+/));
  return updates.filter(({ ref }) => words.has(ref) || words.has(ref.replace(/^refs\/(?:heads|tags)\//, '')));
}

/** Those that are named are set apart, else halves are made. */
function split(updates: RefUpdate[], named: RefUpdate[]): RefUpdate[][] {
  if (named.length > 0 && named.length < updates.length)
    return [updates.filter((each) => !named.includes(each)), named];
  const middle = Math.ceil(updates.length / 2);
  return [updates.slice(0, middle), updates.slice(middle)];
}
