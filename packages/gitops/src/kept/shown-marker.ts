import { fetchObjects, parseCommit, type Person, type Remote } from '@edp/git-wire';
import { LATER_FIX, VALUE_SHAPES } from '@edp/kit';
import { filesCommit } from '../files-commit.ts';
import { GitopsError } from '../gitops-error.ts';
import { laterCommit } from '../later-commit.ts';
import { moveRef, readRef } from '../move-ref.ts';

export interface ShownKey {
  tenant: string;
  environment: string;
}

/** Whose first credentials were handed out. */
export interface Shown {
  /** Lineage of the Terraform state that holds them. */
  lineage: string;
  runUrl: string;
}

/** Returns the ref that says whether the first credentials of an instance were handed out; no edit of its entry changes it. */
export const shownRef = ({ tenant, environment }: ShownKey): string => `refs/shown/${tenant}/${environment}`;

/**
 * Returns whose first credentials of the instance were handed out, and by which run; undefined where none were.
 * @throws GitopsError `RECORD_LATER`; codes of `listRefs` and `fetchObjects`
 */
export async function readShown(remote: Remote, key: ShownKey): Promise<Shown | undefined> {
  const marker = await readMarker(remote, key);
  return marker === undefined ? undefined : parseShown(marker.commit, key);
}

/**
 * Returns what the body of a marker's commit says; nothing in either where it is none of ours.
 * @throws GitopsError `RECORD_LATER`
 */
export function parseShown(commit: Buffer | undefined, key: ShownKey): Shown {
  const { message } = parseCommit(commit ?? Buffer.alloc(0));
  const later = laterCommit(message);
  if (later !== undefined) {
    throw new GitopsError({
      code: 'RECORD_LATER',
      message: `${shownRef(key)} of infra-deploy was written by a later version of these actions (format ${later}, and this one reads 1)`,
      fix: LATER_FIX,
    });
  }
  const read = (name: string, shape: RegExp): string => {
    const value = new RegExp(`^${name}: ([^\n]*)$`, 'm').exec(message)?.[1] ?? '';
    return shape.test(value) ? value : '';
  };
  return { lineage: read('Lineage', VALUE_SHAPES.line), runUrl: read('Run', VALUE_SHAPES.runUrl) };
}

/**
 * Says that the first credentials in a state were handed out; what was said of an earlier state is its parent.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function writeShown(
  remote: Remote,
  { lineage, runUrl, author, ...key }: ShownKey & Shown & { author: Person },
): Promise<void> {
  const before = await readMarker(remote, key);
  const { id: newId, objects } = filesCommit({
    message: `First credentials of ${key.tenant}/${key.environment} were handed out\n\nLineage: ${lineage}\nRun: ${runUrl}\n`,
    author,
    parent: before?.commit === undefined ? undefined : before.id,
  });
  await moveRef(remote, { ref: shownRef(key), oldId: before?.id, newId, objects });
}

/**
 * Forgets that credentials were handed out, since what they were for is gone; nothing happens where it does not say so.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function removeShown(remote: Remote, key: ShownKey): Promise<void> {
  const ref = shownRef(key);
  const oldId = await readRef(remote, ref);
  if (oldId !== undefined) await moveRef(remote, { ref, oldId });
}

/** Returns what the ref points at, and the body of that where it is a commit, as all that we put there. */
async function readMarker(
  remote: Remote,
  key: ShownKey,
): Promise<{ id: string; commit: Buffer | undefined } | undefined> {
  const id = await readRef(remote, shownRef(key));
  if (id === undefined) return undefined;
  const object = (await fetchObjects(remote, { wants: [id], depth: 1, filter: 'tree:0' })).get(id);
  return { id, commit: object?.type === 'commit' ? object.body : undefined };
}
