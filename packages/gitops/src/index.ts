export { type AcquiredLock, acquireLock, type AcquireOptions } from './locks/acquire-lock.ts';
export { commitFile, type CommitFileOptions } from './commit-file.ts';
export { commitSubtree, type CommitSubtreeOptions } from './commit-subtree.ts';
export type { SwapResult } from './compare-and-swap.ts';
export { GitopsError, type GitopsErrorCode } from './gitops-error.ts';
export type { LockHolder } from './locks/lock-commit.ts';
export { openPlanStore, type PlanStore } from './kept/open-plan-store.ts';
export {
  listPlans,
  type PlanKey,
  planIdOf,
  readPlan,
  readPlans,
  removeOldPlans,
  removePlan,
  savePlan,
} from './kept/plan-store.ts';
export { readHistory } from './read-history.ts';
export { readCommit } from './read-commit.ts';
export { type FileLists, listFiles, type ListedFile } from './list-files.ts';
export { readFile, readSubtree, type Subtree } from './read-subtree.ts';
export { resolveCommit } from './resolve-commit.ts';
export { runAuthor, runCommitter } from './run-author.ts';
export { holderOf } from './locks/lock-errors.ts';
export { lockRef, noteLock, readLock, readLocks, releaseLock, ROLLOUT_LOCK, type RunLock } from './locks/run-lock.ts';
export { type KeptRollout, listRollouts, noteRollout, readRollout, saveRollout } from './kept/rollout-store.ts';
export { readShown, removeShown, type Shown, type ShownKey, shownRef, writeShown } from './kept/shown-marker.ts';
export type { FileContent, Tree } from './snapshot.ts';
