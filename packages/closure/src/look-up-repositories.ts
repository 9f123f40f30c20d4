import { advertisedRefs, fetchObjects, GitWireError, type RefListing } from '@edp/git-wire';
import pMap from 'p-map';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import validRange from 'semver/ranges/valid.js';
import type { Artifact } from './artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from './finding.ts';
import type { Manager } from './manager.ts';

const AT_ONCE = 8;

/** Returns what the manager has of repositories at their branches, tags and commits; one request a repository, and two more for a commit that no ref names. */
export async function lookUpRepositories(artifacts: Artifact[], { manager }: { manager: Manager }): Promise<Finding[]> {
  // Forges do not tell names apart by case.
  const names = [...new Set(artifacts.map(({ name }) => name.toLowerCase()))];
  const findings = await pMap(
    names,
    async (name) =>
      lookUp(
        artifacts.filter((each) => each.name.toLowerCase() === name),
        manager,
      ),
    { concurrency: AT_ONCE },
  );
  return findings.flat();
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
  return Promise.all(
    artifacts.map(async (artifact) => {
      const commit =
        resolveReference(artifact.reference, listing) ?? (await reachable(artifact.reference, { name, manager }));
      if (commit !== undefined) return isThere(artifact, manager.host, commit.slice(0, 12));
      const what = artifact.reference === '' ? 'no commit yet' : `no branch, tag or commit ${artifact.reference}`;
      return isMissing(artifact, `${name} on ${manager.host} has ${what}`, `Mirror it to ${manager.host}.`);
    }),
  );
}

/** Returns the commit that a revision means among the refs of a repository: branch, tag, full ref, commit of a ref, range of version tags. */
export function resolveReference(reference: string, { refs, peeled, head }: RefListing): string | undefined {
  if (reference === '' || reference === 'HEAD') {
    return refs.get(head ?? '') ?? (head === undefined ? refs.values().next().value : undefined);
  }
  const names = reference.startsWith('refs/') ? [reference] : [`refs/heads/${reference}`, `refs/tags/${reference}`];
  for (const name of names) {
    const id = peeled.get(name) ?? refs.get(name);
    if (id !== undefined) return id;
  }
  if (/^[0-9a-f]{40}$/.test(reference)) return [...refs.values(), ...peeled.values()].find((id) => id === reference);
  if (validRange(reference) === null) return undefined;
  const tags = [...refs.keys()].flatMap((ref) =>
    ref.startsWith('refs/tags/') ? [ref.slice('refs/tags/'.length)] : [],
  );
  const tag = maxSatisfying(tags, reference);
  return tag === null ? undefined : (peeled.get(`refs/tags/${tag}`) ?? refs.get(`refs/tags/${tag}`));
}

/** A commit that no ref names may still be in the history of one. */
async function reachable(
  reference: string,
  { name, manager }: { name: string; manager: Manager },
): Promise<string | undefined> {
  if (!/^[0-9a-f]{40}$/.test(reference)) return undefined;
  const options = { wants: [reference], depth: 1, filter: 'tree:0' };
  return fetchObjects(manager.remote(name), options).then(
    () => reference,
    () => undefined,
  );
}
