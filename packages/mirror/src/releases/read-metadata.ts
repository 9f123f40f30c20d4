import type { MirrorRun } from '../mirror-run.ts';
import type { RepositoryPlan } from '../git/plan-repository.ts';
import { unitOff } from '../git/plan-wiki.ts';
import type { Refusal } from '../git/refusal.ts';
import type { MetadataOptions } from './metadata-options.ts';
import { type IssueLists, readIssues } from './sync-issues.ts';
import { readReleases, type ReleaseLists } from './sync-releases.ts';

/** What a repository has beside git, at both sides. */
export interface Metadata {
  options: MetadataOptions;
  issues: IssueLists | undefined;
  releases: ReleaseLists | undefined;
  /** What the target has no place for. */
  refusals: Refusal[];
}

/** Returns what both sides have beside git, where it has to be compared and is switched on. Codes as `callApi`. */
export async function readMetadata({ task, existing, git }: RepositoryPlan, run: MirrorRun): Promise<Metadata> {
  const { item, repository, owner, key } = task;
  const { name } = repository;
  const writes = run.mode === 'sync';
  const at = { owner, name: writes ? name : (existing?.name ?? name) };
  const options = {
    source: { address: run.source.forge.address, owner: repository.owner, name },
    target: { address: run.target.forge.address, ...at, exists: writes || existing !== undefined },
    mode: run.mode,
  };
  const off = { issues: existing?.hasIssues === false, releases: existing?.hasReleases === false };
  const without = (isOff: boolean): MetadataOptions =>
    isOff ? { ...options, target: { ...options.target, exists: false } } : options;
  const [issues, releases] = await Promise.all([
    git !== undefined && item.issues && repository.hasIssues ? readIssues(without(off.issues)) : undefined,
    git !== undefined && item.releases && repository.hasReleases ? readReleases(without(off.releases)) : undefined,
  ]);
  const hasIssues = issues !== undefined && issues.labels.length + issues.milestones.length > 0;
  return {
    options,
    issues: off.issues ? undefined : issues,
    releases: off.releases ? undefined : releases,
    refusals: [
      ...(off.issues && hasIssues ? [unitOff('issues', { key, at })] : []),
      ...(off.releases && (releases?.theirs.length ?? 0) > 0 ? [unitOff('releases', { key, at })] : []),
    ],
  };
}
