import {
  isArgoObject,
  isChartFile,
  isStructured,
  manifestReferences,
  type PlacedDocument,
  readDocuments,
  widestGlob,
} from '@edp/manifests';
import type { Http } from '@edp/http';
import type { ChartRelease } from '../releases/chart-release.ts';
import { openOrigins } from '../charts/chart-origins.ts';
import { openLibrary } from '../charts/chart-library.ts';
import { releaseFiles } from '../releases/release-files.ts';
import { renderCharts } from '../charts/render-charts.ts';
import { openTreeReach, type TreeReach } from '../reach/tree-reach.ts';
import type { Manager } from '../lookup/manager.ts';
import { type Artifact, mergeRequests, type Request } from './artifact.ts';
import type { DeploymentFiles } from './collect-artifacts.ts';
import { otherRequests } from './collect-artifacts.ts';
import { joinOperatorImages } from './operator-images.ts';
import { type DocumentRequests, documentRequests, placeFiles, readRequests } from './rendered-requests.ts';
import { chartRequest, gitRequest, imageRequest } from './request-of.ts';

export interface ChartOptions {
  /** Returns Helm's executable; asked once, and only where there is a chart to render. */
  helm: () => Promise<string>;
  /** Returns Kustomize's executable; asked once, and only where there is a kustomization to build. */
  kustomize: () => Promise<string>;
  /** Where charts come from. */
  manager: Manager;
  /** Hosts whose things the manager has by the same names: a mirror that it fills. */
  aliases?: string[];
  /** Hosts that may be asked besides the manager, without a login. */
  outsideHosts: string[];
  http: Http;
  /** Directory of this run, for what charts are rendered to. */
  cacheDirectory: string;
  /** URL of the repository that the deployment writes. */
  written: string;
  /** Images that only the running system asks for, each with the reason: `closure.images` of tenants.yaml. */
  images?: { image: string; reason: string }[];
  /** Takes a line for whoever reads what was found. */
  log?: (line: string) => void;
}

/**
 * Returns every artifact that a deployment needs as `collectArtifacts` does, with all that its charts bring once they are rendered as Argo CD
 * renders them. A chart that could not be rendered says so in `unrendered`, and counts by the values that are written for it.
 */
export async function collectNeeds(files: DeploymentFiles, options: ChartOptions): Promise<Artifact[]> {
  const { directory } = files;
  const rendered = [...files.rendered];
  const tree = new Map(rendered.map(([path, { content }]) => [`${directory}/${path}`, content] as const));
  const library = openLibrary({ origins: openOrigins(options), tree, directory, written: options.written });
  const documents = placeFiles(rendered, { directory });
  const reach = openTreeReach(documents, { isOwn: (url) => library.isOwn(url), root: directory });
  const result = await renderCharts(reach, {
    library,
    isShared: reach.isShared,
    helm: once(options.helm),
    kustomize: once(options.kustomize),
    directory: options.cacheDirectory,
    repository: {
      directories: [...directoriesOf(tree.keys())],
      files: (pattern) => matched(tree, pattern),
      holds: (url) => library.isOwn(url),
    },
    requestsOf: documentRequests,
    readFiles: (found) =>
      readRequests(
        placeFiles(
          [...found].map(([path, content]) => [path, { content }]),
          { directory: '' },
        ),
      ),
  });
  const left = reach.left().map(({ document: { file } }) => file);
  if (left.length > 0)
    options.log?.(`Nothing deploys these kustomizations, so that they count for nothing: ${left.join(', ')}`);
  const isHandled = handledBy(result, tree);
  return mergeRequests([
    ...joinOperatorImages([
      ...deployedRequests(documents, reach).flatMap(({ document, requests, ofValues }) => {
        const { file, value } = document;
        if (isHandled.file(file)) return [];
        const isTaken = result.taken.has(file) && !reach.isPlain(file);
        // What replaces images of a kustomization is known by what came out of it.
        const isRendered = isTaken || (isArgoObject(value) && isHandled.values(file));
        const left = isRendered ? requests.filter(({ kind }) => kind !== 'image') : requests;
        return [...left, ...(isRendered || isHandled.values(file) ? [] : ofValues)];
      }),
      ...result.requests,
    ]),
    ...result.unrendered.map(toRequest),
    ...(options.images ?? []).flatMap(toImage),
    ...otherRequests(files),
  ]);
}

