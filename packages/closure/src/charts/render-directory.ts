import { buildKustomization } from '../kustomize/build-kustomization.ts';
import { gatherKustomization } from '../kustomize/gather-kustomization.ts';
import type { Request } from '../requests/artifact.ts';
import type { DocumentRequests } from '../requests/rendered-requests.ts';
import type { Chart } from './chart-library.ts';
import type { ChartRelease } from '../releases/chart-release.ts';
import { directoryFiles, hasKustomization, plainFiles } from './directory-files.ts';
import { releaseOutput } from './release-output.ts';
import type { RenderOptions } from './render-options.ts';
import { prepareRelease } from './render-release.ts';
import { templateDocuments } from './template-documents.ts';

/** What a directory that is no chart comes to; `file` of a request's place is the manifest or the kustomization. */
export interface RenderedDirectory {
  found: DocumentRequests[];
  /** Files of the deployed tree that Kustomize was run on. */
  taken: Set<string>;
  /** Why Kustomize could not be run: what came out is as far as the files themselves tell. */
  fault?: string;
}

/**
 * Returns what a directory that is no chart asks for: with Kustomize what it builds, where that is something else than the files that it takes in;
 * the files themselves otherwise.
 */
export async function renderDirectory(
  release: ChartRelease,
  chart: Chart,
  options: RenderOptions,
): Promise<RenderedDirectory> {
  const { library, readFiles } = options;
  // What the tree itself holds is read in any case.
  const read = async (): Promise<DocumentRequests[]> =>
    library.isOfTree(release.chart) ? [] : readFiles(await directoryFiles(chart, release.plain));
  if (release.plain.isForced || !hasKustomization(chart)) {
    const fault = plainFault(release, chart);
    return { found: await read(), taken: new Set(), ...(fault === undefined ? {} : { fault }) };
  }
  try {
    const built = await build(release, chart, options);
    const found = await read();
    if (built === undefined) return { found, taken: new Set() };
    return { ...built, found: [...found.map(withoutOutcome), ...built.found] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const left = await read().catch(() => []);
    return { found: left, taken: new Set(), fault: error.message };
  }
}

/** Why the manifests of a directory are not all that comes of it. */
function plainFault({ plain, kustomize }: ChartRelease, { files }: Chart): string | undefined {
  if (!plain.takesJsonnet)
    return kustomize === undefined
      ? undefined
      : 'Flux makes a kustomization of the directory to change it, which nothing here does: put a kustomization.yaml there';
  const found = plainFiles(plain, { directory: '', files: [...files.keys()] }).find((file) =>
    file.endsWith('.jsonnet'),
  );
  return found === undefined ? undefined : `nothing here knows what ${found} comes to in Jsonnet`;
}

/** Undefined where the files tell it all. */
async function build(
  release: ChartRelease,
  chart: Chart,
  options: RenderOptions,
): Promise<RenderedDirectory | undefined> {
  const { library, requestsOf, readFiles } = options;
  const { url, revision, path } = release.chart;
  const settings = release.kustomize;
  const charts = new Set<string>();
  const gathered = await gatherKustomization(
    { url, revision, chart },
    {
      library,
      settings,
      inflate: async (inflated) => {
        const at = inflated.chart;
        const source =
          at.kind === 'packed'
            ? await library.packed({ repository: at.url, chart: at.path, version: at.revision })
            : await library.directory(at);
        if (at.kind === 'directory' && library.isOwn(at.url))
          for (const file of source.files.keys()) charts.add(`${at.path}/${file}`);
        return releaseOutput(await prepareRelease(inflated, source, library), options);
      },
    },
  );
  if (!gathered.isBuilt && !(library.isOfTree(release.chart) && options.isShared(path))) return undefined;
  const output = await buildKustomization(gathered, { ...options, images: settings?.images ?? [] });
  const documents = templateDocuments(output).found.map(({ document }) => document);
  const file = path === '' ? 'kustomization.yaml' : `${path}/kustomization.yaml`;
  const here = (request: Request): Request => ({ ...request, at: { file } });
  return {
    taken: new Set([...gathered.taken, ...charts]),
    found: [
      ...readFiles(new Map(gathered.remote)).map(withoutOutcome),
      ...documents.map((document) => {
        const { requests, ofValues } = requestsOf(document);
        return { document, requests: requests.map(here), ofValues: ofValues.map(here) };
      }),
    ],
  };
}

/** Of what goes into a build: what is fetched for it. Its images, and what it deploys, are known by what came out. */
const withoutOutcome = ({ document, requests }: DocumentRequests): DocumentRequests => ({
  document: { ...document, value: undefined },
  requests: requests.filter(({ kind }) => kind !== 'image'),
  ofValues: [],
});
