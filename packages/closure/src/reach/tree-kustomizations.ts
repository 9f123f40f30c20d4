import { dirname } from 'node:path/posix';
import { isRecord } from '@edp/kit';
import {
  isKustomization,
  isKustomizationFile,
  manifestReferences,
  type PlacedDocument,
  resolveDots,
} from '@edp/manifests';

/** A kustomization among the files of a tree. */
export interface TreeKustomization {
  document: PlacedDocument;
  /** Its directory; '' for the root. */
  directory: string;
  /** Directories and files that it is made of, at any depth: its own, and what it takes in wherever that stands. */
  parts: ReadonlySet<string>;
  /** No other one takes it in, and it is no component, which is nothing by itself. */
  isTop: boolean;
}

/** Returns the kustomizations of a tree. `isOwn` tells addresses of the repository that it stands in; '' is one. */
export function treeKustomizations(documents: PlacedDocument[], isOwn: (url: string) => boolean): TreeKustomization[] {
  const found = documents.filter(({ value, file }) => isKustomizationFile(file) && isKustomization(value, { file }));
  const taken = new Map<string, string[]>();
  for (const { value, file } of found) {
    const references = (manifestReferences(value, { file }) ?? []).filter(
      ({ kind, url }) => isOwn(url) && (kind === 'part' || kind === 'file' || kind === 'chart'),
    );
    const paths = references.map(({ path }) => resolveDots(path));
    taken.set(directoryOf(file), [...(taken.get(directoryOf(file)) ?? []), ...paths]);
  }
  const ofOthers = new Set([...taken.values()].flat());
  return found.map((document) => {
    const directory = directoryOf(document.file);
    const parts = new Set<string>();
    const open = [directory];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (parts.has(at)) continue;
      parts.add(at);
      open.push(...(taken.get(at) ?? []));
    }
    const isComponent = isRecord(document.value) && document.value['kind'] === 'Component';
    return { document, directory, parts, isTop: !isComponent && !ofOthers.has(directory) };
  });
}

const directoryOf = (file: string): string => (dirname(file) === '.' ? '' : dirname(file));
