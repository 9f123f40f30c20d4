import type { Artifact } from '../requests/artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from '../finding.ts';
import { lookUpCharts } from './look-up-charts.ts';
import { lookUpImages } from './look-up-images.ts';
import { lookUpRepositories } from './look-up-repositories.ts';
import type { Manager } from './manager.ts';

/** Returns what a forge has of artifacts, by their names on it: the host that they name is not looked at. Reads only. */
export async function lookUp(
  artifacts: Artifact[],
  { manager, digests = {} }: { manager: Manager; digests?: Record<string, string> },
): Promise<Map<Artifact, Finding>> {
  const via = (kind: Artifact['via']): Artifact[] => artifacts.filter((each) => each.via === kind);
  const found = await Promise.all([
    lookUpImages(via('oci'), { manager, digests }),
    lookUpCharts(via('helm'), { manager }),
    lookUpRepositories(via('git'), { manager }),
    Promise.all(via('http').map(async (artifact) => lookUpFile(artifact, manager))),
  ]);
  const unkept = via('terraform').map((artifact) =>
    isMissing(
      artifact,
      `${manager.host} is no registry of Terraform`,
      artifact.kind === 'provider'
        ? 'Name the registry that has it, and a provider mirror in closure.providerMirror of tenants.yaml.'
        : 'Name a git repository instead, or the registry that has it.',
    ),
  );
  return new Map([...found.flat(), ...unkept].map((finding) => [finding.artifact, finding]));
}

async function lookUpFile(artifact: Artifact, manager: Manager): Promise<Finding> {
  try {
    const status = await manager.statusOf(artifact.name);
    if (status === 200) return isThere(artifact, manager.host);
    return isMissing(
      artifact,
      `${manager.host} answers ${status} for ${artifact.name}`,
      `Mirror it to ${manager.host}.`,
    );
  } catch (error) {
    return isUnseen(artifact, error);
  }
}
