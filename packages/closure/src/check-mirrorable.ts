import type { Artifact } from './requests/artifact.ts';
import { judgeArtifacts, withUnrendered } from './check-closure.ts';
import { type Finding, isMissing, isThere } from './finding.ts';
import { isRange } from './lookup/look-up-images.ts';
import { lookUp } from './lookup/look-up.ts';
import { lookUpProviders } from './lookup/look-up-providers.ts';
import type { ProviderMirror } from './lookup/provider-mirror.ts';
import type { Manager } from './lookup/manager.ts';

export interface MirrorableOptions {
  /** Domain of the instance whose deployments are to find everything. */
  domain: string;
  /** The forge that has things. */
  source: Manager;
  /** The forge that will deploy the instance, and is to get them. */
  target: Manager;
  outsideHosts: string[];
  /** Where Terraform finds providers, if not at their registries. */
  providers?: ProviderMirror | undefined;
  /** URL of the repository that a deployment writes itself. */
  written: string;
}

/**
 * Returns where each artifact that deployments from `target` need is now: on the source, only on the target already, on an allowed host, or
 * nowhere, which is a hole. `brought` are those that the source has, at the version found there. Reads only.
 */
export async function checkMirrorable(
  artifacts: Artifact[],
  { domain, source, target, outsideHosts, providers, written }: MirrorableOptions,
): Promise<{ findings: Finding[]; brought: Artifact[] }> {
  const judged = new Map([
    ...judgeArtifacts(artifacts, { domain, managerHost: target.host, outsideHosts, written }),
    ...(await lookUpProviders(artifacts, providers)),
  ]);
  const unknown = artifacts.filter((artifact) => !judged.has(artifact));
  const atSource = await lookUp(unknown, { manager: source });
  const lacking = unknown.filter((artifact) => atSource.get(artifact)!.hole !== undefined);
  const atTarget = await lookUp(lacking, { manager: target });
  const findings = artifacts.map((artifact): Finding => {
    const known = judged.get(artifact);
    if (known !== undefined) return known;
    const [here, there] = [atSource.get(artifact)!, atTarget.get(artifact)];
    if (here.hole === undefined) return here;
    if (there?.hole === undefined) return isThere(artifact, `${target.host} alone`, there?.digest);
    return isMissing(
      artifact,
      `${here.hole.reason}, and ${there.hole.reason}`,
      `Push it to ${source.host}, or correct what asks for it.`,
    );
  });
  const brought = unknown.flatMap((artifact) => {
    const { hole, digest } = atSource.get(artifact)!;
    // Of a range, the version that it leads to.
    return hole !== undefined
      ? []
      : [artifact.via === 'helm' || isRange(artifact) ? { ...artifact, reference: digest } : artifact];
  });
  return { findings: findings.map(withUnrendered), brought };
}