/** What the documents ask for that are deployed: by kustomizations, which may replace images, and as they stand. */
function deployedRequests(documents: PlacedDocument[], reach: TreeReach): DocumentRequests[] {
  const live = documents.filter(({ file }) => reach.isLive(file));
  return [...readRequests(live), ...readRequests(live.filter(({ file }) => reach.isPlain(file)))];
}

/** A tool is looked for once, and its absence is told once. */
function once(find: () => Promise<string>): () => Promise<string> {
  let found: Promise<string> | undefined;
  return async () => (found ??= find());
}

/** Files that only Helm reads, and files whose values have been rendered. */
function handledBy(
  { rendered, unrendered }: Awaited<ReturnType<typeof renderCharts>>,
  tree: ReadonlyMap<string, Buffer>,
): { file: (file: string) => boolean; values: (file: string) => boolean } {
  const open = new Set(unrendered.map(({ release }) => release.at.file));
  const done = new Set(rendered.map(({ at }) => at.file).filter((file) => !open.has(file)));
  const lost = new Set(unrendered.flatMap(({ release }) => releaseFiles(release)));
  const values = new Set(rendered.flatMap(releaseFiles).filter((file) => !lost.has(file)));
  const charts = chartsBelow(
    rendered
      .filter(({ chart, isChart }) => isChart === true && chart.kind === 'directory')
      .map(({ chart }) => chart.path),
    tree,
  );
  return {
    // What a chart depends on is fetched whether or not it is switched on.
    file: (file) => values.has(file) || (!isChartFile(file) && charts.some((chart) => file.startsWith(`${chart}/`))),
    values: (file) => done.has(file),
  };
}

/** Directories of charts of the tree, with those beside them that they depend on. */
function chartsBelow(directories: string[], tree: ReadonlyMap<string, Buffer>): string[] {
  const found = new Set<string>();
  const open = [...directories];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const file = `${at}/Chart.yaml`;
    const content = tree.get(file);
    if (content === undefined || found.has(at)) continue;
    found.add(at);
    for (const value of readDocuments(file, { content }).documents)
      for (const { url, path } of manifestReferences(value, { file }) ?? []) if (url === '') open.push(path);
  }
  return [...found];
}

/** The chart itself, as what nobody knows the images of. */
function toRequest({ release, reason }: { release: ChartRelease; reason: string }): Request {
  const { kind, url, revision, path } = release.chart;
  const request =
    url === '' || kind === 'elsewhere'
      ? {
          kind: 'chart' as const,
          via: 'helm' as const,
          host: '',
          name: path || url,
          reference: '',
          text: path || url || release.title,
        }
      : kind === 'packed'
        ? chartRequest({ repository: url, chart: path, version: revision })
        : gitRequest(url, { isWhole: true, reference: revision, path });
  return { ...request, at: release.at, from: release.title, unrendered: reason };
}

function toImage({ image, reason }: { image: string; reason: string }): Request[] {
  const request = imageRequest(image, { explicit: true });
  const at = { file: 'tenants.yaml' };
  return [
    {
      ...(request ?? { kind: 'image', via: 'oci', host: '', name: image, reference: '', text: image }),
      at,
      from: reason,
    },
  ];
}

function* directoriesOf(files: Iterable<string>): Iterable<string> {
  const seen = new Set<string>();
  for (const file of files)
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const directory = file.slice(0, end);
      if (seen.has(directory)) break;
      seen.add(directory);
      yield directory;
    }
}

function matched(tree: ReadonlyMap<string, Buffer>, pattern: string): { path: string; value: unknown }[] {
  const glob = widestGlob(pattern);
  return [...tree]
    .filter(([path]) => glob.test(path) && isStructured(path))
    .flatMap(([path, content]) => readDocuments(path, { content }).documents.map((value) => ({ path, value })));
}
