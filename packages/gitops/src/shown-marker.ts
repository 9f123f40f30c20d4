import {
  fetchObjects,
  formatCommit,
  formatTree,
  type GitObject,
  listRefs,
  objectId,
  parseCommit,
  type Person,
  pushObjects,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { VALUE_SHAPES } from '@edp/kit';
import { pushRejected } from './push-rejected.ts';

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

/** Returns whose first credentials of the instance were handed out, and by which run; undefined where none were. Codes as `listRefs` and `fetchObjects`. */
export async function readShown(remote: Remote, key: ShownKey): Promise<Shown | undefined> {
  const id = await idOf(remote, key);
  if (id === undefined) return undefined;
  const object = (await fetchObjects(remote, { wants: [id], depth: 1, filter: 'tree:0' })).get(id);
  const { message } = parseCommit(object?.type === 'commit' ? object.body : Buffer.alloc(0));
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
  const before = await idOf(remote, key);
  const tree: GitObject = { type: 'tree', body: formatTree([]) };
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({
      tree: objectId(tree),
      parents: before === undefined ? [] : [before],
      author,
      committer: author,
      message: `First credentials of ${key.tenant}/${key.environment} were handed out\n\nLineage: ${lineage}\nRun: ${runUrl}\n`,
    }),
  };
  const ref = shownRef(key);
  const updates = [{ ref, oldId: before ?? ZERO_ID, newId: objectId(commit) }];
  const [result] = await pushObjects(remote, { updates, objects: [commit, tree] });
  if (!result?.ok) throw pushRejected(remote, { ref, reason: result?.reason ?? 'no verdict' });
}

/** Forgets that credentials were handed out, since what they were for is gone; nothing happens where it does not say so. */
export async function removeShown(remote: Remote, key: ShownKey): Promise<void> {
  const id = await idOf(remote, key);
  const updates = [{ ref: shownRef(key), oldId: id ?? ZERO_ID, newId: ZERO_ID }];
  if (id !== undefined) await pushObjects(remote, { updates, objects: [] });
}

async function idOf(remote: Remote, key: ShownKey): Promise<string | undefined> {
  const ref = shownRef(key);
  return (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
}
