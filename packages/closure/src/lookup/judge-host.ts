import type { Artifact } from '../requests/artifact.ts';
import { hostName, normaliseHost } from '@edp/http';
import { type Finding, isMissing, isThere } from '../finding.ts';
import { UNKNOWN } from '@edp/kit';
import { isFilledIn } from '../requests/is-filled-in.ts';

export interface HostRules {
  /** Domain of the instance that is deployed. */
  domain: string;
  /** Host of the forge that deploys it. */
  managerHost: string;
  /** Hosts that may be needed besides the manager. */
  outsideHosts: string[];
}

/** Returns what the host alone decides of an artifact; undefined where the manager has to be asked. */
export function judgeHost(artifact: Artifact, { domain, managerHost, outsideHosts }: HostRules): Finding | undefined {
  const { host, text } = artifact;
  if (text.includes(String(UNKNOWN))) return isThere(artifact, 'known after apply: looked for again before the commit');
  if (host === '') {
    return isFilledIn(text) || isNamedAlone(artifact)
      ? isMissing(
          artifact,
          'its address is only known to the running system',
          'Write the address out in the template, so that it can be looked for before the deployment.',
        )
      : isMissing(artifact, 'its address cannot be read', 'Correct it where it is named.');
  }
  const name = hostName(host);
  if (name === hostName(domain) || name.endsWith(`.${hostName(domain)}`)) {
    return isMissing(
      artifact,
      `${domain} would need itself to start`,
      `Mirror it to ${managerHost} and name ${managerHost} instead of ${host} in ${text}.`,
    );
  }
  if (normaliseHost(host) === normaliseHost(managerHost)) return undefined;
  if (outsideHosts.some((outside) => normaliseHost(outside) === normaliseHost(host)))
    return isThere(artifact, `${host} (allowed)`);
  if (artifact.via === 'terraform')
    return isMissing(
      artifact,
      `${host} is a registry of Terraform and no allowed host`,
      artifact.kind === 'provider'
        ? `No forge can be one: set closure.providerMirror in tenants.yaml to a provider mirror that has it, or add ${host} to closure.outsideHosts.`
        : `No forge can be one: name a git repository on ${managerHost} that holds the module, or add ${host} to closure.outsideHosts in tenants.yaml.`,
    );
  return isMissing(
    artifact,
    `${host} is neither the manager nor an allowed host`,
    `Mirror it to ${managerHost} and name that copy, or add ${host} to closure.outsideHosts in tenants.yaml.`,
  );
}

/** A chart of a repository that Helm's own settings name, such as `@name`, or what a source of Flux gives that stands only in the cluster. */
const isNamedAlone = ({ kind, text }: Artifact): boolean =>
  kind === 'chart' ? !text.includes('://') : /^(?:GitRepository|OCIRepository|Bucket|ExternalArtifact) /.test(text);
