import { createWiki } from '@edp/forge';
import { listRefs } from '@edp/git-wire';
import type { MirrorRun } from '../mirror-run.ts';
import type { RepositoryTask } from './find-repositories.ts';
import { type GitPairPlan, runPair } from './git-pair.ts';
import { planRefs, prefixesOf } from './plan-refs.ts';
import type { WikiPlan } from './plan-wiki.ts';
import type { RefusedRef } from './relay-apart.ts';
import { alignHead } from './wiki-branch.ts';

/** A wiki that is not there comes into being with its first page, which the source's pages then replace. */
export async function bringWiki(
  wiki: WikiPlan,
  { task, run }: { task: RepositoryTask; run: MirrorRun },
): Promise<{ bytes: number; refused: RefusedRef[] }> {
  const { owner, repository, key } = task;
  const { name } = repository;
  const target = run.target.repository(owner, `${name}.wiki`);
  const item = { ...task.item, keep: [] };
  let pair: GitPairPlan = { ...wiki, target };
  if (!wiki.exists && wiki.updates.length > 0) {
    await createWiki(run.target.forge.address, { owner, name });
    const before = await listRefs(target, { prefixes: prefixesOf(item) });
    const listing = alignHead(wiki.listing, before.head);
    const updates = planRefs(listing.refs, { ...item, prune: false, target: before.refs });
    pair = { ...pair, listing, before, updates };
  }
  const options = { key: `${key}.wiki`, item, ready: Promise.resolve(), setDefaultBranch: async () => {} };
  return runPair(pair, { ...options, onBytes: run.onBytes });
}
