import { availableParallelism } from 'node:os';
import {
  fluxSources,
  type FluxSources,
  type GeneratorFiles,
  isArgoObject,
  isChartFile,
  isFluxObject,
  type PlacedDocument,
} from '@edp/manifests';
import pMap from 'p-map';
import type { Request } from '../requests/artifact.ts';
import type { DocumentRequests } from '../requests/rendered-requests.ts';
import { applicationsOf } from '../releases/applications-of.ts';
import { argoReleases } from '../releases/argo-releases.ts';
import { ChartError } from './chart-error.ts';
import type { ChartRelease } from '../releases/chart-release.ts';
import type { RenderOptions } from './render-options.ts';
import { fluxReleases } from '../releases/flux-releases.ts';
import { expandRelease, isOpen } from '../releases/expand-release.ts';
import { kustomizeReleases } from '../releases/kustomize-releases.ts';
import { prepareRelease, type ReadyRelease } from './render-release.ts';
import { releaseOutput } from './release-output.ts';
import { renderDirectory } from './render-directory.ts';
import type { TreeReach } from '../reach/tree-reach.ts';
import { type Printed, templateDocuments } from './template-documents.ts';

export interface RenderedCharts {
  requests: Request[];
  /** Releases whose chart was rendered, or is no chart at all. */
  rendered: (ChartRelease & { isChart?: boolean })[];
  /** Files of the deployed tree that Kustomize was run on: what they name counts as it came out. */
  taken: Set<string>;
  /** Values that Applications hand over which came out themselves: they count where the chart they are for was not rendered. */
  handedOver: DocumentRequests[];
  /** Releases that were not, and why. */
  unrendered: { release: ChartRelease; reason: string }[];
}

/** Applications that deploy Applications. */
const MAX_DEPTH = 10;

/**
 * Renders every chart and kustomization that is deployed of a tree, each distinct pair of chart and values once, and what those deploy in turn. What cannot be
 * had or rendered is named, and never the end of a run.
 */
export async function renderCharts(reach: TreeReach, options: RenderOptions): Promise<RenderedCharts> {
  const { library, repository } = options;
  const result: RenderedCharts = { requests: [], rendered: [], taken: new Set(), unrendered: [], handedOver: [] };
  const done = new Set<string>();
  const outputs: Outputs = new Map();
  const seen = new Set<string>();
  /** Returns what a release comes to, and what else of the tree is deployed by it. */
  const runOne = async (release: ChartRelease): Promise<PlacedDocument[]> => {
    const documents = await renderOne(release, options, { outputs, result });
    if (documents !== undefined) done.add(JSON.stringify(release));
    return documents ?? [];
  };
  const run = async (releases: ChartRelease[]): Promise<PlacedDocument[]> => {
    const fresh = releases
      .flatMap((release) => expandRelease(release, { ...reach, ...repository, isOwn: (url) => library.isOwn(url) }))
      .filter((release) => {
        const key = JSON.stringify(release);
        return !seen.has(key) && seen.add(key);
      });
    const came = await pMap(fresh, runOne, { concurrency: availableParallelism() + 1 });
    const ofTree = fresh.flatMap((release, index) => reach.follow(release, came[index]!));
    return [...came.flat(), ...ofTree.filter(({ file }) => !result.taken.has(file) || reach.isPlain(file))];
  };
  const deploy = async (documents: PlacedDocument[]): Promise<void> => {
    let next = documents;
    for (let depth = 0; next.length > 0; depth += 1) {
      const releases = [...releasesOf(next, options.repository, reach.sources()), ...next.flatMap(kustomizeReleases)];
      if (depth === MAX_DEPTH) {
        const reason = `it is deployed by Applications of Applications, more than ${MAX_DEPTH} deep`;
        for (const release of releases) result.unrendered.push({ release, reason });
        return;
      }
      next = await run(releases);
    }
  };
  await deploy(reach.start);
  for (let more = reach.more(); more.length > 0; more = reach.more()) await deploy(await run(more));
  // A HelmRelease is read together with what it names as its source.
  const sources = fluxSources(result.handedOver.map(({ document: { value } }) => value));
  for (const { document, ofValues } of result.handedOver) {
    if (ofValues.length === 0) continue;
    const releases = releasesOf([document], options.repository, sources);
    const isRendered = releases.length > 0 && releases.every((each) => done.has(JSON.stringify(each)));
    if (!isRendered) for (const each of ofValues) result.requests.push(each);
  }
  return result;
}

