import { isRecord, recordsOf, textOf } from '@edp/kit';
import {
  findFluxSource,
  type FluxSources,
  isFluxObject,
  manifestReferences,
  type PlacedDocument,
  type Reference,
} from '@edp/manifests';
import { stringifyYaml } from '@edp/yaml';
import { type ChartRelease, OWN_DIRECTORY } from './chart-release.ts';
import { fluxKustomizations } from './flux-kustomizations.ts';

/** Returns what HelmReleases and Kustomizations of Flux among documents deploy. Source: fluxcd.io/flux/components/helm/helmreleases. */
export function fluxReleases(documents: PlacedDocument[], sources: FluxSources): ChartRelease[] {
  return documents.flatMap((document) => {
    const { value, file } = document;
    if (!isFluxObject(value) || value['kind'] !== 'HelmRelease' || !isRecord(value['spec']))
      return fluxKustomizations(document, sources);
    const { spec, metadata } = value;
    const [name, namespace] = ['name', 'namespace'].map((key) => (isRecord(metadata) ? textOf(metadata[key]) : ''));
    const own = manifestReferences(value, { file, sources }) ?? [];
    const named = referredChart(value, sources);
    const at = { file, line: document.lineOf(['spec', 'chartRef']) };
    return [
      ...own.map((reference) => ({ reference, at: { file, line: document.lineOf(reference.addressAt) } })),
      ...named.map((reference) => ({ reference, at })),
    ].flatMap(({ reference, at }): ChartRelease[] => {
      const { kind, url, revision, path } = reference;
      if (kind !== 'chart' && kind !== 'source') return [];
      const files = [...own, ...named].filter((each) => each.kind === 'file');
      const inline = isRecord(spec['values']) ? stringifyYaml(spec['values']) : '';
      return [
        {
          title: `HelmRelease ${name}`,
          at,
          unknown: unknownValues(spec) ?? unknownChanges(spec),
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

/** What the HelmChart or OCIRepository is fetched from that a release names as its chart. */
function referredChart(value: Record<string, unknown>, sources: FluxSources): Reference[] {
  const { chartRef } = value['spec'] as Record<string, unknown>;
  const { kind, source } = findFluxSource(chartRef, { of: value, sources });
  if (!isRecord(chartRef) || source === undefined) return [];
  const { namespace } = { ...(value['metadata'] as object), ...chartRef } as { namespace?: unknown };
  const named = { apiVersion: 'source.toolkit.fluxcd.io/v1', kind, metadata: { namespace }, spec: source };
  return manifestReferences(named, { file: '', sources }) ?? [];
}

/** Values beside those of the manifest, unless each is one whose name speaks of no image. */
function unknownValues(spec: Record<string, unknown>): string | undefined {
  const found = recordsOf(spec['valuesFrom']).filter(({ targetPath }) => {
    const path = textOf(targetPath);
    return path === '' || /image|registry|repository|tag|version|digest/i.test(path);
  });
  const names = found.map(({ kind, name }) => `${textOf(kind)} ${textOf(name)}`);
  return names.length === 0
    ? undefined
    : `it takes values from ${names.join(' and ')} of the cluster (valuesFrom), which may name others`;
}

function unknownChanges(spec: Record<string, unknown>): string | undefined {
  const isChanged = recordsOf(spec['postRenderers']).some(({ kustomize }) => isRecord(kustomize));
  return isChanged ? 'its postRenderers change what its chart comes to, which nothing here does' : undefined;
}
