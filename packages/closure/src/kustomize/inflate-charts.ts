import { isRecord } from '@edp/kit';
import { parseDocuments, placeDocuments, resolveDots } from '@edp/manifests';
import { dirname, join } from 'node:path/posix';
import type { ChartFiles } from '../charts/chart-files.ts';
import type { ChartRelease } from '../releases/chart-release.ts';
import { kustomizeReleases } from '../releases/kustomize-releases.ts';
import type { GatheredRepository } from './gathered-repository.ts';

/** Fields by which a kustomization inflates charts. */
const OF_CHARTS = ['helmCharts', 'helmChartInflationGenerator', 'helmGlobals'];

/**
 * Puts what the charts of a kustomization render to among its resources, in place of the charts: those of its own fields, and those of generators
 * in files or inline. Returns the files to add, by their paths in the repository; `kustomization` is changed.
 */
export async function inflateCharts(
  kustomization: Record<string, unknown>,
  {
    file,
    files,
    repository: { url, revision },
    inflate,
  }: {
    file: string;
    files: ChartFiles;
    repository: Pick<GatheredRepository, 'url' | 'revision'>;
    inflate: (release: ChartRelease) => Promise<string>;
  },
): Promise<Map<string, string>> {
  const added = new Map<string, string>();
  const directory = dirname(file);
  const render = async (value: unknown, of: string): Promise<string[]> => {
    const names: string[] = [];
    for (const document of placeDocuments(parseDocuments(JSON.stringify(value), { file: 'kustomization.yaml' }), {
      file: of,
    }))
      for (const release of kustomizeReleases(document)) {
        const name = `chart-${added.size}.yaml`;
        added.set(
          directory === '.' ? name : join(directory, name),
          await inflate(inRepository(release, { url, revision })),
        );
        names.push(name);
      }
    return names;
  };
  const resources = await render(kustomization, file);
  for (const key of OF_CHARTS) delete kustomization[key];
  const generators: unknown[] = [];
  for (const each of listOf(kustomization['generators'])) {
    const { charts, rest } = generatorCharts(each, { directory, files });
    if (charts.length === 0) {
      generators.push(each);
      continue;
    }
    // Paths in it count from the kustomization.
    for (const chart of charts) resources.push(...(await render(chart, join(directory, 'generator.yaml'))));
    generators.push(...rest.map((value) => JSON.stringify(value)));
  }
  if (resources.length > 0) {
    kustomization['resources'] = [...listOf(kustomization['resources']), ...resources];
    kustomization['generators'] = generators;
  }
  return added;
}

/** Returns the charts that a generator names, by its path or as it stands, and what else it holds. */
function generatorCharts(
  each: unknown,
  { directory, files }: { directory: string; files: ChartFiles },
): { charts: unknown[]; rest: unknown[] } {
  if (typeof each !== 'string') return { charts: [], rest: [] };
  const text = each.includes('\n') ? each : files.get(resolveDots(`${directory}/${each}`))?.toString('utf8');
  if (text?.includes('HelmChartInflationGenerator') !== true) return { charts: [], rest: [] };
  const { documents } = parseDocuments(text, { file: 'generator.yaml' });
  const isChart = (value: unknown): boolean => isRecord(value) && value['kind'] === 'HelmChartInflationGenerator';
  return { charts: documents.filter(isChart), rest: documents.filter((value) => isRecord(value) && !isChart(value)) };
}

/** What stands beside a kustomization is in its own repository. */
function inRepository(release: ChartRelease, { url, revision }: { url: string; revision: string }): ChartRelease {
  const { chart, values } = release;
  return {
    ...release,
    chart: chart.url === '' ? { ...chart, url, revision } : chart,
    values: values.map((each) => (each.from === 'repository' && each.url === '' ? { ...each, url, revision } : each)),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
