import { dirname } from 'node:path/posix';
import { isRecord, textOf } from '@edp/kit';
import { type Path, type Reference, type ReferenceKind, toDownload, toReference } from '../reference.ts';
import { resolveDots } from '../resolve-dots.ts';
import { chartReferences } from './chart-references.ts';
import { replacedImages, replacement } from './image-replacement.ts';
import { type Item, itemsOf } from './kustomization.ts';
import { remotePart } from './remote-part.ts';

/** Fields that list files, directories and repositories. */
const PARTS = [
  'resources',
  'components',
  'bases',
  'crds',
  'configurations',
  'generators',
  'transformers',
  'validators',
];
const GENERATORS = ['configMapGenerator', 'secretGenerator'];
const PATCHES = ['patches', 'patchesJson6902', 'replacements'];

/**
 * Returns everything that a kustomization takes in: parts and files, local or remote, charts with their values, and images that it
 * puts in place of others. Source: kustomize, `api/types/kustomization.go`.
 */
export function kustomizeReferences(value: Record<string, unknown>, { file }: { file: string }): Reference[] {
  const directory = dirname(file);
  const read = (kind: ReferenceKind, text: unknown, at: Path): Reference[] => {
    const to = textOf(text);
    // Patches, generators and transformers may stand inline.
    if (to === '' || to.includes('\n') || to.startsWith('{')) return [];
    const remote = remotePart(to);
    if (remote !== undefined)
      return [remote === 'download' ? toDownload(to, at) : toReference('part', { ...remote, at })];
    return [toReference(kind, { path: resolveDots(`${directory}/${to}`), at })];
  };
  const generated = ({ item, at }: Item): Reference[] => {
    if (!isRecord(item)) return [];
    const listed = ['files', 'envs'].flatMap((key) =>
      (Array.isArray(item[key]) ? item[key] : []).flatMap((each: unknown, index) =>
        // `key=file` gives the file another name.
        read('file', textOf(each).replace(/^[^=]*=/, ''), [...at, key, index]),
      ),
    );
    return [...listed, ...read('file', item['env'], [...at, 'env'])];
  };
  const openapi = isRecord(value['openapi']) ? value['openapi'] : {};
  return [
    ...PARTS.flatMap((key) => itemsOf(value, key)).flatMap(({ item, at }) => read('part', item, at)),
    ...['patchesStrategicMerge', 'paths']
      .flatMap((key) => itemsOf(value, key))
      .flatMap(({ item, at }) => read('file', item, at)),
    ...PATCHES.flatMap((key) => itemsOf(value, key)).flatMap(({ item, at }) =>
      isRecord(item) ? read('file', item['path'], [...at, 'path']) : [],
    ),
    ...read('file', openapi['path'], ['openapi', 'path']),
    ...GENERATORS.flatMap((key) => itemsOf(value, key)).flatMap(generated),
    ...chartReferences(value, { directory, read }),
    ...replacedImages(value).flatMap(({ at, ...each }) =>
      // A new name alone keeps the tags of the manifests, where it is applied.
      each.newTag === '' && each.digest === '' ? [] : [toReference('image', { url: replacement(each), at })],
    ),
  ];
}
