import { isRecord, recordsOf, textOf } from '@edp/kit';
import { type Path, type Reference, toReference } from '../reference.ts';

/** Returns what generators read at any depth (matrix and merge hold others), and what the templates that they bring along do. */
export function generatorReferences(
  generators: unknown,
  { at, ofTemplate }: { at: Path; ofTemplate: (template: unknown, at: Path) => Reference[] },
): Reference[] {
  return (Array.isArray(generators) ? generators : []).flatMap((generator: unknown, index) =>
    Object.entries(isRecord(generator) ? generator : {}).flatMap(([kind, body]): Reference[] => {
      if (!isRecord(body)) return [];
      const where = [...at, index, kind];
      return [
        ...(kind === 'git' ? gitReferences(body, where) : []),
        ...(kind === 'list' ? elementReferences(body, where) : []),
        ...ofTemplate(body['template'], [...where, 'template']),
        ...generatorReferences(body['generators'], { at: [...where, 'generators'], ofTemplate }),
      ];
    }),
  );
}

/** Lists of elements may name the repositories that the template takes in whole. */
function elementReferences(list: Record<string, unknown>, at: Path): Reference[] {
  return recordsOf(list['elements']).flatMap((element, index) => {
    const url = textOf(element['repoURL']);
    const where = [...at, 'elements', index, 'repoURL'];
    const revision = textOf(element['targetRevision']) || textOf(element['revision']);
    return url === '' ? [] : [toReference('lent', { url, revision, at: where })];
  });
}

function gitReferences(git: Record<string, unknown>, at: Path): Reference[] {
  const url = textOf(git['repoURL']);
  if (url === '') return [];
  const named = { url, revision: textOf(git['revision']), addressAt: [...at, 'repoURL'] };
  return ['directories', 'files'].flatMap((list) =>
    (Array.isArray(git[list]) ? git[list] : []).flatMap((each: unknown, index) =>
      // A version that does not know `exclude` of files yet takes the pattern for one more to read.
      isRecord(each) && (each['exclude'] !== true || list === 'files')
        ? [toReference('generator', { ...named, path: textOf(each['path']), at: [...at, list, index, 'path'] })]
        : [],
    ),
  );
}
