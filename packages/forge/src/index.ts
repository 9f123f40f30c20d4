export type { ForgeAddress } from './call-api.ts';
export { createForge, type Forge, type PackageVersion } from './create-forge.ts';
export { ensurePullRequest, type PullRequest, type PullRequestOptions } from './ensure-pull-request.ts';
export { closeIssue, ensureIssue, type Issue, type IssueKey } from './issues.ts';
export { ForgeError, type ForgeErrorCode } from './forge-error.ts';
export type { Repository, RepositorySettings } from './repository.ts';
export { readRunEnd, type RunKey } from './run-status.ts';
