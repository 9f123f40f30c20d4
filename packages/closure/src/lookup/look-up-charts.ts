import pMap from 'p-map';
import maxSatisfying from 'semver/ranges/max-satisfying.js';
import type { Artifact } from '../requests/artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from '../finding.ts';
import type { Manager } from './manager.ts';

/** Where a Forgejo keeps an owner's charts. */
const OF_FORGE = /^api\/packages\/([^/]+)\/helm\/([^/]+)$/;

/** Returns what the manager's chart repositories have, one list an owner. */
export async function lookUpCharts(artifacts: Artifact[], { manager }: { manager: Manager }): Promise<Finding[]> {
  const lists = new Map<string, ReturnType<Manager['forge']['listPackages']>>();
  return pMap(
    artifacts,
    async (artifact) => {
      const [, owner = '', chart] = OF_FORGE.exec(artifact.name) ?? [];
      if (chart === undefined) {
        return isMissing(
          artifact,
          `${manager.host} keeps no charts there`,
          `Name ${manager.origin}/api/packages/<owner>/helm as the repository.`,
        );
      }
      const list = lists.get(owner) ?? manager.forge.listPackages(owner, 'helm');
      lists.set(owner, list);
      try {
        const versions = (await list).flatMap(({ name, version }) => (name === chart ? [version] : []));
        const { reference } = artifact;
        const found = versions.includes(reference)
          ? reference
          : maxSatisfying(versions, reference === '' ? '*' : reference);
        if (found !== null) return isThere(artifact, manager.host, found);
      } catch (error) {
        return isUnseen(artifact, error);
      }
      return isMissing(
        artifact,
        `${manager.host} does not have chart ${chart} as ${artifact.reference || 'any version'}`,
        `Mirror it to ${manager.host}.`,
      );
    },
    { concurrency: 4 },
  );
}
