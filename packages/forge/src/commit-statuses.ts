import type { ForgeAddress } from './call-api.ts';
import { listPages } from './list-pages.ts';
import { textOf } from './text-of.ts';

/** What somebody says of a commit. */
export interface CommitStatus {
  /** Who says it, and of what: the newest of a context counts. */
  context: string;
  /** `pending`, `success`, `error`, `failure`, and on Forgejo `warning`. */
  state: string;
  description: string;
  createdAt: Date;
}

/**
 * Returns the newest status of each context at a commit (`GET /repos/<owner>/<name>/commits/<commit>/statuses`, newest first).
 * Codes as `listPages`.
 */
export async function listCommitStatuses(
  address: ForgeAddress,
  { owner, name, commit }: { owner: string; name: string; commit: string },
): Promise<CommitStatus[]> {
  const call = {
    path: ['repos', owner, name, 'commits', commit, 'statuses'],
    query: { sort: 'recentupdate' },
    scope: 'read:repository',
    subject: `the statuses of commit ${commit.slice(0, 12)} of ${owner}/${name}`,
  };
  const newest = new Map<string, { id: number; status: CommitStatus }>();
  for (const raw of await listPages(address, call)) {
    const value = raw as Record<string, unknown>;
    const id = Number(value['id']);
    const context = textOf(value['context']);
    // GitHub calls `state` what Forgejo calls `status`.
    const state = textOf(value['status']) || textOf(value['state']);
    const createdAt = new Date(textOf(value['created_at']));
    const status = { context, state, description: textOf(value['description']), createdAt };
    const known = newest.get(context);
    if (known === undefined || id > known.id) newest.set(context, { id, status });
  }
  return [...newest.values()].map(({ status }) => status);
}
