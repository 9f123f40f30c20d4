import pMap from 'p-map';
import satisfies from 'semver/functions/satisfies.js';
import type { Artifact } from '../requests/artifact.ts';
import { type Finding, isMissing, isThere, isUnseen } from '../finding.ts';
import type { ProviderMirror } from './provider-mirror.ts';

const AT_ONCE = 4;

/** Returns what a provider mirror has of the providers among artifacts; nothing about any other artifact, or without a mirror. */
export async function lookUpProviders(
  artifacts: Artifact[],
  mirror: ProviderMirror | undefined,
): Promise<Map<Artifact, Finding>> {
  if (mirror === undefined) return new Map();
  const providers = artifacts.filter(({ kind }) => kind === 'provider');
  return new Map(
    await pMap(providers, async (artifact) => [artifact, await lookUp(artifact, mirror)] as const, {
      concurrency: AT_ONCE,
    }),
  );
}

async function lookUp(artifact: Artifact, mirror: ProviderMirror): Promise<Finding> {
  const { host, name, reference } = artifact;
  try {
    const versions = await mirror.versions(`${host}/${name}`);
    const found = versions.find((version) => satisfies(version, toRange(reference), { includePrerelease: false }));
    if (found !== undefined) return isThere(artifact, `provider mirror ${mirror.address}`);
    return isMissing(
      artifact,
      `the provider mirror ${mirror.address} does not have ${host}/${name} ${reference || 'in any version'}`,
      `Fill the mirror again: terraform providers mirror, in the root module, for every platform of the runners.`,
    );
  } catch (error) {
    return isUnseen(artifact, error);
  }
}

/** Returns a constraint of Terraform as a range of semver: `~> 1.2` takes 1.9 too, `~> 1.2.3` takes 1.2.9. */
function toRange(constraint: string): string {
  return constraint
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('!='))
    .map((part) => {
      const [, operator = '', version = ''] = /^(~>|>=|<=|>|<|=)?\s*v?(.+)$/.exec(part) ?? [];
      if (operator !== '~>') return `${operator}${version}`;
      const numbers = version.split('.');
      return numbers.length > 2 ? `~${version}` : `>=${version} <${Number(numbers[0]) + 1}.0.0-0`;
    })
    .join(' ');
}
