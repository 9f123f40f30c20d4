/** Twenty repositories with two tags of two platforms each: a base that five of them share, layers of the repository, layers of the tag. */
export const REPOSITORIES = Array.from({ length: 20 }, (_, index) => `team/app-${String(index).padStart(2, '0')}`);
export const TAGS = ['1.0', '1.1'];

const MB = 1_000_000;

export interface LayerSpec {
  /** The same seed is the same layer. */
  seed: string;
  sizeBytes: number;
}

/** As most images are built today, each with an attestation of how. */
export const PLATFORMS = ['amd64', 'arm64'];

/** Returns the layers of one platform of a tag; together all tags have 176 different ones of 494 MB. */
export function layersOf(repository: string, tag: string, platform: string): LayerSpec[] {
  const base = `base-${REPOSITORIES.indexOf(repository) % 4} ${platform}`;
  return [
    { seed: base, sizeBytes: 15 * MB },
    { seed: `${base} tools`, sizeBytes: 5 * MB },
    { seed: `${repository} ${platform}`, sizeBytes: 6 * MB },
    { seed: `${repository} ${platform} more`, sizeBytes: 0.35 * MB },
    { seed: `${repository}:${tag} ${platform}`, sizeBytes: 1 * MB },
  ];
}
