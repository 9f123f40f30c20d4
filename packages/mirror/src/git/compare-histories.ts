import { fetchObjects, GitWireError, parseCommit, type Remote } from '@edp/git-wire';

/** How the target's commit of a branch stands to the source's. */
export interface HistoryRelation {
  /** `forward`: the source's descends from the target's. `ahead`: the target's descends from the source's. */
  kind: 'forward' | 'ahead' | 'diverged';
  /** Commits that only the one side has, as far as it was needed to look. */
  sourceOnly: number;
  targetOnly: number;
}

/** Commits by id, each with its parents. */
type Commits = Map<string, string[]>;

/**
 * Returns how two commits of a branch stand to each other, reading commits alone, and of a fast-forward nothing but those between.
 * Codes as `fetchObjects`.
 */
export async function compareHistories(
  { sourceId, targetId }: { sourceId: string; targetId: string },
  { source, target }: { source: Remote; target: Remote },
): Promise<HistoryRelation> {
  const sourceSide = await commitsBehind(source, { want: sourceId, have: targetId });
  // Everything that is not behind the target's commit was sent; if the source's stands on it, one of them names it as a parent.
  if (hasParent(sourceSide, targetId)) return { kind: 'forward', sourceOnly: sourceSide.size, targetOnly: 0 };
  const targetSide = await commitsBehind(target, { want: targetId, have: sourceId });
  // A side that still has the other's commit has left out what both have; the other side, which lacks this one, has sent that.
  const all: Commits = new Map([...sourceSide, ...targetSide]);
  const only = (mine: Set<string>, theirs: Set<string>): number => [...mine].filter((id) => !theirs.has(id)).length;
  const [ofSource, ofTarget] = [reachable(all, sourceId), reachable(all, targetId)];
  return {
    kind: hasParent(targetSide, sourceId) ? 'ahead' : 'diverged',
    sourceOnly: only(ofSource, ofTarget),
    targetOnly: only(ofTarget, ofSource),
  };
}

/** Returns those of the commits that are behind one of them, itself included. */
function reachable(commits: Commits, from: string): Set<string> {
  const found = new Set<string>();
  const left = [from];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const parents = commits.get(id);
    if (parents === undefined || found.has(id)) continue;
    found.add(id);
    left.push(...parents);
  }
  return found;
}

const hasParent = (commits: Commits, id: string): boolean =>
  [...commits.values()].some((parents) => parents.includes(id));

async function commitsBehind(remote: Remote, { want, have }: { want: string; have: string }): Promise<Commits> {
  const options = { wants: [want], haves: [have] };
  const read = async (): ReturnType<typeof fetchObjects> => {
    try {
      return await fetchObjects(remote, { ...options, filter: 'tree:0' });
    } catch (error) {
      if (!(error instanceof GitWireError) || error.code !== 'GIT_PROTOCOL') throw error;
      remote.log?.(`${remote.url} cannot filter: whole objects are read to compare histories.`);
      return fetchObjects(remote, options);
    }
  };
  const commits: Commits = new Map();
  for (const [id, { type, body }] of await read()) if (type === 'commit') commits.set(id, parseCommit(body).parents);
  return commits;
}
