import { isRecord, recordsOf, textOf } from '@edp/kit';
import { manifestReferences } from '@edp/manifests';
import { parseYaml } from '@edp/yaml';
import { ChartError } from './chart-error.ts';
import { type ChartFiles, filesBelow } from './chart-files.ts';
import type { Chart, ChartLibrary } from './chart-library.ts';
import { withoutIgnored } from './helm-ignore.ts';
import { unpackChart } from './unpack-chart.ts';

/**
 * Returns the files of a chart with every chart that it depends on, as `helm dependency build` would bring them: at the version of Chart.lock
 * where there is one, from repositories, registries and directories beside it. What those depend on counts as far as it comes with them.
 * @throws ChartError, and what fetching throws
 */
export async function addDependencies(chart: Chart, { library }: { library: ChartLibrary }): Promise<ChartFiles> {
  const files = new Map(chart.files);
  const present = await packedNames(files);
  const locked = lockedVersions(files);
  for (const file of ['Chart.yaml', 'requirements.yaml']) {
    const text = files.get(file);
    if (text === undefined) continue;
    const value = parseYaml(text.toString('utf8'), { file });
    const names = recordsOf(isRecord(value) ? value['dependencies'] : undefined).map(({ name }) => textOf(name));
    const references = manifestReferences(value, { file: chart.path === '' ? file : `${chart.path}/${file}` }) ?? [];
    for (const [index, { kind, url, revision, path }] of references.entries()) {
      const name = names[index]!;
      if (present.has(name)) continue;
      if (kind === 'elsewhere')
        throw new ChartError(`it depends on ${name} of ${url}, which only Helm's own settings know`);
      const dependency =
        url === ''
          ? withoutIgnored(filesBelow(await chart.beside(path), path))
          : (
              await library.packed({
                repository: url,
                chart: path,
                version: lockedVersion(locked, { name, index }) ?? revision,
              })
            ).files;
      if (!dependency.has('Chart.yaml')) throw new ChartError(`the chart ${name} that it depends on is not there`);
      for (const [each, content] of dependency) files.set(`charts/${name}-${index}/${each}`, content);
    }
  }
  return files;
}

/** Names of the charts that are packed with it already, as directories or archives. */
async function packedNames(files: ChartFiles): Promise<Set<string>> {
  const names = new Set<string>();
  for (const [path, content] of files) {
    const isOwn = /^charts\/[^/]+\/Chart\.yaml$/.test(path);
    if (!isOwn && !/^charts\/[^/]+\.tgz$/.test(path)) continue;
    const text = isOwn ? content : (await unpackChart(content)).get('Chart.yaml')!;
    const value = parseYaml(text.toString('utf8'), { file: path });
    names.add(isRecord(value) ? textOf(value['name']) : '');
  }
  return names;
}

/** One chart may be locked at several versions, under aliases: the lock has them in the order of the dependencies. */
function lockedVersion(locked: Locked[], { name, index }: { name: string; index: number }): string | undefined {
  return (locked[index]?.name === name ? locked[index] : locked.find((each) => each.name === name))?.version;
}

interface Locked {
  name: string;
  version: string;
}

function lockedVersions(files: ChartFiles): Locked[] {
  const text = files.get('Chart.lock') ?? files.get('requirements.lock');
  const value = text === undefined ? undefined : parseYaml(text.toString('utf8'), { file: 'Chart.lock' });
  const listed = recordsOf(isRecord(value) ? value['dependencies'] : undefined);
  return listed.map(({ name, version }) => ({ name: textOf(name), version: textOf(version) }));
}
