import {
  fetchObjects,
  formatCommit,
  formatTree,
  type GitObject,
  listRefs,
  objectId,
  parseCommit,
  parseTree,
  type Person,
  pushObjects,
  type Remote,
  type TreeEntry,
  ZERO_ID,
} from '@edp/git-wire';
import { VALUE_SHAPES } from '@edp/kit';
import { pushRejected } from './push-rejected.ts';

/** What is kept of a rollout: what was reviewed, and how far it has come. Whoever reads the first proves it by the id. */
export interface KeptRollout {
  document: string;
  /** Text that its runs write; '' before the first of them. */
  progress: string;
  /** The commit that the ref points at. */
  commit: string;
}

const [DOCUMENT, PROGRESS] = ['rollout.json', 'progress.json'];

const ROLLOUTS = 'refs/rollouts/';
const rolloutRef = (id: string): string => `${ROLLOUTS}${id}`;

/** Returns the ids of all rollouts that are kept. Codes as `listRefs`. */
export async function listRollouts(remote: Remote): Promise<Set<string>> {
  const { refs } = await listRefs(remote, { prefixes: [ROLLOUTS] });
  return new Set([...refs.keys()].map((ref) => ref.slice(ROLLOUTS.length)));
}

/**
 * Keeps the document of a rollout under `refs/rollouts/<id>`; what is there already stays as it is.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function saveRollout(
  remote: Remote,
  { id, document, author }: { id: string; document: string; author: Person },
): Promise<void> {
  if ((await readRollout(remote, id)) !== undefined) return;
  await push(remote, { id, document, progress: '', author, parent: undefined });
}

/** Returns what is kept of a rollout; undefined where there is nothing, or nothing of ours. Codes as `listRefs` and `fetchObjects`. */
export async function readRollout(remote: Remote, id: string): Promise<KeptRollout | undefined> {
  if (!VALUE_SHAPES.digest.test(id)) return undefined;
  const ref = rolloutRef(id);
  const commit = (await listRefs(remote, { prefixes: [ref] })).refs.get(ref);
  if (commit === undefined) return undefined;
  const objects = await fetchObjects(remote, { wants: [commit], depth: 1 });
  const head = objects.get(commit);
  const tree = head?.type === 'commit' ? objects.get(parseCommit(head.body).tree) : undefined;
  const entries = tree?.type === 'tree' ? parseTree(tree.body) : [];
  const text = (file: string): string | undefined => {
    const entry = entries.find(({ name }) => name === file);
    const blob = entry === undefined ? undefined : objects.get(entry.id);
    return blob?.type === 'blob' ? blob.body.toString('utf8') : undefined;
  };
  const document = text(DOCUMENT);
  return document === undefined ? undefined : { document, progress: text(PROGRESS) ?? '', commit };
}

/**
 * Writes how far a rollout has come, if nobody else has since it was read; returns it as it is kept then. What was there before stays its history.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function noteRollout(
  remote: Remote,
  { id, kept, progress, author }: { id: string; kept: KeptRollout; progress: string; author: Person },
): Promise<KeptRollout> {
  if (progress === kept.progress) return kept;
  const { document, commit: parent } = kept;
  return { document, progress, commit: await push(remote, { id, document, progress, author, parent }) };
}

async function push(
  remote: Remote,
  {
    id,
    document,
    progress,
    author,
    parent,
  }: { id: string; document: string; progress: string; author: Person; parent: string | undefined },
): Promise<string> {
  const files = { [DOCUMENT]: document, ...(progress === '' ? {} : { [PROGRESS]: progress }) };
  const blobs = Object.entries(files).map(([name, text]) => {
    const blob: GitObject = { type: 'blob', body: Buffer.from(text) };
    return { name, blob, id: objectId(blob) };
  });
  const entries = blobs.map(({ name, id: blobId }): TreeEntry => ({ mode: '100644', name, id: blobId }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const tree: GitObject = { type: 'tree', body: formatTree(entries) };
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({
      tree: objectId(tree),
      parents: parent === undefined ? [] : [parent],
      ...{ author, committer: author, message: `Rollout ${id}` },
    }),
  };
  const ref = rolloutRef(id);
  const updates = [{ ref, oldId: parent ?? ZERO_ID, newId: objectId(commit) }];
  const [result] = await pushObjects(remote, { updates, objects: [commit, tree, ...blobs.map(({ blob }) => blob)] });
  // The verdict may be on a second try of a push that had arrived.
  if (result?.ok || (await listRefs(remote, { prefixes: [ref] })).refs.get(ref) === updates[0]!.newId)
    return updates[0]!.newId;
  throw pushRejected(remote, { ref, reason: result?.reason ?? 'no verdict' });
}
