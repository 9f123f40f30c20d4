import type { Artifact } from '@edp/closure';
import type { MirrorConfig } from '@edp/mirror';

/**
 * Returns those of the artifacts that only the target asks for, by its entry or by files in its rendered directory, and whose owner the source
 * itself does not name: neither what it renders, plans and runs, nor a list of mirror.yaml. Without this, whoever may write at the target could
 * have any private repository of the source brought there.
 */
export function beyondOwners(
  artifacts: Artifact[],
  { own, config }: { own: Artifact[]; config: MirrorConfig },
): Artifact[] {
  const asked = new Set(own.map(({ text }) => text));
  // What other hosts have are owners of another kind.
  const hosts = new Set(artifacts.map(({ host }) => host));
  const items = [...config.git, ...config.images, ...config.charts, ...config.packages];
  const owners = new Set([
    ...own.filter(({ host }) => hosts.has(host)).map(ownerOf),
    ...items.flatMap(({ owner }) => (owner === undefined ? [] : [owner.toLowerCase()])),
  ]);
  return artifacts.filter((artifact) => !asked.has(artifact.text) && !owners.has(ownerOf(artifact)));
}

/** `owner/name`, or `api/packages/owner/…` */
function ownerOf({ name }: Artifact): string {
  const parts = name.toLowerCase().split('/');
  return (parts[0] === 'api' && parts[1] === 'packages' ? parts[2] : parts[0]) ?? '';
}
