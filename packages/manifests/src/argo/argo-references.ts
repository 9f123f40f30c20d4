import { isRecord, textOf } from '@edp/kit';
import { type Path, type Reference, toReference } from '../reference.ts';
import { generatorReferences } from './generator-references.ts';
import { type PlacedSource, sourceReferences } from './source-references.ts';

/**
 * Returns every place that an Application, or an ApplicationSet with its templates and generators, reads.
 * Source: Argo CD, `pkg/apis/application/v1alpha1`.
 */
export function argoReferences(value: Record<string, unknown>): Reference[] {
  const { kind, spec, operation } = value;
  // A sync that the manifest itself asks for may name sources of its own.
  const { sync } = isRecord(operation) ? operation : {};
  const asked = kind === 'Application' && isRecord(sync) ? specReferences(sync, ['operation', 'sync']) : [];
  if (!isRecord(spec)) return asked;
  if (kind === 'Application') return [...specReferences(spec, ['spec']), ...asked];
  return [
    ...templateReferences(spec['template'], ['spec', 'template']),
    ...generatorReferences(spec['generators'], { at: ['spec', 'generators'], ofTemplate: templateReferences }),
  ];
}

function templateReferences(template: unknown, at: Path): Reference[] {
  const spec = isRecord(template) ? template['spec'] : undefined;
  return isRecord(spec) ? specReferences(spec, [...at, 'spec']) : [];
}

function specReferences(spec: Record<string, unknown>, at: Path): Reference[] {
  const { source, sources, sourceHydrator } = spec;
  const listed: PlacedSource[] = [
    ...(isRecord(source) ? [{ source, at: [...at, 'source'] }] : []),
    ...(Array.isArray(sources) ? sources : []).flatMap((each: unknown, index) =>
      isRecord(each) ? [{ source: each, at: [...at, 'sources', index] }] : [],
    ),
  ];
  return [
    ...listed.flatMap((each) => sourceReferences(each, { siblings: listed })),
    ...hydratorReferences(sourceHydrator, [...at, 'sourceHydrator']),
  ];
}

function hydratorReferences(hydrator: unknown, at: Path): Reference[] {
  const { drySource, syncSource } = isRecord(hydrator) ? hydrator : {};
  if (!isRecord(drySource)) return [];
  const dry = sourceReferences({ source: drySource, at: [...at, 'drySource'] }, { siblings: [] });
  if (!isRecord(syncSource)) return dry;
  const own = textOf(syncSource['repoURL']);
  const sync = toReference('hydrated', {
    url: own || textOf(drySource['repoURL']),
    revision: textOf(syncSource['targetBranch']),
    path: textOf(syncSource['path']),
    at: [...at, 'syncSource', 'path'],
    addressAt: [...at, own === '' ? 'drySource' : 'syncSource', 'repoURL'],
  });
  return [...dry, sync];
}
