import { isTransient, listRefs, type PackObject, pushObjects, type Remote, ZERO_ID } from '@edp/git-wire';
import { pushRejected } from './push-rejected.ts';

export interface RefMove {
  ref: string;
  /** What the ref points at now; it is made unless told. */
  oldId?: string | undefined;
  /** What it will point at; it is removed unless told. */
  newId?: string;
  /** What the server needs for that. */
  objects?: PackObject[];
}

/**
 * Moves a ref that still points where it is said to; returns why it may not have moved, as far as anybody knows, undefined when it did.
 * The verdict may be on a second try of a push that had arrived: the ref itself tells.
 * @throws GitWireError of what no second try helps against
 */
export async function tryMoveRef(
  remote: Remote,
  { ref, oldId = ZERO_ID, newId = ZERO_ID, objects = [] }: RefMove,
): Promise<Error | undefined> {
  try {
    const [result] = await pushObjects(remote, { updates: [{ ref, oldId, newId }], objects });
    return result?.ok ? undefined : pushRejected(remote, { ref, reason: result?.reason ?? 'no verdict' });
  } catch (error) {
    if (isTransient(error)) return error;
    throw error;
  }
}

/**
 * Moves a ref that still points where it is said to, and is content where it points there already.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function moveRef(remote: Remote, move: RefMove): Promise<void> {
  const refusal = await tryMoveRef(remote, move);
  if (refusal !== undefined && (await readRef(remote, move.ref)) !== move.newId) throw refusal;
}

/** Returns what a ref points at; undefined where there is none of that name. Codes as `listRefs`. */
export async function readRef(remote: Remote, ref: string): Promise<string | undefined> {
  return (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
}
