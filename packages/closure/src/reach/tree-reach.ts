import { dirname } from 'node:path/posix';
import {
  fluxSources,
  type FluxSources,
  isArgoObject,
  isFluxObject,
  isKustomizationFile,
  type PlacedDocument,
} from '@edp/manifests';
import { type TreeKustomization, treeKustomizations } from './tree-kustomizations.ts';
import { type ChartRelease, NO_CHART_SETTINGS, OWN_DIRECTORY } from '../releases/chart-release.ts';
import { plainFiles } from '../charts/directory-files.ts';
import { releaseFiles } from '../releases/release-files.ts';

/** What of a tree is deployed, as far as the releases tell that were followed by now. */
export interface TreeReach {
  /** Documents that are deployed without a kustomization. */
  start: PlacedDocument[];
  /** Directories with a chart or a kustomization in them. */
  tools: string[];
  /** Whether what a file says counts: no kustomization takes it in, or one that is deployed. */
  isLive: (file: string) => boolean;
  /** Whether a directory of manifests takes a file as it stands, whatever a kustomization makes of it. */
  isPlain: (file: string) => boolean;
  /** Whether a kustomization has parts that another one has too, which makes something else of them. */
  isShared: (directory: string) => boolean;
  /** Every source of Flux that is known. */
  sources: () => FluxSources;
  /** Returns the documents of the tree that are deployed by a release and were by none before; `came` is what it is rendered to. */
  follow: (release: ChartRelease, came: PlacedDocument[]) => PlacedDocument[];
  /** Returns what is deployed of the tree by something that stands elsewhere, to be followed next; each once. */
  more: () => ChartRelease[];
  /** Kustomizations that nothing deploys, and no other one takes in. */
  left: () => TreeKustomization[];
}

/**
 * Returns what tells which files of a tree are deployed. What no kustomization takes in is from the start, since a manifest is there to be deployed; the others
 * are once something deploys their kustomization. `isOwn` tells addresses of the tree's own repository, `root` is its directory there.
 */
export function openTreeReach(
  documents: PlacedDocument[],
  { isOwn, root }: { isOwn: (url: string) => boolean; root: string },
): TreeReach {
  const kustomizations = treeKustomizations(documents, isOwn);
  const directories = new Map(kustomizations.map((each) => [each.directory, each]));
  const parts = new Set(kustomizations.flatMap((each) => [...each.parts]));
  const files = new Map<string, PlacedDocument[]>();
  for (const each of documents) listAt(files, each.file).push(each);
  const charts = [...files.keys()].filter((file) => file.endsWith('/Chart.yaml')).map((file) => dirname(file));
  const [live, plain] = [new Set<string>(), new Set<string>()];
  const told = { deploys: false, root: false };
  const came = [...documents];

  /** Whether a file is one of these, or below one of these directories and of no nearer kustomization. */
  const isPart = (file: string, places: ReadonlySet<string>): boolean => {
    if (places.has(file)) return true;
    for (let at = dirname(file); at !== '.'; at = dirname(at)) {
      if (places.has(at)) return true;
      if (directories.has(at)) return false;
    }
    return false;
  };
  const byDirectory = new Map<string, string[]>();
  for (const file of files.keys())
    for (let at = dirname(file); at !== '.'; at = dirname(at)) listAt(byDirectory, at).push(file);
  const below = (directory: string): string[] => byDirectory.get(directory) ?? [];
  /** Files of a kustomization, at any depth. */
  const partsOf = ({ parts: own }: TreeKustomization): string[] => [
    ...new Set(
      [...own].flatMap((part) => (files.has(part) ? [part] : below(part))).filter((file) => isPart(file, own)),
    ),
  ];
  const parted = new Set([...parts].filter((part) => part !== root));
  const start = documents.filter(
    ({ file, value }) => !isKustomizationFile(file) && !parts.has(file) && (isDeployer(value) || !isPart(file, parted)),
  );
  for (const { file } of start) live.add(file);

  /** Files of the tree that a release takes as manifests. */
  const manifestsOf = ({ chart: { kind, url, path }, plain: source }: ChartRelease): string[] => {
    if (kind !== 'directory' || !isOwn(url)) return [];
    const kustomization = source.isForced ? undefined : directories.get(path);
    if (kustomization !== undefined) return partsOf(kustomization);
    if (!source.isForced && charts.includes(path)) {
      for (const file of below(path)) live.add(file);
      return [];
    }
    const nested = new Set([...directories.keys()].filter((each) => each.startsWith(`${path}/`)));
    const found = plainFiles(source, { directory: path, files: below(path) }).filter(
      // To Argo CD a kustomization in the midst of manifests is none; Flux takes it in as one.
      (file) => !isKustomizationFile(file) && (source.isForced || !isPart(file, nested)),
    );
    for (const file of found) plain.add(file);
    return found;
  };
  const left = (): TreeKustomization[] =>
    kustomizations.filter(({ isTop, document }) => isTop && !live.has(document.file));
  const isRoot = (each: TreeKustomization): boolean =>
    partsOf(each).some((file) => files.get(file)!.some(({ value }) => isDeployer(value)));
  // What a root elsewhere is pointed at; an app of apps, which nobody names, unless one is known; and everything where nothing here deploys anything.
  const steps: ((each: TreeKustomization) => boolean)[] = [
    ({ directory }) => directory === root,
    (each) => !told.root && isRoot(each),
    () => !told.deploys,
  ];

  /** What stands in a chart is a manifest once Helm has rendered it. */
  const isTemplate = (file: string): boolean => charts.some((chart) => file.startsWith(`${chart}/templates/`));
  return {
    start: start.filter(({ file }) => !isTemplate(file)),
    tools: [...directories.keys(), ...charts],
    isLive: (file) => live.has(file),
    isPlain: (file) => plain.has(file),
    isShared: (directory) => {
      const own = directories.get(directory)?.parts ?? new Set<string>();
      return kustomizations.some(
        ({ directory: other, parts: theirs }) => !own.has(other) && [...theirs].some((part) => own.has(part)),
      );
    },
    sources: () => fluxSources(came.map(({ value }) => value)),
    left,
    follow: (release, rendered) => {
      for (const file of releaseFiles(release)) live.add(file);
      const found = manifestsOf(release);
      const fresh = found.filter((file) => !live.has(file)).flatMap((file) => files.get(file)!);
      for (const file of found) live.add(file);
      for (const each of rendered) came.push(each);
      told.deploys = true;
      told.root ||= [...rendered, ...found.flatMap((file) => files.get(file)!)].some(({ value }) => isDeployer(value));
      return fresh;
    },
    more: () => {
      for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
        const found = left()
          .filter(step)
          .map((each) => ofElsewhere(each, root));
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const found = lists.get(key) ?? [];
  lists.set(key, found);
  return found;
}

const isDeployer = (value: unknown): boolean => isArgoObject(value) || isFluxObject(value);

function ofElsewhere({ document, directory }: TreeKustomization, root: string): ChartRelease {
  const { file } = document;
  return {
    title: `the kustomization ${file}${directory === root ? '' : ', which nothing here deploys'}`,
    at: { file, line: document.lineOf([]) },
    chart: { kind: 'directory', url: '', revision: '', path: directory },
    plain: OWN_DIRECTORY,
    ...NO_CHART_SETTINGS,
  };
}
