import { parseGitAddress } from '@edp/manifests';
import type { Artifact } from './requests/artifact.ts';
import { type Finding, isMissing, isThere } from './finding.ts';
import { hostName, normaliseHost } from '@edp/http';
import { type HostRules, judgeHost } from './lookup/judge-host.ts';
import { lookUp } from './lookup/look-up.ts';
import { lookUpProviders } from './lookup/look-up-providers.ts';
import type { ProviderMirror } from './lookup/provider-mirror.ts';
import type { Manager } from './lookup/manager.ts';

export interface ClosureOptions {
  /** Domain of the instance that is deployed. */
  domain: string;
  manager: Manager;
  /** Hosts that may be needed besides the manager. */
  outsideHosts: string[];
  /** URL of the repository that this very deployment writes, whose branch need not be there yet. */
  written: string;
  /** Where Terraform finds providers, if not at their registries. */
  providers?: ProviderMirror | undefined;
  /** Digests of images that are known without asking, by `owner/name:tag`. */
  digests?: Record<string, string>;
}

/**
 * Returns where each artifact of a deployment is, or why it is a hole: nothing may come from the instance itself, everything has to be on
 * the manager at its tag, digest or revision, or on a host that is allowed. Reads only. What cannot be looked at is a hole.
 */
export async function checkClosure(artifacts: Artifact[], options: ClosureOptions): Promise<Finding[]> {
  const { manager, digests = {} } = options;
  const judged = new Map([
    ...judgeArtifacts(artifacts, { ...options, managerHost: manager.host }),
    ...(await lookUpProviders(artifacts, options.providers)),
  ]);
  const unknown = artifacts.filter((artifact) => !judged.has(artifact));
  const found = await lookUp(unknown, { manager, digests });
  return artifacts.map((artifact) => withUnrendered((judged.get(artifact) ?? found.get(artifact))!));
}

/** Returns a finding as a hole where its chart is there and was not rendered: it leaves open what comes with it. */
export function withUnrendered(finding: Finding): Finding {
  const { artifact, hole } = finding;
  if (artifact.unrendered === undefined || (hole !== undefined && artifact.host !== '')) return finding;
  return isMissing(
    artifact,
    `it was not rendered, so nobody knows its images: ${artifact.unrendered}`,
    'Mend that; or name its images in closure.images of tenants.yaml, mirror them, and go on with closure: warn.',
  );
}

/** Returns what is known of artifacts without asking anybody. */
export function judgeArtifacts(
  artifacts: Artifact[],
  rules: HostRules & Pick<ClosureOptions, 'written'>,
): Map<Artifact, Finding> {
  return new Map(
    artifacts.flatMap((artifact): [Artifact, Finding][] => {
      const judged = isWritten(artifact, rules)
        ? isThere(artifact, 'this deployment writes it')
        : judgeHost(artifact, rules);
      return judged === undefined ? [] : [[artifact, judged]];
    }),
  );
}

function isWritten({ via, host, name }: Artifact, { written, domain }: { written: string; domain: string }): boolean {
  const address = via === 'git' ? parseGitAddress(written) : undefined;
  if (address === undefined || hostName(address.host) === hostName(domain)) return false;
  return normaliseHost(address.host) === host && address.name.toLowerCase() === name.toLowerCase();
}
