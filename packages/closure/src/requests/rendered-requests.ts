import type { Request } from './artifact.ts';
import { findArgoSources, isArgo } from './argo-sources.ts';
import { configMapImages } from './config-map-images.ts';
import { type PlacedDocument, readDocuments } from './documents.ts';
import { findImages } from './find-images.ts';
import { applyOverrides, findKustomizeSources, findOverrides, isKustomization } from './kustomization.ts';
import { findFluxSources, fluxSources, type FluxSources, isFlux } from './flux-sources.ts';
import { isRecord, textOf } from './record.ts';
import { imageRequest } from './request-of.ts';

/** Files without one of these words need nothing: parsing is what takes the time. */
const WORTH_PARSING = /image|repository|repoURL|reloader|pkg\.crossplane\.io|toolkit\.fluxcd\.io/i;
const KUSTOMIZATION = /(?:^|\/)kustomization(?:\.ya?ml)?$|kustomize\.config/i;

/** Returns everything that the files of a rendered tree ask for; `file` of a place is below `directory`. */
export function renderedRequests(
  files: Iterable<[string, { content: Buffer }]>,
  { directory }: { directory: string },
): Request[] {
  const documents: PlacedDocument[] = [];
  for (const [path, { content }] of files) {
    if (!/\.(?:ya?ml|json)$/i.test(path) && !KUSTOMIZATION.test(path)) continue;
    const text = content.toString('utf8');
    if (!WORTH_PARSING.test(text) && !KUSTOMIZATION.test(path) && !KUSTOMIZATION.test(text)) continue;
    documents.push(...readDocuments(text, { file: `${directory}/${path}` }).flatMap(itemsOf));
  }
  const overrides = documents.filter(isKustomization).flatMap((document) => findOverrides(document));
  const sources = fluxSources(documents);
  return documents
    .flatMap((document) => requestsOf(document, sources))
    .map((request) => applyOverrides(request, overrides));
}

function requestsOf(document: PlacedDocument, sources: FluxSources): Request[] {
  const { value } = document;
  if (isKustomization(document)) return findKustomizeSources(document);
  if (isArgo(value)) return findArgoSources(document);
  if (isFlux(value)) return findFluxSources(document, sources);
  if (!isRecord(value)) return findImages(document);
  if (value['kind'] === 'ConfigMap' || value['kind'] === 'Secret') return configMapImages(document);
  if (textOf(value['apiVersion']).startsWith('pkg.crossplane.io/')) return crossplanePackage(document, value);
  return findImages(document);
}

/** A package of Crossplane is an image under another key. */
function crossplanePackage(document: PlacedDocument, { spec }: Record<string, unknown>): Request[] {
  const image = isRecord(spec) ? imageRequest(textOf(spec['package']), { explicit: true }) : undefined;
  return image === undefined
    ? []
    : [{ ...image, at: { file: document.file, line: document.lineOf(['spec', 'package']) } }];
}

/** The objects of a `kind: List` are documents of their own. */
function itemsOf(document: PlacedDocument): PlacedDocument[] {
  const { value } = document;
  if (!isRecord(value) || !textOf(value['kind']).endsWith('List') || !Array.isArray(value['items'])) return [document];
  return (value['items'] as unknown[]).flatMap((item, index) =>
    itemsOf({
      file: document.file,
      value: item,
      lineOf: (path) => document.lineOf(['items', index, ...path]),
      inside: (path, text) => document.inside(['items', index, ...path], text),
    }),
  );
}
