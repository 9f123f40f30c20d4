import { setTimeout as sleep } from 'node:timers/promises';
import {
  formatCommit,
  type GitObject,
  isTransient,
  objectId,
  type PackObject,
  type Person,
  type Remote,
} from '@edp/git-wire';
import { filesCommit } from './files-commit.ts';
import { GitopsError } from './gitops-error.ts';
import { tryMoveRef } from './move-ref.ts';
import { resolveCommit } from './resolve-commit.ts';
import { KnownObjects, Snapshot } from './snapshot.ts';

export interface Change {
  /** Root tree of the new commit. */
  tree: string;
  objects: PackObject[];
  message: string;
}

export interface SwapOptions {
  branch: string;
  /** Branch, or `HEAD`, that a missing branch starts from; without it, or where that is missing too, history starts anew. */
  createFrom?: string;
  /** Branch of our own that gets the commit instead, for a pull request onto `branch`. */
  proposeOn?: string;
  /** How many directories deep the change is. */
  levels: number;
  author: Person;
  committer?: Person;
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
/** Of these, so many where the server was not there: each of them has been tried several times by `http` already. */
const MAX_OUTAGES = 3;
const LEAST_DELAY_MS = 400;
const MAX_DELAY_MS = 15_000;

/**
 * Commits onto the tip of a branch if nobody else did meanwhile; otherwise builds the change again on the new tip, up to ten times.
 * A lost race is seen by comparing refs: servers word it in many ways.
 * @throws GitopsError `RACE_LOST`, `PUSH_REJECTED`, `BRANCH_FOREIGN`; GitWireError; whatever `build` throws
 */
export async function compareAndSwap(remote: Remote, options: SwapOptions): Promise<SwapResult> {
  const { branch, proposeOn, log } = options;
  if (proposeOn !== undefined) await beginBranch(remote, options);
  const known = new KnownObjects();
  let outages = 0;
  for (let attempt = 1; ; attempt += 1) {
    const startedMs = performance.now();
    const outcome = await swapOnce(remote, { ...options, known });
    if ('commit' in outcome) return { ...outcome, attempts: attempt };
    const { refusal, now, moved } = outcome;
    // The ref stands still: the server does not want this commit, or was not there to take it.
    if (!moved && !isTransient(refusal)) throw refusal;
    outages += moved ? 0 : 1;
    if (outages === MAX_OUTAGES) throw refusal;
    if (attempt === MAX_ATTEMPTS) throw raceLost(remote, { branch, cause: refusal });
    // Twice as long as a try takes: shorter pauses keep a busy server busy, and more tries are lost.
    const pauseMs = Math.max(2 * (performance.now() - startedMs), LEAST_DELAY_MS);
    const delayMs = Math.min(pauseMs * 2 ** (attempt - 1), MAX_DELAY_MS) * (0.5 + Math.random());
    const why = moved
      ? `moved to ${now.slice(0, 12) || 'nothing'} meanwhile`
      : `did not take the commit (${refusal.message})`;
    log(`${branch} of ${remote.url} ${why}; try ${attempt + 1} of ${MAX_ATTEMPTS} in ${(delayMs / 1000).toFixed(1)} s`);
    await sleep(delayMs);
  }
}

type Outcome = Omit<SwapResult, 'attempts'> | { refusal: Error; now: string; moved: boolean };

async function swapOnce(
  remote: Remote,
  {
    branch,
    createFrom,
    proposeOn,
    levels,
    author,
    committer = author,
    build,
    known,
  }: SwapOptions & { known: KnownObjects },
): Promise<Outcome> {
  const tip = await resolveCommit(remote, `refs/heads/${branch}`);
  const parent = tip === '' && createFrom !== undefined ? await resolveCommit(remote, createFrom) : tip;
  const change = await build(parent === '' ? undefined : await Snapshot.open(remote, parent, { known, levels }));
  if (change === undefined) return { commit: tip || parent, changed: false };
  const { tree, objects, message } = change;
  const ref = `refs/heads/${proposeOn ?? branch}`;
  const before = proposeOn === undefined ? tip : await proposalTip(remote, { proposeOn, tree, known });
  if (typeof before !== 'string') return { commit: before.commit, changed: false };
  const commit: GitObject = {
    type: 'commit',
    body: formatCommit({ tree, parents: parent === '' ? [] : [parent], author, committer, message }),
  };
  const id = objectId(commit);
  const refusal = await tryMoveRef(remote, {
    ref,
    oldId: before || undefined,
    newId: id,
    objects: [commit, ...objects],
  });
  if (refusal === undefined) return { commit: id, changed: true };
  const now = await resolveCommit(remote, ref);
  // The answer may be lost although the push arrived.
  return now === id ? { commit: id, changed: true } : { refusal, now, moved: now !== before };
}

/** A pull request needs a branch to go to: the first one of a new repository finds an empty commit there. */
async function beginBranch(remote: Remote, { branch, author, committer, log }: SwapOptions): Promise<void> {
  const ref = `refs/heads/${branch}`;
  if ((await resolveCommit(remote, ref)) !== '') return;
  const message = `Begin ${branch}, empty, so that changes can be proposed\n`;
  const { id: newId, objects } = filesCommit({ message, author, committer });
  const refusal = await tryMoveRef(remote, { ref, newId, objects });
  // Of two first ones the other may have been faster.
  if (refusal !== undefined && (await resolveCommit(remote, ref)) === '') throw refusal;
  log(`${branch} of ${remote.url} begins with an empty commit, so that changes can be proposed.`);
}

/** Returns the tip of our own branch that the commit replaces, '' where there is none; the commit itself where it is there already. */
async function proposalTip(
  remote: Remote,
  { proposeOn, tree, known }: { proposeOn: string; tree: string; known: KnownObjects },
): Promise<string | { commit: string }> {
  const tip = await resolveCommit(remote, `refs/heads/${proposeOn}`);
  if (tip === '') return '';
  const proposal = await Snapshot.open(remote, tip, { known });
  if (proposal.rootId === tree) return { commit: tip };
  // Every commit of ours has these trailers; somebody who went on from it may not lose that work.
  if (/^Run: /m.test(proposal.message) && /^Environment: /m.test(proposal.message)) return tip;
  throw new GitopsError({
    code: 'BRANCH_FOREIGN',
    message: `branch ${proposeOn} of ${remote.url} ends with a commit by somebody else (${tip.slice(0, 12)})`,
    fix: `Merge or delete branch ${proposeOn}, then dispatch the run again. Nothing was overwritten.`,
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
