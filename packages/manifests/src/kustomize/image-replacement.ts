import { isRecord, recordsOf, textOf } from '@edp/kit';
import type { Path } from '../reference.ts';
import { itemsOf } from './kustomization.ts';

/** An image of the manifests below a kustomization that it replaces by another one; '' for what it leaves. */
export interface ImageReplacement {
  /** Name as the manifests write it. */
  name: string;
  newName: string;
  newTag: string;
  digest: string;
}

/** Returns the images that a kustomization replaces, or a Kustomization of Flux in its `spec`, each with its place. */
export function replacedImages(value: Record<string, unknown>): (ImageReplacement & { at: Path })[] {
  const plugin = itemsOf(value, 'imageTag').flatMap(({ item }) =>
    isRecord(item) ? recordsOf([item['imageTag']]).map((image) => ({ image, at: ['imageTag'] as Path })) : [],
  );
  const listed = ['images', 'imageTags'].flatMap((key) =>
    recordsOf(value[key]).map((image, index) => ({ image, at: [key, index] as Path })),
  );
  return [...plugin, ...listed].map(({ image, at }) => ({
    name: textOf(image['name']),
    newName: textOf(image['newName']),
    newTag: textOf(image['newTag']),
    digest: textOf(image['digest']),
    at,
  }));
}

/** Returns what stands in place of an image afterwards. */
export function replacement({ name, newName, newTag, digest }: ImageReplacement): string {
  return `${newName || name}${newTag === '' ? '' : `:${newTag}`}${digest === '' ? '' : `@${digest}`}`;
}
