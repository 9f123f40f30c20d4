import { stringifyYaml } from '@edp/yaml';
import type { Artifact } from './artifact.ts';
import type { Finding } from './finding.ts';
import { hostName } from '@edp/http';

interface ForeignLine {
  from: string;
  to: string;
}

interface ImageLine {
  owner: string;
  include: string[];
  tags: { include: string[] };
}

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
  const git = new Map<string, Set<string>>();
  const images = new Map<string, ImageLine | ForeignLine>();
  for (const artifact of holes) {
    const { via, host, name, reference } = artifact;
    const [owner = '', ...rest] = name.split('/');
    const below = rest.join('/');
    if (via === 'git' && isOurs(artifact)) git.set(owner, (git.get(owner) ?? new Set()).add(below));
    if (via !== 'oci' || below === '') continue;
    if (!isOurs(artifact)) {
      const version = reference === '' ? '' : `${reference.includes(':') ? '@' : ':'}${reference}`;
      images.set(`${host}/${name}${version}`, {
        from: `${host}/${name}${version}`,
        to: `${FOREIGN_OWNER}/${rest.at(-1)}`,
      });
      continue;
    }
    const known = images.get(name) as ImageLine | undefined;
    const line = known ?? { owner, include: [below], tags: { include: [] } };
    // What only has a digest comes with a tag that leads to it.
    const tag = reference === '' || reference.includes(':') ? '*' : reference;
    if (!line.tags.include.includes(tag)) line.tags.include.push(tag);
    images.set(name, line);
  }
  const lines = {
    ...(git.size > 0 ? { git: [...git].map(([owner, names]) => ({ owner, include: [...names] })) } : {}),
    ...(images.size > 0 ? { images: [...images.values()] } : {}),
  };
  return Object.keys(lines).length === 0 ? '' : stringifyYaml(lines);
}
