import { hostName } from '@edp/http';
import { stringifyYaml } from '@edp/yaml';
import type { Artifact } from './requests/artifact.ts';
import type { Finding } from './finding.ts';
import { mirrorItems } from './mirror-items.ts';

/** Owner at the manager of what comes from other registries, where nobody has chosen another one. */
const FOREIGN_OWNER = 'mirror';

/** Returns the lines of mirror.yaml that bring what is missing to the manager; '' where lines there cannot. */
export function mirrorLines(
  findings: Finding[],
  { managerHost, domain }: { managerHost: string; domain: string },
): string {
  const holes = findings.flatMap(({ artifact, hole }) =>
    hole === undefined || artifact.host === '' ? [] : [artifact],
  );
  const isOurs = ({ host }: Artifact): boolean => host === managerHost || hostName(host) === hostName(domain);
  const { items } = mirrorItems(holes.filter(isOurs));
  const foreign = holes.filter((artifact) => artifact.via === 'oci' && !isOurs(artifact)).map(foreignItem);
  const images = [...(items.images ?? []), ...foreign];
  const lines = { ...items, ...(images.length > 0 ? { images } : {}) };
  return Object.keys(lines).length === 0 ? '' : stringifyYaml(lines);
}

function foreignItem({ host, name, reference }: Artifact): { from: string; to: string } {
  const version = reference === '' ? '' : `${reference.includes(':') ? '@' : ':'}${reference}`;
  return { from: `${host}/${name}${version}`, to: `${FOREIGN_OWNER}/${name.split('/').at(-1)}` };
}
