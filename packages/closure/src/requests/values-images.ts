import { isRecord, recordsOf, textOf } from '@edp/kit';
import { documentAt, type Path, type PlacedDocument } from '@edp/manifests';
import type { Request } from './artifact.ts';
import { findImages } from './find-images.ts';

/** Returns the images of values that a manifest of Argo CD, Flux or Kustomize writes itself for a chart: at any depth, wherever it may hand some over. */
export function valuesImages(document: PlacedDocument): Request[] {
  const found: Request[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
    if (!isRecord(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (key === 'metadata' || key === 'status') continue;
      if (key === 'helm' && isRecord(each)) found.push(...helmImages(document, each, [...path, key]));
      else if (isValues(key, path) && isRecord(each))
        found.push(...findImages(documentAt(document, [...path, key], each)));
      else visit(each, [...path, key]);
    }
  };
  visit(document.value, []);
  return found;
}

/** The fields of a HelmRelease of Flux, and of a chart of a kustomization. */
const isValues = (key: string, path: Path): boolean =>
  key === 'valuesInline' || key === 'valuesLocal' || (key === 'values' && path.length === 1 && path[0] === 'spec');

function helmImages(document: PlacedDocument, helm: Record<string, unknown>, path: Path): Request[] {
  const { values, valuesObject, parameters } = helm;
  const inline = typeof values === 'string' ? document.inside([...path, 'values'], values) : [];
  // `image.tag` and its neighbours are one value in dots.
  const fromParameters = {
    ...documentAt(document, [...path, 'parameters'], nested(recordsOf(parameters))),
    lineOf: () => document.lineOf([...path, 'parameters']),
  };
  return [
    ...inline,
    ...(isRecord(valuesObject) ? [documentAt(document, [...path, 'valuesObject'], valuesObject)] : []),
    fromParameters,
  ].flatMap((each) => findImages(each));
}

function nested(parameters: Record<string, unknown>[]): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of parameters) {
    const keys = textOf(name).split('.');
    const last = keys.pop()!;
    let at = root;
    for (const key of keys) {
      if (!isRecord(at[key])) at[key] = Object.create(null) as Record<string, unknown>;
      at = at[key] as Record<string, unknown>;
    }
    at[last] = textOf(value);
  }
  return root;
}
