import { isRecord, recordsOf, textOf } from '@edp/kit';
import {
  findFluxSource,
  type FluxSources,
  isFluxObject,
  manifestReferences,
  type PlacedDocument,
  replacedImages,
  replacement,
  resolveDots,
} from '@edp/manifests';
import { type ChartRelease, NO_CHART_SETTINGS, OWN_DIRECTORY } from './chart-release.ts';

/**
 * Returns the directories that a Kustomization of Flux builds. Its path counts for the deployed tree too where its source stands only in the cluster: it may be
 * that one. Source: fluxcd.io/flux/components/kustomize/kustomizations, "Path" and "Generating a kustomization.yaml file".
 */
export function fluxKustomizations(document: PlacedDocument, sources: FluxSources): ChartRelease[] {
  const { value, file } = document;
  if (!isFluxObject(value) || value['kind'] !== 'Kustomization' || !isRecord(value['spec'])) return [];
  const { spec, metadata } = value;
  const { kind, named, source } = findFluxSource(spec['sourceRef'], { of: value, sources });
  const common = {
    title: `Kustomization ${isRecord(metadata) ? textOf(metadata['name']) : ''}`,
    plain: { ...OWN_DIRECTORY, recurse: true },
    ...{ ...NO_CHART_SETTINGS, namespace: textOf(spec['targetNamespace']) },
  };
  if (source !== undefined && kind !== 'GitRepository') {
    const at = { file, line: document.lineOf(['spec', 'sourceRef']) };
    return [{ ...common, at, chart: { kind: 'elsewhere', url: named, revision: '', path: '' } }];
  }
  const references = manifestReferences(value, { file, sources }) ?? [];
  return references.flatMap((reference): ChartRelease[] => {
    const { kind, url, revision } = reference;
    if (kind !== 'source' && kind !== 'sourceless') return [];
    const { components, patches } = spec;
    const settings = {
      images: replacedImages(spec).map((each) => `${each.name}=${replacement(each)}`),
      components: (Array.isArray(components) ? components : []).map(textOf),
      ignoreMissingComponents: spec['ignoreMissingComponents'] === true,
      patches: recordsOf(patches),
    };
    return [
      {
        ...common,
        at: { file, line: document.lineOf(reference.at) },
        chart: {
          kind: 'directory',
          url: kind === 'source' ? url : '',
          revision,
          path: resolveDots(textOf(spec['path'])),
        },
        kustomize:
          settings.images.length + settings.components.length + settings.patches.length === 0 ? undefined : settings,
      },
    ];
  });
}
