import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MirrorErrorCode, SyncRow } from '@edp/mirror';
import { ORG, type RealMirror } from './mirror-setting.ts';

/** A repository of its own for a case: `git` works on one here, which `push` makes the source's. */
export interface CaseRepository {
  name: string;
  mirror: RealMirror;
  git: (...args: string[]) => Promise<string>;
  /** Returns a commit that no branch has yet. */
  commit: (message: string, ...parents: string[]) => Promise<string>;
  push: () => Promise<unknown>;
}

export interface GuardCase {
  /** Whether it is there at the first sync, which finds nothing wrong; else it comes with what is wrong. */
  late?: true;
  /** What goes wrong. */
  change: (repository: CaseRepository) => Promise<unknown>;
  action?: SyncRow['action'];
  code?: MirrorErrorCode;
  text: RegExp;
  /** The ref whose ids of both sides are named. */
  ref?: string;
  /** What lets it pass: a list of `allow`, or what is mended. Where it is neither, it has to be left out. */
  allow?: 'gone' | 'deletions' | 'rewrite';
  mend?: (repository: CaseRepository) => Promise<unknown>;
}

const setBranch = async ({ git, push }: CaseRepository, branch: string, id: string): Promise<unknown> => {
  await git('update-ref', `refs/heads/${branch}`, id);
  return push();
};
const writeToTarget = async ({ git, commit, mirror, name }: CaseRepository): Promise<unknown> =>
  git('push', '--quiet', mirror.url(mirror.observability, name), `${await commit('own', 'main')}:refs/heads/main`);
const create = async ({ mirror, name }: CaseRepository): Promise<unknown> => mirror.created({ name });
const shallowFile = ({ mirror, name }: CaseRepository): string => join(mirror.edp.gitDirectory(ORG, name), 'shallow');

/** What stops a repository, or one ref of it, by the name of its repository. */
export const CASES: Record<string, GuardCase> = {
  'deleted-and-created-empty': {
    change: async (repository) => {
      await repository.mirror.api(repository.mirror.edp, 'DELETE', `/repos/${ORG}/${repository.name}`);
      return create(repository);
    },
    code: 'NAME_REUSED',
    text: /is another repository at the source \(id \d+\) than the one that was mirrored under this name \(id \d+\)/,
    mend: async ({ push }) => push(),
  },
  emptied: {
    // The forge lets nobody remove the default branch by a push.
    change: async ({ mirror, name }) => {
      for (const branch of ['main', 'feature'])
        await mirror.gitAt(mirror.edp, name, 'update-ref', '-d', `refs/heads/${branch}`);
    },
    code: 'SOURCE_EMPTY',
    text: /has no branch at the source any more, and has 2 at the target/,
    mend: async ({ push }) => push(),
  },
  deleted: {
    change: async ({ mirror, name }) => mirror.api(mirror.edp, 'DELETE', `/repos/${ORG}/${name}`),
    text: /was mirrored before, and the source does not list it any more/,
    allow: 'gone',
  },
  'without-default-branch': {
    // The forge lets nobody remove it by a push.
    change: async ({ mirror, name }) => mirror.gitAt(mirror.edp, name, 'update-ref', '-d', 'refs/heads/main'),
    code: 'DEFAULT_BRANCH_MISSING',
    text: /default branch of .* \(main\) does not exist/,
    mend: async ({ mirror, name, git }) =>
      mirror.gitAt(mirror.edp, name, 'update-ref', 'refs/heads/main', await git('rev-parse', 'main')),
  },
  'without-tags': {
    change: async ({ git, push }) => {
      await git('tag', '-d', 't1', 't2', 't3');
      return push();
    },
    code: 'MASS_DELETION',
    text: /3 of 6 refs .*limits.deletions is 2: refs\/tags\/t1, refs\/tags\/t2, refs\/tags\/t3/,
    allow: 'deletions',
  },
  sha256: {
    late: true,
    change: async (repository) => {
      await create(repository);
      const { mirror, name } = repository;
      const directory = mirror.edp.gitDirectory(ORG, name);
      for (const each of readdirSync(directory)) rmSync(join(directory, each), { recursive: true });
      // A forge makes one itself with git 2.42 and newer; what it serves is the same.
      await mirror.gitAt(mirror.edp, name, 'init', '--quiet', '--bare', '--object-format=sha256', '.');
    },
    action: 'failed',
    text: /is a SHA-256 repository.*Fix: Create it again with the object format sha1/,
  },
  shallow: {
    change: async (repository) => {
      const id = await repository.commit('three', 'main');
      await setBranch(repository, 'main', id);
      writeFileSync(shallowFile(repository), `${id}\n`);
    },
    action: 'failed',
    text: /is a shallow repository.*Fix: Complete it there with git fetch --unshallow/,
    mend: async (repository) => rmSync(shallowFile(repository)),
  },
  'other-case': {
    late: true,
    change: async (repository) => {
      const { mirror, name, push } = repository;
      await mirror.api(mirror.observability, 'POST', `/orgs/${ORG}/repos`, { name: name.toUpperCase() });
      await create(repository);
      return push();
    },
    code: 'NAME_CLASH',
    text: /names that differ in case alone are one name there/,
  },
  'pull-mirror': {
    late: true,
    change: async (repository) => {
      const { mirror, name, push, commit } = repository;
      await create(repository);
      await push();
      const address = { clone_addr: mirror.url(mirror.edp, name), repo_owner: ORG, repo_name: name };
      await mirror.api(mirror.observability, 'POST', '/repos/migrate', { ...address, mirror: true });
      return setBranch(repository, 'main', await commit('three', 'main'));
    },
    code: 'TARGET_PULL_MIRROR',
    text: /is a pull mirror at the target, which nobody can push to/,
  },
  'target-ahead': {
    change: writeToTarget,
    code: 'TARGET_AHEAD',
    text: /the target has 1 commit on top of the source's/,
    ref: 'refs/heads/main',
    allow: 'rewrite',
  },
  'both-wrote': {
    change: async (repository) => {
      await writeToTarget(repository);
      const third = await repository.commit('three', 'main');
      return setBranch(repository, 'main', await repository.commit('four', third));
    },
    code: 'TARGET_DIVERGED',
    text: /the source has 2 commits that the target lacks, the target 1 commit that the source lacks/,
    ref: 'refs/heads/main',
    allow: 'rewrite',
  },
  'force-pushed': {
    change: async (repository) => setBranch(repository, 'feature', await repository.commit('rewritten', 'main')),
    code: 'TARGET_DIVERGED',
    text: /the source has 1 commit that the target lacks, the target 1 commit that the source lacks/,
    ref: 'refs/heads/feature',
    allow: 'rewrite',
  },
  'moved-tag': {
    change: async ({ git, push }) => {
      await git('tag', '-f', 't1', 'feature');
      return push();
    },
    code: 'TAG_MOVED',
    text: /refs\/tags\/t1 has moved/,
    ref: 'refs/tags/t1',
    allow: 'rewrite',
  },
};
