import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type GeneratorFiles, isArgoObject, isChartFile, isFluxObject, type PlacedDocument } from '@edp/manifests';
import pMap from 'p-map';
import type { Request } from '../requests/artifact.ts';
import { applicationsOf } from './applications-of.ts';
import { argoReleases } from './argo-releases.ts';
import { ChartError } from './chart-error.ts';
import type { ChartLibrary } from './chart-library.ts';
import type { ChartRelease } from './chart-release.ts';
import { directoryFiles } from './directory-files.ts';
import { fluxReleases } from './flux-releases.ts';
import { kustomizeReleases } from './kustomize-releases.ts';
import { prepareRelease, type ReadyRelease, renderRelease } from './render-release.ts';
import { type TemplateDocument, templateDocuments } from './template-documents.ts';

export interface RenderOptions {
  library: ChartLibrary;
  /** Returns Helm's executable. */
  helm: () => Promise<string>;
  /** Directory for charts while they are rendered, and for what they rendered to. */
  directory: string;
  /** What git generators find in the repository of the tree. */
  repository: GeneratorFiles;
  /** Returns the requests of a document that came out. */
  requestsOf: (document: PlacedDocument) => Request[];
  /** Returns the requests of files of a directory that is no chart, and its documents. */
  readFiles: (files: ReadonlyMap<string, Buffer>) => { requests: Request[]; documents: PlacedDocument[] };
}

export interface RenderedCharts {
  requests: Request[];
  /** Releases whose chart was rendered, or is no chart at all. */
  rendered: (ChartRelease & { isChart?: boolean })[];
  /** Releases that were not, and why. */
  unrendered: { release: ChartRelease; reason: string }[];
}

/** Applications that deploy Applications. */
const MAX_DEPTH = 5;

/**
 * Renders every chart that documents deploy, each distinct pair of chart and values once, and what those deploy in turn. What cannot be had or
 * rendered is named, and never the end of a run.
 */
export async function renderCharts(documents: PlacedDocument[], options: RenderOptions): Promise<RenderedCharts> {
  const result: RenderedCharts = { requests: [], rendered: [], unrendered: [] };
  const outputs: Outputs = new Map();
  const seen = new Set<string>();
  let next = documents;
  for (let depth = 0; depth < MAX_DEPTH && next.length > 0; depth += 1) {
    const releases = releasesOf(next, options.repository).filter((release) => {
      const key = JSON.stringify(release);
      return !seen.has(key) && seen.add(key);
    });
    const came = await pMap(releases, async (release) => renderOne(release, options, { outputs, result }), {
      concurrency: availableParallelism() + 1,
    });
    next = came.flat();
  }
  return result;
}

function releasesOf(documents: PlacedDocument[], repository: GeneratorFiles): ChartRelease[] {
  return [
    ...documents.flatMap((document) => applicationsOf(document, repository).flatMap(argoReleases)),
    ...fluxReleases(documents),
    ...documents.flatMap(kustomizeReleases),
  ];
}

/** Returns the documents that came out. */
async function renderOne(
  release: ChartRelease,
  options: RenderOptions,
  { outputs, result }: { outputs: Outputs; result: RenderedCharts },
): Promise<PlacedDocument[]> {
  const { library, requestsOf, readFiles } = options;
  try {
    const { kind, url, revision, path } = release.chart;
    if (/\{\{|\*/.test(`${url}${revision}`) && kind === 'directory')
      throw new ChartError('its address is only known to the running system');
    const chart =
      kind === 'packed'
        ? await library.packed({ repository: url, chart: path, version: revision })
        : await library.directory({ url, revision, path });
    const titled = (request: Request, from: string): Request => ({ ...request, at: release.at, from });
    if (!chart.files.has('Chart.yaml')) {
      const { requests, documents } = readFiles(await directoryFiles(chart, { recurse: release.recurse }));
      result.requests.push(...requests.map((request) => titled(request, `${release.title}, ${request.at.file}`)));
      result.rendered.push(release);
      return documents.map((document) => ({ ...document, file: release.at.file, lineOf: () => release.at.line ?? 1 }));
    }
    const dependencies = [...chart.files].filter(
      ([file]) => kind === 'directory' && url !== '' && isChartFile(file) && !file.includes('/'),
    );
    result.requests.push(
      ...readFiles(new Map(dependencies)).requests.map((request) => titled(request, `${release.title}, Chart.yaml`)),
    );
    const ready = await prepareRelease(release, chart, library);
    const found = await renderOnce(ready, options, outputs);
    for (const { template, document } of found)
      result.requests.push(...requestsOf(document).map((request) => titled(request, `${release.title}, ${template}`)));
    result.rendered.push({ ...release, isChart: true });
    return found.map(({ document }) => ({ ...document, file: release.at.file, lineOf: () => release.at.line ?? 1 }));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    result.unrendered.push({ release, reason: error.message });
    return [];
  }
}

/** What was rendered, by release and by pair of chart and values. */
type Outputs = Map<string, Promise<{ ready: ReadyRelease; found: TemplateDocument[] }>>;

/** Takes what another release of the same chart and values rendered to, unless its name or namespace is part of what matters in it. */
async function renderOnce(ready: ReadyRelease, options: RenderOptions, outputs: Outputs): Promise<TemplateDocument[]> {
  const start = async (): Promise<{ ready: ReadyRelease; found: TemplateDocument[] }> => ({
    ready,
    found: await render(ready, options),
  });
  const first = outputs.get(ready.pair) ?? start();
  outputs.set(ready.pair, first);
  const other = await first;
  if (other.ready.key === ready.key || isForAnyName(other, options)) return other.found;
  const own = outputs.get(ready.key) ?? start();
  outputs.set(ready.key, own);
  return (await own).found;
}

/** Neither an image nor anything else that is fetched is named after the release, and nothing is deployed in turn. */
function isForAnyName(
  { ready: { release }, found }: { ready: ReadyRelease; found: TemplateDocument[] },
  { requestsOf }: RenderOptions,
): boolean {
  const documents = found.map(({ document }) => document);
  if (documents.some(({ value }) => isArgoObject(value) || isFluxObject(value))) return false;
  const texts = documents.flatMap(requestsOf).map(({ text }) => text);
  return !texts.some((text) => [release.name, release.namespace].some((name) => name !== '' && text.includes(name)));
}

/** Of a run, every step renders the same: what came out is kept beside it. */
async function render(ready: ReadyRelease, { helm, directory, library }: RenderOptions): Promise<TemplateDocument[]> {
  const kept = join(directory, `${ready.key}.yaml`);
  const before = await readFile(kept, 'utf8').catch(() => undefined);
  if (before !== undefined) return templateDocuments(before);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const output = await renderRelease(ready, { helm: await helm(), directory, library });
  await writeFile(kept, output, { mode: 0o600 });
  return templateDocuments(output);
}
