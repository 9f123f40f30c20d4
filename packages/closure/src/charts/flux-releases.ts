import { isRecord, textOf } from '@edp/kit';
import { fluxSources, isFluxObject, manifestReferences, type PlacedDocument } from '@edp/manifests';
import { stringifyYaml } from '@edp/yaml';
import type { ChartRelease } from './chart-release.ts';

/** Returns the HelmReleases of Flux among documents; values that they take from ConfigMaps are only known to the cluster. */
export function fluxReleases(documents: PlacedDocument[]): ChartRelease[] {
  const sources = fluxSources(documents.map(({ value }) => value));
  return documents.flatMap((document) => {
    const { value, file } = document;
    if (!isFluxObject(value) || value['kind'] !== 'HelmRelease' || !isRecord(value['spec'])) return [];
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
          recurse: false,
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
