import { isDigest } from '@edp/oci';
import pMap from 'p-map';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import validRange from 'semver/ranges/valid.js';
import valid from 'semver/functions/valid.js';
import type { Artifact } from '../requests/artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from '../finding.ts';
import type { Manager } from './manager.ts';

/** So many are asked for one by one, which tells their digests; more are looked up in the lists of their owners, 50 a request. */
const ASKED_SINGLY = 40;
const AT_ONCE = 8;

/** Returns what the manager's registry has of images and charts. */
export async function lookUpImages(
  artifacts: Artifact[],
  { manager, digests = {} }: { manager: Manager; digests?: Record<string, string> },
): Promise<Finding[]> {
  if (artifacts.length <= ASKED_SINGLY)
    return pMap(artifacts, async (artifact) => ask(artifact, manager), { concurrency: AT_ONCE });
  const owners = [...new Set(artifacts.map(({ name }) => name.split('/')[0]!))];
  const listed = new Map(
    await pMap(owners, async (owner) => [owner, await listOwner(owner, manager)] as const, { concurrency: AT_ONCE }),
  );
  return pMap(
    artifacts,
    async (artifact) => {
      const { name, reference } = artifact;
      const [owner = ''] = name.split('/');
      const versions = listed.get(owner);
      const known = versions?.get(name.slice(owner.length + 1));
      if (versions === undefined || isRange(artifact) || (isDigest(reference) && known?.has(reference) !== true))
        return ask(artifact, manager);
      if (known === undefined || (reference !== '' && !known.has(reference))) return missing(artifact, manager);
      const digest = isDigest(reference) ? reference : (digests[`${name}:${reference}`] ?? '');
      return isThere(artifact, manager.host, digest);
    },
    { concurrency: AT_ONCE },
  );
}

async function ask(artifact: Artifact, manager: Manager): Promise<Finding> {
  const { name, reference } = artifact;
  try {
    if (reference === '')
      return (await manager.registry.tags(name)).length > 0
        ? isThere(artifact, manager.host)
        : missing(artifact, manager);
    if (isRange(artifact)) {
      // A registry keeps "+" of a version as "_".
      const versions = (await manager.registry.tags(name)).map((tag) => tag.replaceAll('_', '+'));
      const version = maxSatisfying(versions, reference.replaceAll('_', '+'));
      return version === null
        ? missing(artifact, manager)
        : isThere(artifact, manager.host, version.replaceAll('+', '_'));
    }
    const found = await manager.registry.headManifest(name, reference);
    return found === undefined ? missing(artifact, manager) : isThere(artifact, manager.host, found.digest);
  } catch (error) {
    return isUnseen(artifact, error);
  }
}

/** Of charts, Helm and Argo CD take ranges of versions. */
export function isRange({ kind, reference }: Artifact): boolean {
  const version = reference.replaceAll('_', '+');
  return (
    kind === 'chart' &&
    !reference.includes(':') &&
    valid(version) === null &&
    validRange(version) !== null &&
    reference !== ''
  );
}

/** Versions of each image of an owner; undefined where the manager gives no such list, so that each has to be asked for. */
async function listOwner(owner: string, { forge }: Manager): Promise<Map<string, Set<string>> | undefined> {
  try {
    const images = new Map<string, Set<string>>();
    for (const { name, version } of await forge.listPackages(owner, 'container')) {
      const key = name.toLowerCase();
      const versions = images.get(key) ?? new Set();
      images.set(key, versions.add(version));
    }
    return images;
  } catch {
    return undefined;
  }
}

function missing(artifact: Artifact, { host }: Manager): Finding {
  const what = artifact.reference === '' ? 'in any version' : `as ${artifact.reference}`;
  return isMissing(artifact, `${host} does not have ${artifact.name} ${what}`, `Mirror it to ${host}.`);
}
