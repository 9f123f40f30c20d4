import { fetchObjects, listRefs, parseCommit, parseTree, type Person, type Remote } from '@edp/git-wire';
import { VALUE_SHAPES } from '@edp/kit';
import { filesCommit } from '../files-commit.ts';
import { moveRef, readRef } from '../move-ref.ts';
import { removeOldRefs } from './remove-old-refs.ts';

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
/** Its plans are gone after a week; what it says of who rolled what out stays for a quarter of a year. */
const KEEP_MS = 90 * 24 * 60 * 60_000;
const rolloutRef = (id: string): string => `${ROLLOUTS}${id}`;

/** Returns the ids of all rollouts that are kept. Codes as `listRefs`. */
export async function listRollouts(remote: Remote): Promise<Set<string>> {
  const { refs } = await listRefs(remote, { prefixes: [ROLLOUTS] });
  return new Set([...refs.keys()].map((ref) => ref.slice(ROLLOUTS.length)));
}

/**
 * Keeps the document of a rollout under `refs/rollouts/<id>`; what is there already stays as it is. Rollouts that nothing was noted of for
 * ninety days are removed.
 * @throws GitopsError `PUSH_REJECTED`; GitWireError
 */
export async function saveRollout(
  remote: Remote,
  { id, document, author }: { id: string; document: string; author: Person },
): Promise<void> {
  if ((await readRollout(remote, id)) !== undefined) return;
  await push(remote, { id, document, progress: '', author, parent: undefined });
  // What others left there keeps nobody from planning.
  await removeOldRefs(remote, { prefix: ROLLOUTS, olderThanMs: KEEP_MS, names: VALUE_SHAPES.digest }).catch(
    (error: unknown) => remote.log?.(`Old rollouts stay: ${error instanceof Error ? error.message : String(error)}`),
  );
}

/** Returns what is kept of a rollout; undefined where there is nothing, or nothing of ours. Codes as `listRefs` and `fetchObjects`. */
export async function readRollout(remote: Remote, id: string): Promise<KeptRollout | undefined> {
  if (!VALUE_SHAPES.digest.test(id)) return undefined;
  const ref = rolloutRef(id);
  const commit = await readRef(remote, ref);
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
  const { id: newId, objects } = filesCommit({ files, message: `Rollout ${id}`, author, parent });
  await moveRef(remote, { ref: rolloutRef(id), oldId: parent, newId, objects });
  return newId;
}
