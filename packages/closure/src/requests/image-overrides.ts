import {
  type ImageReplacement,
  isKustomization,
  manifestReferences,
  type PlacedDocument,
  replacedImages,
  replacement,
} from '@edp/manifests';
import type { Request } from './artifact.ts';
import { imageRequest } from './request-of.ts';

/** An image of the manifests of a kustomization that it replaces by another one. */
export interface ImageOverride extends ImageReplacement {
  /** Directories and files that it is made of: its own, and what it takes in wherever that stands; '' for the root. */
  paths: string[];
}

/** Returns the images that kustomizations replace, the innermost first as Kustomize works. */
export function findOverrides(documents: PlacedDocument[]): ImageOverride[] {
  const kustomizations = documents.filter(({ value, file }) => isKustomization(value, { file }));
  const directoryOf = (file: string): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '');
  const parts = new Map<string, string[]>();
  for (const { value, file } of kustomizations) {
    const taken = (manifestReferences(value, { file }) ?? []).filter(({ url, kind }) => url === '' && kind === 'part');
    parts.set(directoryOf(file), [...(parts.get(directoryOf(file)) ?? []), ...taken.map(({ path }) => path)]);
  }
  return kustomizations.flatMap(({ value, file }) => {
    const paths = new Set<string>();
    const open = [directoryOf(file)];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (paths.has(at)) continue;
      paths.add(at);
      open.push(...(parts.get(at) ?? []));
    }
    return replacedImages(value as Record<string, unknown>).map((each) => ({ ...each, paths: [...paths] }));
  });
}

/** Returns a request as the kustomizations above its file change it. */
export function applyOverrides(request: Request, overrides: ImageOverride[]): Request {
  if (request.kind !== 'image') return request;
  const [, name = '', version = ''] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(request.text) ?? [];
  const override = overrides.find(
    (each) =>
      each.name === name &&
      each.paths.some((path) => path === '' || request.at.file === path || request.at.file.startsWith(`${path}/`)),
  );
  if (override === undefined) return request;
  const changed =
    override.newTag === '' && override.digest === '' ? `${override.newName || name}${version}` : replacement(override);
  return { ...request, ...imageRequest(changed, { explicit: false }) };
}
