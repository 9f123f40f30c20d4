import { isRecord, type Violation } from '@edp/kit';
import { manifestReferences, widestGlob } from '@edp/manifests';
import { mayClimb } from './filled-paths.ts';
import type { ScopeOptions } from './check-scope.ts';
import type { PlacedObject } from './check-duplicates.ts';

export interface FileGeneratorOptions extends ScopeOptions {
  files: Iterable<string>;
  documentsOf: (file: string) => unknown[];
}

/**
 * Returns a violation for every file whose content a git file generator would fill into the path of a source, and which climbs:
 * the path in the manifest looks contained, and what Argo CD reads is not.
 */
export function checkFileGenerators(
  object: PlacedObject,
  { path, files, documentsOf, positionOf }: FileGeneratorOptions,
): Violation[] {
  if (object.kind !== 'ApplicationSet' || object.group !== 'argoproj.io') return [];
  const references = manifestReferences(object.value, { file: object.file }) ?? [];
  const filled = references.find(({ kind, path: each }) => kind !== 'generator' && each.includes('{{'));
  const patterns = references.filter(({ kind, at }) => kind === 'generator' && at.includes('files'));
  if (filled === undefined || patterns.length === 0) return [];
  const globs = patterns.map((each) => widestGlob(each.path));
  return [...files]
    .filter((file) => globs.some((glob) => glob.test(`${path}/${file}`)))
    .flatMap((file) => {
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
