import type { Artifact } from './artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from './finding.ts';
import { hostName, normaliseHost } from '@edp/http';
import { judgeHost } from './judge-host.ts';
import { lookUpCharts } from './look-up-charts.ts';
import { lookUpImages } from './look-up-images.ts';
import { lookUpRepositories } from './look-up-repositories.ts';
import type { Manager } from './manager.ts';
import { parseGitAddress } from './git-address.ts';

export interface ClosureOptions {
  /** Domain of the instance that is deployed. */
  domain: string;
  manager: Manager;
  /** Hosts that may be needed besides the manager. */
  outsideHosts: string[];
  /** URL of the repository that this very deployment writes, whose branch need not be there yet. */
  written: string;
  /** Digests of images that are known without asking, by `owner/name:tag`. */
  digests?: Record<string, string>;
}

/**
 * Returns where each artifact of a deployment is, or why it is a hole: nothing may come from the instance itself, everything has to be on
 * the manager at its tag, digest or revision, or on a host that is allowed. Reads only. What cannot be looked at is a hole.
 */
export async function checkClosure(artifacts: Artifact[], options: ClosureOptions): Promise<Finding[]> {
  const { domain, manager, outsideHosts, digests = {} } = options;
  const findings = new Map<Artifact, Finding>();
  for (const artifact of artifacts) {
    const judged = isWritten(artifact, options)
      ? isThere(artifact, 'this deployment writes it')
      : judgeHost(artifact, { domain, managerHost: manager.host, outsideHosts });
    if (judged !== undefined) findings.set(artifact, judged);
  }
  const via = (...kinds: Artifact['via'][]): Artifact[] =>
    artifacts.filter((each) => !findings.has(each) && kinds.includes(each.via));
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
      'Name a git repository instead, or the registry that has it.',
    ),
  );
  for (const finding of [...found.flat(), ...unkept]) findings.set(finding.artifact, finding);
  return artifacts.map((artifact) => findings.get(artifact)!);
}

function isWritten({ via, host, name }: Artifact, { written, domain }: ClosureOptions): boolean {
  const address = via === 'git' ? parseGitAddress(written) : undefined;
  if (address === undefined || hostName(address.host) === hostName(domain)) return false;
  return normaliseHost(address.host) === host && address.name.toLowerCase() === name.toLowerCase();
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
