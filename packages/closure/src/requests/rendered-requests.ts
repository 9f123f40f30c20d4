import { isRecord, textOf } from '@edp/kit';
import {
  decodeText,
  type Documents,
  fluxSources,
  type FluxSources,
  isChartFile,
  isKustomizationFile,
  manifestReferences,
  parseDocuments,
  type Path,
  placeDocuments,
  type PlacedDocument,
  type Reference,
  readDocuments,
} from '@edp/manifests';
import type { Request } from './artifact.ts';
import { configMapImages } from './config-map-images.ts';
import { findImages } from './find-images.ts';
import { applyOverrides, findOverrides } from './image-overrides.ts';
import { referenceRequest } from './reference-request.ts';
import { operatorImages } from './operator-images.ts';
import { imageRequest } from './request-of.ts';
import { valuesImages } from './values-images.ts';

/** Files without one of these words need nothing: parsing is what takes the time. */
const WORTH_PARSING =
  /image|repository|repoURL|reloader|pkg\.crossplane\.io|monitoring\.coreos\.com|grafana\.integreatly\.org|garm-operator|toolkit\.fluxcd\.io|kustomize\.config|apiVersion: builtin/i;

/**
 * Under which key of `spec` an API keeps an image that is called otherwise: a package of Crossplane, a version of Grafana that is one (grafana-operator,
 * "Custom Version and Images"), what Garm starts a runner from (garm-operator, `api/v1beta1/image_types.go`).
 */
const IMAGE_FIELDS: Record<string, string> = {
  'pkg.crossplane.io': 'package',
  'grafana.integreatly.org': 'version',
  'garm-operator.mercedes-benz.com': 'tag',
};

/** What a document of a tree asks for. */
export interface DocumentRequests {
  document: PlacedDocument;
  requests: Request[];
  /** Images of the values that it hands to a chart; what the chart makes of them is known where it is rendered. */
  ofValues: Request[];
}

/** Returns everything that the files of a rendered tree ask for; `file` of a place is below `directory`. */
export function renderedRequests(
  files: Iterable<[string, { content: Buffer }]>,
  { directory }: { directory: string },
): Request[] {
  return readRequests(placeFiles(files, { directory })).flatMap(({ requests, ofValues }) => [...requests, ...ofValues]);
}

/** Returns the documents of the files of a tree that may ask for something. */
export function placeFiles(
  files: Iterable<[string, { content: Buffer }]>,
  { directory }: { directory: string },
): PlacedDocument[] {
  const documents: PlacedDocument[] = [];
  for (const [path, { content }] of files) {
    const isNamed = isKustomizationFile(path) || isChartFile(path);
    if (!isNamed && (!/\.(?:ya?ml|json)$/i.test(path) || !WORTH_PARSING.test(content.toString('latin1')))) continue;
    const file = directory === '' ? path : `${directory}/${path}`;
    for (const each of placeDocuments(documentsOf(path, content), { file })) documents.push(each);
  }
  return documents;
}

/** What cannot be read is told elsewhere, unless it is what Argo CD takes all the same: a name that stands twice. */
function documentsOf(path: string, content: Buffer): Documents {
  const read = readDocuments(path, { content });
  return read.error === undefined ? read : parseDocuments(decodeText(content) ?? '', { file: path, lastWins: true });
}

/** Returns what documents of one repository ask for. */
export function readRequests(documents: PlacedDocument[]): DocumentRequests[] {
  const overrides = findOverrides(documents);
  const sources = fluxSources(documents.map(({ value }) => value));
  const overridden = (request: Request): Request => applyOverrides(request, overrides);
  return documents.map((document) => {
    const { requests, ofValues } = documentRequests(document, sources);
    return { document, requests: requests.map(overridden), ofValues: ofValues.map(overridden) };
  });
}

/** Returns what one document asks for. */
export function documentRequests(document: PlacedDocument, sources: FluxSources = new Map()): DocumentRequests {
  const { file, value } = document;
  const references = manifestReferences(value, { file, sources });
  if (references !== undefined)
    return {
      document,
      requests: references.flatMap((each) => placed(each, document)),
      ofValues: valuesImages(document),
    };
  return { document, requests: objectRequests(document), ofValues: [] };
}

function objectRequests(document: PlacedDocument): Request[] {
  const { value } = document;
  if (!isRecord(value)) return findImages(document);
  if (value['kind'] === 'ConfigMap' || value['kind'] === 'Secret') return configMapImages(document);
  const [group] = textOf(value['apiVersion']).split('/');
  const key = group === undefined ? undefined : IMAGE_FIELDS[group];
  const ofOperator = group === 'monitoring.coreos.com' ? operatorImages(document) : [];
  return [...findImages(document), ...ofOperator, ...(key === undefined ? [] : imageAt(document, key))];
}

function placed(reference: Reference, document: PlacedDocument): Request[] {
  const textAt = (path: Path): string =>
    textOf(
      path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], document.value),
    );
  const found = referenceRequest(reference, textAt);
  return found === undefined
    ? []
    : [{ ...found.request, at: { file: document.file, line: document.lineOf(found.at) } }];
}

function imageAt(document: PlacedDocument, key: string): Request[] {
  const { spec } = isRecord(document.value) ? document.value : {};
  const image = isRecord(spec) ? imageRequest(textOf(spec[key]), { explicit: true }) : undefined;
  return image === undefined ? [] : [{ ...image, at: { file: document.file, line: document.lineOf(['spec', key]) } }];
}
