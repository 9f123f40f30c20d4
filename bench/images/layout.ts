/** Twenty repositories with two tags: a base that five of them share, layers of the repository, layers of the tag. */
export const REPOSITORIES = Array.from({ length: 20 }, (_, index) => `team/app-${String(index).padStart(2, '0')}`);
export const TAGS = ['1.0', '1.1'];

/** `indexes`: images of several platforms, each with an attestation. `images`: the same for one platform, without an index. */
export type Shape = 'indexes' | 'images';

/** What comes to 494 MB of different layers. */
const BYTES: Record<Shape, number> = { indexes: 961_000, images: 2_744_000 };

export interface LayerSpec {
  /** The same seed is the same layer. */
  seed: string;
  sizeBytes: number;
}

const PLATFORMS = ['amd64', 'arm64', 'arm', 's390x'];

/** The sizes of layers, in BYTES. */
interface Kind {
  platforms: number;
  base: number[];
  own: number[];
  tag: number[];
}

/**
 * As images of what an instance is made of are built (forgejo and grafana on Alpine, postgres on Debian, argocd on Ubuntu): for several platforms,
 * each with an attestation, one large layer of a distribution, some of a program, small ones of a file or two. How many and how large was chosen
 * for this measurement, smaller than the real ones, and not read from a registry.
 */
const KINDS: Kind[] = [
  { platforms: 3, base: [3.5], own: [2.2, 0.6], tag: [2.4, 0.0003] },
  { platforms: 3, base: [3.5], own: [1.2, 0.2], tag: [2.8, 0.001] },
  { platforms: 4, base: [9], own: [1, 2.4, 0.003], tag: [1.1, 0.0002] },
  { platforms: 2, base: [9, 0.001], own: [3, 0.4], tag: [3.5, 0.2, 0.001] },
];

const kindOf = (repository: string): number => REPOSITORIES.indexOf(repository) % KINDS.length;

/** Returns the platforms that the tags of a repository are for. */
export function platformsOf(repository: string, shape: Shape): string[] {
  return PLATFORMS.slice(0, shape === 'images' ? 1 : KINDS[kindOf(repository)]!.platforms);
}

/** Returns the layers of one platform of a tag; together all tags have 414 different ones, or 140 in the shape `images`, of 494 MB. */
export function layersOf(
  { repository, tag, platform }: { repository: string; tag: string; platform: string },
  shape: Shape,
): LayerSpec[] {
  const kind = kindOf(repository);
  const { base, own, tag: ofTag } = KINDS[kind]!;
  const group = (name: string, sizes: number[]): LayerSpec[] =>
    sizes.map((size, index) => ({ seed: `${name} ${platform} ${index}`, sizeBytes: Math.ceil(size * BYTES[shape]) }));
  return [...group(`base-${kind}`, base), ...group(repository, own), ...group(`${repository}:${tag}`, ofTag)];
}
