import { type ImageReplacement, type PlacedDocument, replacedImages, replacement } from '@edp/manifests';
import type { Request } from './artifact.ts';
import { imageRequest } from './request-of.ts';

/** An image of the manifests below a kustomization that it replaces by another one. */
export interface ImageOverride extends ImageReplacement {
  /** Directory of the kustomization, `` for the root. */
  directory: string;
}

/** Returns the images that a kustomization replaces in the manifests below it. */
export function findOverrides({ file, value }: PlacedDocument): ImageOverride[] {
  const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return replacedImages(value as Record<string, unknown>).map((each) => ({ ...each, directory }));
}

/** Returns a request as the kustomizations above its file change it. */
export function applyOverrides(request: Request, overrides: ImageOverride[]): Request {
  if (request.kind !== 'image') return request;
  const [, name = '', version = ''] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(request.text) ?? [];
  const override = overrides.find(
    (each) => each.name === name && (each.directory === '' || request.at.file.startsWith(`${each.directory}/`)),
  );
  if (override === undefined) return request;
  const changed =
    override.newTag === '' && override.digest === '' ? `${override.newName || name}${version}` : replacement(override);
  return { ...request, ...imageRequest(changed, { explicit: false }) };
}
