import type { Request } from './artifact.ts';
import type { PlacedDocument } from './documents.ts';
import { findImages } from './find-images.ts';
import { isRecord, recordsOf, textOf } from './record.ts';
import { chartRequest, gitRequest, imageRequest } from './request-of.ts';
import { parseGitAddress } from './git-address.ts';
import { webRequest } from './web-address.ts';

/** An image of the manifests below a kustomization that it replaces by another one. */
export interface ImageOverride {
  /** Directory of the kustomization, `` for the root. */
  directory: string;
  /** Name as the manifests write it. */
  name: string;
  newName: string;
  newTag: string;
  digest: string;
}

const LISTS = ['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'configurations'];
const FILE = /(?:^|\/)kustomization(?:\.ya?ml)?$/i;

/** Returns whether a document is a kustomization. */
export function isKustomization({ file, value }: PlacedDocument): boolean {
  if (!isRecord(value)) return false;
  return FILE.test(file) || textOf(value['apiVersion']).startsWith('kustomize.config.k8s.io/');
}

/** Returns the remote bases, files, charts and images that a kustomization brings in. */
export function findKustomizeSources(document: PlacedDocument): Request[] {
  const value = document.value as Record<string, unknown>;
  const at = (path: (string | number)[]): Request['at'] => ({ file: document.file, line: document.lineOf(path) });
  const remotes = LISTS.flatMap((key) =>
    (Array.isArray(value[key]) ? (value[key] as unknown[]) : []).flatMap((each, index): Request[] => {
      const request = typeof each === 'string' ? remoteRequest(each) : undefined;
      return request === undefined ? [] : [{ ...request, at: at([key, index]) }];
    }),
  );
  const charts = recordsOf(value['helmCharts']).flatMap((chart, index): Request[] => {
    const [repository, name] = [textOf(chart['repo']), textOf(chart['name'])];
    const own =
      repository === ''
        ? []
        : [
            {
              ...chartRequest({ repository, chart: name, version: textOf(chart['version']) }),
              at: at(['helmCharts', index]),
            },
          ];
    const inline = {
      ...document,
      value: chart['valuesInline'],
      lineOf: (path: readonly (string | number)[]) => document.lineOf(['helmCharts', index, 'valuesInline', ...path]),
    };
    return [...own, ...findImages(inline)];
  });
  const images = recordsOf(value['images']).flatMap((image, index): Request[] => {
    const text = overridden({
      name: textOf(image['name']),
      newName: textOf(image['newName']),
      newTag: textOf(image['newTag']),
      digest: textOf(image['digest']),
    });
    // A new name alone keeps the tags of the manifests, where it is applied.
    const request =
      textOf(image['newTag']) === '' && textOf(image['digest']) === ''
        ? undefined
        : imageRequest(text, { explicit: false });
    return request === undefined ? [] : [{ ...request, at: at(['images', index]) }];
  });
  return [...remotes, ...charts, ...images];
}

/** Returns the images that a kustomization replaces in the manifests below it. */
export function findOverrides({ file, value }: PlacedDocument): ImageOverride[] {
  const directory = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return recordsOf((value as Record<string, unknown>)['images']).map((image) => ({
    directory,
    name: textOf(image['name']),
    newName: textOf(image['newName']),
    newTag: textOf(image['newTag']),
    digest: textOf(image['digest']),
  }));
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
    override.newTag === '' && override.digest === '' ? `${override.newName || name}${version}` : overridden(override);
  return { ...request, ...imageRequest(changed, { explicit: false }) };
}

function overridden({ name, newName, newTag, digest }: Omit<ImageOverride, 'directory'>): string {
  return `${newName || name}${newTag === '' ? '' : `:${newTag}`}${digest === '' ? '' : `@${digest}`}`;
}

function remoteRequest(text: string): Omit<Request, 'at'> | undefined {
  const isFile = /^https?:\/\/[^?]*\.(?:ya?ml|json)(?:$|\?)/.test(text) && !text.includes('.git/');
  const web = isFile ? webRequest(text) : undefined;
  if (web !== undefined) return { ...web, text };
  return parseGitAddress(text) === undefined ? undefined : gitRequest(text);
}
