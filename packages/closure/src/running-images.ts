import { type Artifact, artifactKey } from './requests/artifact.ts';
import { containerImage } from './requests/request-of.ts';

/**
 * Returns the images that an instance was seen to run and that nobody predicted, as what it needs. `file` is where they are kept, `at` when they were
 * seen.
 */
export function unpredictedImages(
  images: string[],
  { predicted, file, at }: { predicted: Artifact[]; file: string; at: string },
): Artifact[] {
  const known = new Set(predicted.map(artifactKey));
  return images.flatMap((text): Artifact[] => {
    const image = containerImage(text);
    if (image === undefined || known.has(artifactKey(image))) return [];
    known.add(artifactKey(image));
    const from = `${at === '' ? 'seen running' : `seen running at ${at}`}, named by nothing that was deployed`;
    return [{ ...image, askedBy: [{ file, from }] }];
  });
}
