import { isRecord, textOf } from '@edp/kit';
import { isKustomization, manifestReferences, type PlacedDocument, type Path, type Reference } from '@edp/manifests';
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
    const files = references.filter((each) => each.kind === 'file' && under(each.at));
    const name = textOf(chart['name']) || textOf(chart['chartName']);
    return [
      {
        title: `the kustomization ${file}`,
        at: { file, line: document.lineOf(at) },
        chart: { kind: url === '' ? 'directory' : 'packed', url, revision, path },
        plain: OWN_DIRECTORY,
        name: textOf(chart['nameTemplate']) || textOf(chart['releaseName']) || name,
        namespace: textOf(chart['namespace']) || textOf(value['namespace']),
        values: valuesOf(chart, files),
        ...{ parameters: [], fileParameters: [], kubeVersion: textOf(chart['kubeVersion']) },
        apiVersions: (Array.isArray(chart['apiVersions']) ? chart['apiVersions'] : []).map(textOf),
        skipCrds: chart['includeCRDs'] !== true,
        ...{
          skipTests: chart['skipTests'] === true,
          skipHooks: chart['skipHooks'] === true,
          skipSchemaValidation: false,
        },
      },
    ];
  });
}

/**
 * Returns the values of a chart as Kustomize lays them over one another: its inline ones with the file that it names, or the chart's own, in the order
 * that `valuesMerge` says; then the additional files. Source: kustomize, `HelmChartInflationGenerator.go`, `replaceValuesInline`, and `AsHelmArgs`.
 */
function valuesOf(chart: Record<string, unknown>, files: Reference[]): ChartRelease['values'] {
  const toFile = ({ url, revision, path }: Reference): ReleaseFile => ({
    ...{ from: 'repository', url, revision, path, isOptional: false },
  });
  const isMain = ({ at }: Reference): boolean => at.at(-1) === 'valuesFile' || at.at(-1) === 'values';
  const additional = files.filter((each) => !isMain(each)).map(toFile);
  const main = files.filter(isMain).map(toFile);
  const own: ReleaseFile = { from: 'chart', path: 'values.yaml', isOptional: true };
  const inline = chart['valuesInline'] ?? chart['valuesLocal'];
  if (!isRecord(inline) || Object.keys(inline).length === 0) return [...main, ...additional];
  const text = { from: 'text' as const, text: stringifyYaml(inline) };
  if (chart['valuesMerge'] === 'replace') return [text, ...additional];
  if (chart['valuesMerge'] === 'merge') return [text, ...(main.length > 0 ? main : [own]), ...additional];
  return [...main, text, ...additional];
}
