import { setTimeout as sleep } from 'node:timers/promises';
import {
  formatCommit,
  type GitObject,
  GitWireError,
  objectId,
  type Person,
  pushObjects,
  type Remote,
  ZERO_ID,
} from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';
import { resolveCommit } from './resolve-commit.ts';
import { Snapshot } from './snapshot.ts';

export interface Change {
  /** Root tree of the new commit. */
  tree: string;
  objects: GitObject[];
  message: string;
}

export interface SwapOptions {
  branch: string;
  /** Branch, or `HEAD`, that a missing branch starts from; without it, or where that is missing too, history starts anew. */
  createFrom?: string;
  author: Person;
  log: (line: string) => void;
  /** Called with the tip of every try; undefined means that there is nothing to do. */
  build: (tip: Snapshot | undefined) => Promise<Change | undefined>;
}

export interface SwapResult {
  /** The new commit, or the tip where nothing changed. */
  commit: string;
  changed: boolean;
  attempts: number;
}

const MAX_ATTEMPTS = 10;
const BASE_DELAY_MS = 150;
const MAX_DELAY_MS = 8000;

/**
 * Commits onto the tip of a branch if nobody else did meanwhile; otherwise builds the change again on the new tip, up to ten times.
 * A lost race is seen by comparing refs: servers word it in many ways.
 * @throws GitopsError `RACE_LOST`, `PUSH_REJECTED`; GitWireError; whatever `build` throws
 */
export async function compareAndSwap(
  remote: Remote,
  { branch, createFrom, author, log, build }: SwapOptions,
): Promise<SwapResult> {
  const ref = `refs/heads/${branch}`;
  for (let attempt = 1; ; attempt += 1) {
    const tip = await resolveCommit(remote, ref);
    const parent = tip === '' && createFrom !== undefined ? await resolveCommit(remote, createFrom) : tip;
    const change = await build(parent === '' ? undefined : await Snapshot.open(remote, parent));
    if (change === undefined) return { commit: tip || parent, changed: false, attempts: attempt };
    const { tree, objects, message } = change;
    const commit: GitObject = {
      type: 'commit',
      body: formatCommit({ tree, parents: parent === '' ? [] : [parent], author, committer: author, message }),
    };
    const id = objectId(commit);
    const refusal = await push({ type: 'commit', body: commit.body }, objects, { oldId: tip || ZERO_ID, id });
    if (refusal === undefined) return { commit: id, changed: true, attempts: attempt };
    const now = await resolveCommit(remote, ref);
    // The answer may be lost although the push arrived.
    if (now === id) return { commit: id, changed: true, attempts: attempt };
    if (now === tip) throw refusal;
    if (attempt === MAX_ATTEMPTS) throw raceLost(remote, { branch, cause: refusal });
    const delayMs = Math.min(BASE_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS) * (0.5 + Math.random());
    log(
      `${branch} of ${remote.url} moved to ${now.slice(0, 12)} meanwhile; try ${attempt + 1} of ${MAX_ATTEMPTS} in ${(delayMs / 1000).toFixed(1)} s`,
    );
    await sleep(delayMs);
  }

  async function push(
    commit: GitObject,
    objects: GitObject[],
    { oldId, id }: { oldId: string; id: string },
  ): Promise<Error | undefined> {
    try {
      const [result] = await pushObjects(remote, {
        updates: [{ ref, oldId, newId: id }],
        objects: [commit, ...objects],
      });
      return result?.ok ? undefined : rejected(remote, { branch, reason: result?.reason ?? 'no verdict' });
    } catch (error) {
      if (error instanceof GitWireError && ['GIT_UNREACHABLE', 'GIT_PROTOCOL', 'GIT_REJECTED'].includes(error.code))
        return error;
      throw error;
    }
  }
}

function rejected(remote: Remote, { branch, reason }: { branch: string; reason: string }): GitopsError {
  return new GitopsError({
    code: 'PUSH_REJECTED',
    message: `${remote.url} refuses the commit on ${branch}: ${reason.slice(0, 300)}`,
    fix: `Let the user of ${remote.tokenInput ?? 'the token'} push to ${branch} (branch protection, push whitelist), then dispatch again.`,
  });
}

function raceLost(remote: Remote, { branch, cause }: { branch: string; cause: Error }): GitopsError {
  return new GitopsError({
    code: 'RACE_LOST',
    message: `${branch} of ${remote.url} was moved by others ${MAX_ATTEMPTS} times in a row`,
    fix: 'Nothing was lost; dispatch the run again when fewer runs commit at once.',
    cause,
  });
}
