import { argoReferences } from './argo/argo-references.ts';
import { isArgoObject } from './argo/argo-object.ts';
import { chartDependencies, isChartFile } from './chart-dependencies.ts';
import { fluxReferences } from './flux/flux-references.ts';
import { type FluxSources, isFluxObject } from './flux/flux-sources.ts';
import { isKustomization } from './kustomize/kustomization.ts';
import { kustomizeReferences } from './kustomize/kustomize-references.ts';
import { isRecord } from '@edp/kit';
import type { Reference } from './reference.ts';

/**
 * Returns everything that a manifest has Argo CD, Flux, Kustomize or Helm read, with its place in the manifest; undefined for what none of them
 * reads by itself. `file` is its path in the tree, `sources` are those of all of Flux's resources in it.
 */
export function manifestReferences(
  value: unknown,
  { file, sources = new Map() }: { file: string; sources?: FluxSources },
): Reference[] | undefined {
  if (isKustomization(value, { file })) return kustomizeReferences(value, { file });
  if (isArgoObject(value)) return argoReferences(value);
  if (isFluxObject(value)) return fluxReferences(value, sources);
  if (isChartFile(file) && isRecord(value)) return chartDependencies(value, { file });
  return undefined;
}
