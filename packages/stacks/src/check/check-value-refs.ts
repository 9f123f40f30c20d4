import { isRecord, recordsOf, textOf, type Violation } from '@edp/kit';
import { isArgoObject } from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';
import type { ScopeOptions } from './check-scope.ts';

/**
 * Returns a violation for every `$name/…` among the value files of an Application with several sources that no source has as its `ref`: Argo CD
 * refuses to render it. Source: Argo CD, `reposerver/repository/repository.go`.
 */
export function checkValueRefs(object: PlacedObject, { positionOf }: Pick<ScopeOptions, 'positionOf'>): Violation[] {
  if (!isArgoObject(object.value)) return [];
  const spec = isRecord(object.value['spec']) ? object.value['spec'] : {};
  const template = isRecord(spec['template']) ? spec['template'] : undefined;
  const [inner, at] = template === undefined ? [spec, ['spec']] : [template['spec'], ['spec', 'template', 'spec']];
  const sources = recordsOf(isRecord(inner) ? inner['sources'] : undefined);
  const refs = new Set(sources.map(({ ref }) => textOf(ref)).filter((ref) => ref !== ''));
  return sources.flatMap(({ helm }, source) => {
    const files = isRecord(helm) && Array.isArray(helm['valueFiles']) ? (helm['valueFiles'] as unknown[]) : [];
    return files.flatMap((file, index) => {
      const name = /^\$([^/]+)(?:\/|$)/.exec(textOf(file))?.[1];
      if (name === undefined || name.includes('{{') || refs.has(name)) return [];
      return [
        {
          code: 'REFERENCE_UNRESOLVED',
          message: `${object.kind} ${object.name} in ${object.file} takes values of $${name}, and no source of it has that ref`,
          fix: refs.size === 0 ? `Give the source of the values ref: ${name}.` : `Known refs: ${[...refs].join(', ')}.`,
          at: positionOf(object, [...at, 'sources', source, 'helm', 'valueFiles', index]) ?? { file: object.file },
        },
      ];
    });
  });
}
