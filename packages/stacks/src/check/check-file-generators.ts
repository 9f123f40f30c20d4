import { isRecord, type Violation } from '@edp/kit';
import { manifestReferences } from '@edp/manifests';
import { mayClimb } from './filled-paths.ts';
import type { ScopeOptions } from './check-scope.ts';
import { matchedFiles } from './generator-files.ts';
import type { TreePaths } from './tree-paths.ts';
import type { PlacedObject } from './check-duplicates.ts';

export interface FileGeneratorOptions extends ScopeOptions {
  paths: TreePaths;
  documentsOf: (file: string) => unknown[];
}

/**
 * Returns a violation for every file whose content a git file generator would fill into the path of a source, and which climbs:
 * the path in the manifest looks contained, and what Argo CD reads is not.
 */
export function checkFileGenerators(
  object: PlacedObject,
  { path, paths, documentsOf, positionOf }: FileGeneratorOptions,
): Violation[] {
  if (object.kind !== 'ApplicationSet' || object.group !== 'argoproj.io') return [];
  const references = manifestReferences(object.value, { file: object.file }) ?? [];
  const filled = references.find(({ kind, path: each }) => kind !== 'generator' && each.includes('{{'));
  const patterns = references.filter(({ kind, at }) => kind === 'generator' && at.includes('files'));
  if (filled === undefined || patterns.length === 0) return [];
  const matched = new Set(patterns.flatMap((each) => matchedFiles(paths, { path, pattern: each.path })));
  return [...matched].flatMap((file) => {
    const climb = textsIn(documentsOf(file)).find(mayClimb);
    if (climb === undefined) return [];
    return [
      {
        code: 'SCOPE_OUTSIDE',
        message: `${object.kind} ${object.name} in ${object.file} fills "${climb}" of ${file} into a path, which may lead outside of ${path}/`,
        fix: `Keep ".." out of what generators read.`,
        at: positionOf(object, filled.at) ?? { file: object.file },
      },
    ];
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
