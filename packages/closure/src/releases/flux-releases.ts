import { isRecord, textOf } from '@edp/kit';
import { type FluxSources, isFluxObject, manifestReferences, type PlacedDocument } from '@edp/manifests';
import { stringifyYaml } from '@edp/yaml';
import { type ChartRelease, OWN_DIRECTORY } from './chart-release.ts';
import { fluxKustomizations } from './flux-kustomizations.ts';

/** Returns what HelmReleases and Kustomizations of Flux among documents deploy; values that they take from ConfigMaps are only known to the cluster. */
export function fluxReleases(documents: PlacedDocument[], sources: FluxSources): ChartRelease[] {
  return documents.flatMap((document) => {
    const { value, file } = document;
    if (!isFluxObject(value) || value['kind'] !== 'HelmRelease' || !isRecord(value['spec']))
      return fluxKustomizations(document, sources);
    const { spec, metadata } = value;
    const [name, namespace] = ['name', 'namespace'].map((key) => (isRecord(metadata) ? textOf(metadata[key]) : ''));
    const references = manifestReferences(value, { file, sources }) ?? [];
    return references.flatMap((reference): ChartRelease[] => {
      const { kind, url, revision, path } = reference;
      if (kind !== 'chart' && kind !== 'source') return [];
      const files = references.filter((each) => each.kind === 'file');
      const inline = isRecord(spec['values']) ? stringifyYaml(spec['values']) : '';
      return [
        {
          title: `HelmRelease ${name}`,
          at: { file, line: document.lineOf(reference.addressAt) },
          chart: {
            kind: kind === 'chart' ? 'packed' : 'directory',
            url,
            revision,
            path: path.replace(/^(?:\.\/)+/, ''),
          },
          plain: OWN_DIRECTORY,
          name: textOf(spec['releaseName']) || name!,
          namespace: textOf(spec['targetNamespace']) || namespace!,
          values: [
            ...files.map((each) => ({
              from: 'repository' as const,
              url: each.url,
              revision: each.revision,
              path: each.path,
              isOptional: false,
            })),
            ...(inline === '' ? [] : [{ from: 'text' as const, text: inline }]),
          ],
          ...{ parameters: [], fileParameters: [], kubeVersion: '', apiVersions: [] },
          ...{ skipCrds: false, skipTests: true, skipSchemaValidation: false },
        },
      ];
    });
  });
}