function releasesOf(documents: PlacedDocument[], repository: GeneratorFiles, sources: FluxSources): ChartRelease[] {
  return [
    ...documents.flatMap((document) => applicationsOf(document, repository).flatMap(argoReleases)),
    ...fluxReleases(documents, sources),
  ];
}

/** Returns the documents that came out; undefined where it could not be rendered. */
async function renderOne(
  release: ChartRelease,
  options: RenderOptions,
  { outputs, result }: { outputs: Outputs; result: RenderedCharts },
): Promise<PlacedDocument[] | undefined> {
  const { library, requestsOf, readFiles } = options;
  try {
    const { kind, url, revision, path } = release.chart;
    if (kind === 'directory' && isOpen(`${url}${revision}${path}`))
      throw new ChartError('what it reads is only known to the running system');
    if (kind === 'elsewhere')
      throw new ChartError(
        `what ${url} holds is unpacked by Flux alone, and nothing here knows what is deployed from it`,
      );
    if (release.unknown !== undefined) result.unrendered.push({ release, reason: release.unknown });
    const chart =
      kind === 'packed'
        ? await library.packed({ repository: url, chart: path, version: revision })
        : await library.directory({ url, revision, path });
    const titled = (request: Request, from: string): Request => ({ ...request, at: release.at, from });
    const placed = (document: PlacedDocument): PlacedDocument => ({
      ...document,
      file: release.at.file,
      lineOf: () => release.at.line ?? 1,
    });
    const add = ({ document, requests, ofValues }: DocumentRequests, from: (request: Request) => string): void => {
      for (const request of requests) result.requests.push(titled(request, from(request)));
      const handed = ofValues.map((request) => titled(request, from(request)));
      if (handed.length > 0 || isFluxObject(document.value))
        result.handedOver.push({ document: placed(document), requests: [], ofValues: handed });
    };
    if (release.plain.isForced || !chart.files.has('Chart.yaml')) {
      const came = await renderDirectory(release, chart, options);
      for (const each of came.found) add(each, ({ at }) => `${release.title}, ${at.file}`);
      for (const file of came.taken) result.taken.add(file);
      if (came.fault === undefined) result.rendered.push(release);
      else result.unrendered.push({ release, reason: came.fault });
      return came.found.map(({ document }) => placed(document));
    }
    const dependencies = [...chart.files].filter(
      ([file]) => kind === 'directory' && url !== '' && isChartFile(file) && !file.includes('/'),
    );
    result.requests.push(
      ...readFiles(new Map(dependencies))
        .flatMap(({ requests }) => requests)
        .map((request) => titled(request, `${release.title}, Chart.yaml`)),
    );
    const ready = await prepareRelease(release, chart, library);
    const { found, faults } = await renderOnce(ready, options, outputs);
    for (const { template, document } of found) add(requestsOf(document), () => `${release.title}, ${template}`);
    for (const reason of faults) result.unrendered.push({ release, reason });
    result.rendered.push({ ...ready.release, isChart: true });
    return found.map(({ document }) => placed(document));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    result.unrendered.push({ release, reason: error.message });
    return undefined;
  }
}

/** What was rendered, by release and by pair of chart and values. */
type Outputs = Map<string, Promise<Printed & { ready: ReadyRelease }>>;

/** Takes what another release of the same chart and values rendered to, unless its name or namespace is part of what matters in it. */
async function renderOnce(ready: ReadyRelease, options: RenderOptions, outputs: Outputs): Promise<Printed> {
  const start = async (): Promise<Printed & { ready: ReadyRelease }> => ({
    ready,
    ...templateDocuments(await releaseOutput(ready, options)),
  });
  const first = outputs.get(ready.pair) ?? start();
  outputs.set(ready.pair, first);
  const other = await first;
  if (other.ready.key === ready.key || isForAnyName(other, options)) return other;
  const own = outputs.get(ready.key) ?? start();
  outputs.set(ready.key, own);
  return own;
}

/** Neither an image nor anything else that is fetched is named after the release, and nothing is deployed in turn. */
function isForAnyName(
  { ready: { release }, found }: Printed & { ready: ReadyRelease },
  { requestsOf }: RenderOptions,
): boolean {
  const documents = found.map(({ document }) => document);
  if (documents.some(({ value }) => isArgoObject(value) || isFluxObject(value))) return false;
  const texts = documents.flatMap((each) => requestsOf(each).requests).map(({ text }) => text);
  return !texts.some((text) => [release.name, release.namespace].some((name) => name !== '' && text.includes(name)));
}
