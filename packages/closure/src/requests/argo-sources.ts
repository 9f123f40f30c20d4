import type { Request } from './artifact.ts';
import type { PlacedDocument } from './documents.ts';
import { findImages } from './find-images.ts';
import { isRecord, recordsOf, textOf } from './record.ts';
import { chartRequest, gitRequest, imageRequest } from './request-of.ts';

type Path = (string | number)[];

/** Returns whether a document is an Application or ApplicationSet of Argo CD. */
export function isArgo(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    textOf(value['apiVersion']).startsWith('argoproj.io/') &&
    /^Application(?:Set)?$/.test(textOf(value['kind']))
  );
}

/** Returns what an Application or ApplicationSet reads: its sources, those of its generators, and the images of values written into it. */
export function findArgoSources(document: PlacedDocument): Request[] {
  const found: Request[] = [];
  const at = (path: Path): Request['at'] => ({ file: document.file, line: document.lineOf(path) });

  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...path, index]);
    if (!isRecord(value)) return;
    if (typeof value['repoURL'] === 'string') source(value, path);
    if (Array.isArray(value['sources']))
      found.push(
        ...valueFiles(recordsOf(value['sources'])).map(({ request, path: below }) => ({
          ...request,
          at: at([...path, 'sources', ...below]),
        })),
      );
    for (const [key, each] of Object.entries(value))
      if (key !== 'metadata' && key !== 'helm') visit(each, [...path, key]);
  };

  const source = (value: Record<string, unknown>, path: Path): void => {
    const [url, chart] = [textOf(value['repoURL']), textOf(value['chart'])];
    const revision = textOf(value['targetRevision']) || textOf(value['revision']);
    const isOci = url.startsWith('oci://');
    const request =
      chart !== '' || isOci
        ? chartRequest({ repository: url, chart, version: revision })
        : gitRequest(url, { reference: /\{\{/.test(revision) ? '' : revision, path: textOf(value['path']) });
    found.push({ ...request, at: at([...path, 'repoURL']) });
    const { helm, kustomize } = value;
    if (isRecord(helm)) found.push(...valuesImages(helm, [...path, 'helm']));
    const images = isRecord(kustomize) && Array.isArray(kustomize['images']) ? (kustomize['images'] as unknown[]) : [];
    for (const [index, each] of images.entries()) {
      const image = imageRequest(textOf(each).replace(/^[^=]*=/, ''), { explicit: false });
      if (image !== undefined) found.push({ ...image, at: at([...path, 'kustomize', 'images', index]) });
    }
  };

  const valuesImages = (helm: Record<string, unknown>, path: Path): Request[] => {
    const { values, valuesObject, parameters } = helm;
    const inline = typeof values === 'string' ? document.inside([...path, 'values'], values) : [];
    const below = (key: string, value: unknown): PlacedDocument => ({
      ...document,
      value,
      lineOf: (inner) => document.lineOf([...path, key, ...inner]),
    });
    // `image.tag` and its neighbours are one value in dots.
    const fromParameters = {
      ...below('parameters', nested(recordsOf(parameters))),
      lineOf: () => document.lineOf([...path, 'parameters']),
    };
    return [
      ...inline,
      ...(isRecord(valuesObject) ? [below('valuesObject', valuesObject)] : []),
      fromParameters,
    ].flatMap((each) => findImages(each));
  };

  visit(document.value, []);
  return found;
}

/** Files of values that a chart takes from another source of the same Application: `$ref/path`. */
function valueFiles(sources: Record<string, unknown>[]): { request: Omit<Request, 'at'>; path: Path }[] {
  const byRef = new Map(sources.map((source) => [textOf(source['ref']), source]));
  return sources.flatMap(({ helm }, index) => {
    const files = isRecord(helm) && Array.isArray(helm['valueFiles']) ? (helm['valueFiles'] as unknown[]) : [];
    return files.flatMap((file, number) => {
      const [, ref = '', path = ''] = /^\$([^/]+)\/(.+)$/.exec(textOf(file)) ?? [];
      const source = ref === '' ? undefined : byRef.get(ref);
      if (source === undefined) return [];
      const revision = textOf(source['targetRevision']);
      const reference = /\{\{/.test(revision) ? '' : revision;
      const request = gitRequest(textOf(source['repoURL']), { reference, path });
      return [{ request, path: [index, 'helm', 'valueFiles', number] }];
    });
  });
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
