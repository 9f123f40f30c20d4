import { isRecord, textOf } from '@edp/kit';
import { isKustomization, manifestReferences, type PlacedDocument, type Path } from '@edp/manifests';
import { stringifyYaml } from '@edp/yaml';
import { type ChartRelease, OWN_DIRECTORY, type ReleaseFile } from './chart-release.ts';

/** Returns the charts that a kustomization inflates, as `kustomize build --enable-helm` would. Source: kustomize, `HelmChartInflationGenerator`. */
export function kustomizeReleases(document: PlacedDocument): ChartRelease[] {
  const { value, file } = document;
  if (!isKustomization(value, { file })) return [];
  const references = manifestReferences(value, { file }) ?? [];
  return references.flatMap((reference): ChartRelease[] => {
    if (reference.kind !== 'chart') return [];
    const { url, revision, path, at } = reference;
    const chart = at.reduce<unknown>((each, key) => (each as Record<string | number, unknown>)[key], value);
    if (!isRecord(chart)) return [];
    const under = (each: Path): boolean => each.length > at.length && at.every((part, index) => each[index] === part);
    const files = references
      .filter((each) => each.kind === 'file' && under(each.at))
      .map((each): ReleaseFile => ({
        from: 'repository',
        url: each.url,
        revision: each.revision,
        path: each.path,
        isOptional: false,
      }));
    const inline = isRecord(chart['valuesInline']) ? stringifyYaml(chart['valuesInline']) : '';
    const name = textOf(chart['name']) || textOf(chart['chartName']);
    return [
      {
        title: `the kustomization ${file}`,
        at: { file, line: document.lineOf(at) },
        chart: { kind: url === '' ? 'directory' : 'packed', url, revision, path },
        plain: OWN_DIRECTORY,
        name: textOf(chart['releaseName']) || name,
        namespace: textOf(chart['namespace']) || textOf(value['namespace']),
        values: [...files, ...(inline === '' ? [] : [{ from: 'text' as const, text: inline }])],
        ...{ parameters: [], fileParameters: [], kubeVersion: textOf(chart['kubeVersion']) },
        apiVersions: (Array.isArray(chart['apiVersions']) ? chart['apiVersions'] : []).map(textOf),
        skipCrds: chart['includeCRDs'] !== true,
        ...{ skipTests: chart['skipTests'] === true, skipSchemaValidation: false },
      },
    ];
  });
}
