import { readTree } from '@edp/forge';
import { groupBy } from '@edp/kit';
import { advertisedRefs, fetchObjects, GitWireError, type RefListing } from '@edp/git-wire';
import pMap from 'p-map';
import type { Artifact } from '../requests/artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from '../finding.ts';
import type { Manager } from './manager.ts';
import { missingPaths } from './missing-paths.ts';
import { isCommit, resolveReference } from './resolve-reference.ts';

const AT_ONCE = 8;
/** What can only be a name or a commit: the API takes git's whole language of revisions (gitrevisions), and Argo CD does not. */
const PLAIN = /^(?!(?:heads|tags|remotes|refs)\/)(?!.*\.\.)[\w./+-]*$/;

/**
 * Returns what the manager has of repositories at their branches, tags and commits, and of the directories that are read there. One request a
 * repository, or one a revision where directories are asked for; what the forge's API does not answer is asked of git.
 */
export async function lookUpRepositories(artifacts: Artifact[], { manager }: { manager: Manager }): Promise<Finding[]> {
  const seen = new Map(
    await pMap(
      artifacts.filter(({ paths }) => paths !== undefined),
      async (artifact) => [artifact, await lookIntoTree(artifact, manager)] as const,
      { concurrency: AT_ONCE },
    ),
  );
  const left = artifacts.filter((artifact) => seen.get(artifact) === undefined);
  // Forges do not tell names apart by case.
  const findings = await pMap(
    groupBy(left, ({ name }) => name.toLowerCase()).values(),
    async (each) => lookUp(each, manager),
    { concurrency: AT_ONCE },
  );
  return [...[...seen.values()].filter((finding) => finding !== undefined), ...findings.flat()];
}

/**
 * The whole answer at once where everything is there; else git tells what is missing. Of a branch and a tag of one name a forge takes the tag, as git
 * does: it resolves a revision by git itself (`GetTree` of Forgejo's modules/git).
 */
async function lookIntoTree(artifact: Artifact, { forge, host }: Manager): Promise<Finding | undefined> {
  const { name, reference, paths = [] } = artifact;
  const [owner = '', repository = '', ...rest] = name.split('/');
  if (rest.length > 0 || !PLAIN.test(reference)) return undefined;
  const tree = await readTree(forge.address, { owner, name: repository, revision: reference || 'HEAD' }).catch(
    () => undefined,
  );
  const isWhole = tree !== undefined && isCommit(tree.commit) && paths.every(({ path }) => tree.paths.has(path));
  return isWhole ? isThere(artifact, host, tree.commit.slice(0, 12)) : undefined;
}

async function lookUp(artifacts: Artifact[], manager: Manager): Promise<Finding[]> {
  const { name } = artifacts[0]!;
  let listing: RefListing;
  try {
    listing = await advertisedRefs(manager.remote(name));
  } catch (error) {
    const isGone = error instanceof GitWireError && error.code === 'GIT_NOT_FOUND';
    return artifacts.map((artifact) =>
      isGone
        ? isMissing(
            artifact,
            `${manager.host} has no repository ${name} that the token may see`,
            `Mirror it to ${manager.host}.`,
          )
        : isUnseen(artifact, error),
    );
  }
  const { url } = manager.remote(name);
  return Promise.all(
    artifacts.map(async (artifact) => {
      const { reference } = artifact;
      let commit: string | undefined;
      try {
        commit = resolveReference(reference, { url, ...listing }) ?? (await reachable(reference, { name, manager }));
      } catch (error) {
        if (error instanceof GitWireError && error.code === 'GIT_REF_AMBIGUOUS')
          return isMissing(artifact, error.message, error.fix ?? '');
        throw error;
      }
      if (commit !== undefined) return lookAtPaths(artifact, { commit, manager });
      const what = reference === '' ? 'no commit yet' : `no branch, tag or commit ${reference}`;
      return isMissing(artifact, `${name} on ${manager.host} has ${what}`, `Mirror it to ${manager.host}.`);
    }),
  );
}

async function lookAtPaths(
  artifact: Artifact,
  { commit, manager }: { commit: string; manager: Manager },
): Promise<Finding> {
  const { name, reference, paths = [] } = artifact;
  const there = isThere(artifact, manager.host, commit.slice(0, 12));
  if (paths.length === 0) return there;
  try {
    const missing = new Set(await missingPaths(manager.remote(name), { commit, paths: paths.map(({ path }) => path) }));
    if (missing.size === 0) return there;
    const places = paths.filter(({ path }) => missing.has(path));
    const named = places.map(({ path, at: { file, line } }) => `${path} (${file}:${line})`).join(', ');
    const where = `${name} on ${manager.host} at ${reference || 'its default branch'}`;
    return isMissing(artifact, `${where} has nothing at ${named}`, 'Correct path, or the revision that has it.');
  } catch (error) {
    return isUnseen(artifact, error);
  }
}

/** A commit that no ref names may still be in the history of one. */
async function reachable(
  reference: string,
  { name, manager }: { name: string; manager: Manager },
): Promise<string | undefined> {
  if (!isCommit(reference)) return undefined;
  const options = { wants: [reference], depth: 1, filter: 'tree:0' };
  return fetchObjects(manager.remote(name), options).then(
    () => reference,
    () => undefined,
  );
}
