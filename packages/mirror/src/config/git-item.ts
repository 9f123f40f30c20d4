import * as z from 'zod/mini';
import { flag, selection, texts } from './selection-fields.ts';

/** What a guard refuses, allowed for exactly these repositories; there is no switch for all of them. */
const names = (description: string): ReturnType<typeof texts> =>
  texts(z.regex(/^[\w.-]+$/, 'must be the name of one repository, without globs')).check(z.describe(description));
const allowed = z.strictObject({
  rewrite: texts(z.regex(/^[\w.-]+:refs\/./, 'must be repository:ref, such as app:refs/heads/main')).check(
    z.describe('`repository:ref` whose history may be rewritten or whose tag may move; the ref may be a glob.'),
  ),
  empty: names('Repositories that may be empty at the source although the target has branches.'),
  deletions: names('Repositories that may lose more branches and tags than `limits` says.'),
  defaultBranchMissing: names('Repositories whose default branch may be missing at the source.'),
  gone: names(
    'Repositories that may be missing at the source, or have gone to another owner there; the target keeps them.',
  ),
  replaced: names('Repositories whose name another one has now at the source, which may take its place.'),
  lfsMissing: names('Repositories whose LFS objects may be missing at the source.'),
});

/** One owner's repositories, and what of them is mirrored. */
export const gitItem = z.strictObject({
  ...selection,
  prune: flag(false, 'Remove branches, tags and files of releases that the source does not have any more.'),
  keep: texts(z.minLength(1)).check(
    z.describe('Globs of branches that belong to the target: never written, never removed.'),
  ),
  notes: flag(false, 'Copy `refs/notes/*` as well.'),
  lfs: flag(true, 'Copy LFS objects.'),
  wiki: flag(true, 'Copy wikis.'),
  issues: flag(true, 'Copy labels and milestones.'),
  releases: flag(true, 'Copy releases with their files.'),
  allow: z
    ._default(allowed, () => allowed.parse({}))
    .check(z.describe('What the guards let pass, by name. Remove an entry after its run.')),
});

export type GitItem = z.output<typeof gitItem>;
