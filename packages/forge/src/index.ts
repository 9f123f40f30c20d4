export { type CommitStatus, listCommitStatuses } from './commit-statuses.ts';
export { readAsset, uploadAsset } from './assets.ts';
export type { ForgeAddress } from './call-api.ts';
export { fixFor } from './fix-for.ts';
export { type BranchProtection, readBranchProtections } from './rules/branch-protections.ts';
export { createForge, type Forge, type PackageVersion, type RepositoryList } from './create-forge.ts';
export {
  countPackages,
  listAllPackages,
  listPackageFiles,
  type PackageFileInfo,
  type TypedVersion,
} from './packages.ts';
export { type CommentKey, ensureComment } from './pull-requests/ensure-comment.ts';
export { ensurePullRequest, type PullRequest, type PullRequestOptions } from './pull-requests/ensure-pull-request.ts';
export { type Proposal, readProposal } from './pull-requests/read-proposal.ts';
export { findIssues, type Issue, type IssueSearch } from './issues/find-issues.ts';
export { type IssueComment, listComments } from './issues/list-comments.ts';
export { ownAuthor, ownUser } from './issues/own-author.ts';
export { mayWrite } from './may-write.ts';
export { closeIssue, ensureIssue, type IssueKey } from './issues/issues.ts';
export { findPushBarrier, matchesRule, matchingRules, mayPush } from './rules/push-barrier.ts';
export { ForgeError, type ForgeErrorCode } from './forge-error.ts';
export { type Label, type ListedLabel, listLabels, writeLabel } from './labels.ts';
export { type ListedMilestone, listMilestones, type Milestone, writeMilestone } from './milestones.ts';
export { type Asset, deleteAsset, type ListedRelease, listReleases, type Release, writeRelease } from './releases.ts';
export type { Repository, RepositorySettings } from './repository.ts';
export {
  type BranchRules,
  createWiki,
  hasWikiPages,
  readBranchRules,
  readRawFile,
  setTopics,
} from './repository-parts.ts';
export { type FileChange, writeFiles } from './write-files.ts';
export { waitUntilFilled } from './wait-until-filled.ts';
export { dispatchWorkflow, type DispatchedRun, type WorkflowKey } from './runs/dispatch-workflow.ts';
export { readRunEnd, type RunEnd } from './runs/read-run-end.ts';
export { readRunState, type RunState } from './runs/read-run-state.ts';
export type { RunKey } from './runs/run-tasks.ts';
export { readTree, type RepositoryTree } from './read-tree.ts';
export { readTagRules, type TagRule } from './rules/tag-rules.ts';
