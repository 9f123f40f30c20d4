import { stringifyYaml } from '@edp/yaml';
import type { Finding } from './finding.ts';

interface ImageLine {
  owner: string;
  include: string[];
  tags: { include: string[] };
}

/** Returns the lines of mirror.yaml that bring what is missing to the manager; '' where lines there cannot. `owner` is who gets what has no owner on a forge. */
export function mirrorLines(
  findings: Finding[],
  { managerHost, domain }: { managerHost: string; domain: string },
): string {
  const holes = findings.filter(({ hole }) => hole !== undefined).map(({ artifact }) => artifact);
  const own = holes.filter(({ host }) => host !== '' && (host === managerHost || host.replace(/:\d+$/, '') === domain));
  const git = new Map<string, Set<string>>();
  const images = new Map<string, ImageLine>();
  for (const { via, name, reference } of own) {
    const [owner = '', ...rest] = name.split('/');
    const below = rest.join('/');
    if (via === 'git') git.set(owner, (git.get(owner) ?? new Set()).add(below));
    if (via !== 'oci' || below === '') continue;
    const line = images.get(name) ?? { owner, include: [below], tags: { include: [] } };
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
