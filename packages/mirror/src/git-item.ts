import { z } from 'zod';
import { selection } from './selection-fields.ts';

/** What a guard refuses, allowed for exactly these repositories; there is no switch for all of them. */
const names = z.array(z.string().regex(/^[\w.-]+$/, 'must be the name of one repository, without globs')).default([]);
const allowed = z.strictObject({
  rewrite: z
    .array(z.string().regex(/^[\w.-]+:refs\/./, 'must be repository:ref, such as app:refs/heads/main'))
    .default([])
    .describe('`repository:ref` whose history may be rewritten or whose tag may move; the ref may be a glob.'),
  empty: names.describe('Repositories that may be empty at the source although the target has branches.'),
  deletions: names.describe('Repositories that may lose more branches and tags than `limits` says.'),
  defaultBranchMissing: names.describe('Repositories whose default branch may be missing at the source.'),
  gone: names.describe('Repositories that may be missing at the source; the target keeps them.'),
  lfsMissing: names.describe('Repositories whose LFS objects may be missing at the source.'),
});

/** One owner's repositories, and what of them is mirrored. */
export const gitItem = z.strictObject({
  ...selection,
  prune: z.boolean().default(false).describe('Remove branches and tags that the source does not have any more.'),
  keep: z
    .array(z.string().min(1))
    .default([])
    .describe('Globs of branches that belong to the target: never written, never removed.'),
  notes: z.boolean().default(false).describe('Copy `refs/notes/*` as well.'),
  lfs: z.boolean().default(true).describe('Copy LFS objects.'),
  wiki: z.boolean().default(true).describe('Copy wikis.'),
  issues: z.boolean().default(true).describe('Copy labels and milestones.'),
  releases: z.boolean().default(true).describe('Copy releases with their files.'),
  allow: allowed
    .default(() => allowed.parse({}))
    .describe('What the guards let pass, by name. Remove an entry after its run.'),
});

export type GitItem = z.output<typeof gitItem>;
