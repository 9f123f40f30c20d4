import type { MirrorRun } from '../mirror-run.ts';
import type { RepositoryPlan } from '../git/plan-repository.ts';
import { type IssueLists, type MetadataOptions, readIssues } from './sync-issues.ts';
import { readReleases, type ReleaseLists } from './sync-releases.ts';

/** What a repository has beside git, at both sides. */
export interface Metadata {
  options: MetadataOptions;
  issues: IssueLists | undefined;
  releases: ReleaseLists | undefined;
}

/** Returns what both sides have beside git, where it has to be compared. Codes as `callApi`. */
export async function readMetadata({ task, existing, git }: RepositoryPlan, run: MirrorRun): Promise<Metadata> {
  const { item, repository, owner } = task;
  const { name } = repository;
  const writes = run.mode === 'sync';
  const options = {
    source: { address: run.source.forge.address, owner: repository.owner, name },
    target: {
      address: run.target.forge.address,
      owner,
      name: writes ? name : (existing?.name ?? name),
      exists: writes || existing !== undefined,
    },
    mode: run.mode,
  };
  const [issues, releases] = await Promise.all([
    git !== undefined && item.issues ? readIssues(options) : undefined,
    git !== undefined && item.releases ? readReleases(options) : undefined,
  ]);
  return { options, issues, releases };
}
