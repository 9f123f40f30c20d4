export { commitFile, type CommitFileOptions } from './commit-file.ts';
export { commitSubtree, type CommitSubtreeOptions } from './commit-subtree.ts';
export type { SwapResult } from './compare-and-swap.ts';
export { GitopsError, type GitopsErrorCode } from './gitops-error.ts';
export { openPlanStore } from './open-plan-store.ts';
export { type PlanKey, readPlan, removeOldPlans, removePlan, savePlan } from './plan-store.ts';
export { readFile, readSubtree, type Subtree } from './read-subtree.ts';
export { runAuthor } from './run-author.ts';
export {
  acquireLock,
  type AcquireOptions,
  lockRef,
  type LockHolder,
  noteLock,
  readLock,
  releaseLock,
  type RunLock,
} from './run-lock.ts';
export type { FileContent, Tree } from './snapshot.ts';
