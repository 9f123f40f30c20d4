import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDependencies } from './add-dependencies.ts';
import { runProgram } from '../programs/run-program.ts';
import { ChartError } from './chart-error.ts';
import type { Chart, ChartLibrary } from './chart-library.ts';
import type { ChartRelease } from '../releases/chart-release.ts';
import { expandValues } from './expand-values.ts';
import { writeFiles } from './write-files.ts';

/** A release with everything that it is rendered from at hand. */
export interface ReadyRelease {
  release: ChartRelease;
  chart: Chart;
  values: Buffer[];
  fileParameters: { name: string; content: Buffer }[];
  /** Equal for releases that render to the same. */
  key: string;
  /** Equal for releases of one chart with the same values, whatever they are called. */
  pair: string;
}

/** Fetches what a release is rendered from. @throws ChartError, and what fetching throws */
export async function prepareRelease(asked: ChartRelease, chart: Chart, library: ChartLibrary): Promise<ReadyRelease> {
  const values: Buffer[] = [];
  const release = { ...asked, values: await expandValues(asked.values, { chart, library }) };
  for (const each of release.values) {
    const content = each.from === 'text' ? Buffer.from(each.text) : await library.file(each, chart);
    if (content !== undefined) values.push(content);
  }
  const fileParameters: ReadyRelease['fileParameters'] = [];
  for (const { name, file } of release.fileParameters)
    fileParameters.push({ name, content: (await library.file(file, chart)) ?? Buffer.alloc(0) });
  const { title: _, at: _at, chart: _chart, plain: _plain, values: _values, fileParameters: _files, ...rest } = release;
  const { name, namespace, ...settings } = rest;
  const hash = createHash('sha256').update(JSON.stringify([chart.digest, settings]));
  for (const part of [...values.map((content) => ({ name: '', content })), ...fileParameters])
    hash.update(`${part.name.length} ${part.content.length} ${part.name}`).update(part.content);
  const pair = hash.digest('hex');
  const key = createHash('sha256')
    .update(JSON.stringify([pair, name, namespace]))
    .digest('hex');
  return { release, chart, values, fileParameters, key, pair };
}

/** Returns what `helm template` prints for a release, as Argo CD calls it. @throws ChartError, and what fetching dependencies throws */
export async function renderRelease(
  { release, chart, values, fileParameters }: ReadyRelease,
  { helm, directory, library }: { helm: string; directory: string; library: ChartLibrary },
): Promise<string> {
  const files = await addDependencies(chart, { library });
  const work = join(directory, randomUUID());
  const below = (name: string): string => join(work, name);
  try {
    await writeFiles(below('chart'), files);
    await mkdir(below('home'), { recursive: true });
    await writeFiles(
      below('files'),
      new Map([
        ...values.map((content, index): [string, Buffer] => [`values-${index}.yaml`, content]),
        ...fileParameters.map(({ content }, index): [string, Buffer] => [`parameter-${index}`, content]),
      ]),
    );
    const args = [
      ...['template', below('chart'), '--name-template', release.name],
      ...(release.namespace === '' ? [] : ['--namespace', release.namespace]),
      ...(release.kubeVersion === '' ? [] : ['--kube-version', release.kubeVersion]),
      ...release.parameters.flatMap(({ name, value, isText }) => [
        isText ? '--set-string' : '--set',
        `${name}=${withCommas(value)}`,
      ]),
      ...fileParameters.flatMap(({ name }, index) => ['--set-file', `${name}=${below(`files/parameter-${index}`)}`]),
      ...values.flatMap((_, index) => ['--values', below(`files/values-${index}.yaml`)]),
      ...release.apiVersions.flatMap((each) => ['--api-versions', each]),
      ...(release.skipCrds ? [] : ['--include-crds']),
      ...(release.skipSchemaValidation ? ['--skip-schema-validation'] : []),
      ...(release.skipTests ? ['--skip-tests'] : []),
      ...(release.skipHooks === true ? ['--no-hooks'] : []),
    ];
    const result = await runProgram(helm, args, { home: below('home'), directory: work });
    if ('fault' in result) throw new ChartError(result.fault.replaceAll(`${work}/`, ''));
    return result.output;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A comma would begin the next parameter; one list in braces keeps its own. Source: Argo CD, `util/helm/cmd.go`. */
function withCommas(value: string): string {
  return value.startsWith('{') && value.endsWith('}') ? value : value.replaceAll(/(?<!\\),/g, String.raw`\,`);
}
