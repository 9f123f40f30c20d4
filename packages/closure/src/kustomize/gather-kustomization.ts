import { isRecord } from '@edp/kit';
import { isKustomizationFile, manifestReferences, type Path, type Reference, resolveDots } from '@edp/manifests';
import { parseYaml } from '@edp/yaml';
import { dirname, join, relative } from 'node:path/posix';
import { ChartError } from '../charts/chart-error.ts';
import type { Chart, ChartLibrary } from '../charts/chart-library.ts';
import { filesAt, type GatheredRepository } from './gathered-repository.ts';
import { inflateCharts } from './inflate-charts.ts';
import { isBuilt } from './is-built.ts';
import { type KustomizeSettings, withSettings } from './kustomize-settings.ts';

/** Everything that a kustomization is made of, without an address left in it. */
export interface Gathered {
  files: Map<string, Buffer>;
  /** Directory of the kustomization in them. */
  root: string;
  isBuilt: boolean;
  /** Kustomizations of other repositories, as they were written, by their paths in those. */
  remote: [path: string, content: Buffer][];
  /** Files of the tree that is deployed which it takes in. */
  taken: Set<string>;
}

export interface GatherOptions {
  library: ChartLibrary;
  settings?: KustomizeSettings | undefined;
  /** Returns what `helm template` prints for the charts that a kustomization inflates. */
  inflate: Parameters<typeof inflateCharts>[1]['inflate'];
}

const MAX_DEPTH = 10;
const MAX_KUSTOMIZATIONS = 200;
const MAX_BYTES = 200 * 1024 * 1024;

/**
 * Fetches everything that a kustomization names, from where the library may, and names it by paths instead. Kustomize itself asks nobody then.
 * @throws ChartError, and what fetching throws
 */
export async function gatherKustomization(
  { url, revision, chart }: { url: string; revision: string; chart: Chart },
  { library, settings, inflate }: GatherOptions,
): Promise<Gathered> {
  const repositories = new Map<string, GatheredRepository>();
  const gathered: Gathered = { files: new Map(), root: '', isBuilt: false, remote: [], taken: new Set() };
  const seen = new Set<string>();
  let [sizeBytes, replacing] = [0, 0];
  const put = (path: string, content: Buffer): void => {
    if (gathered.files.has(path)) return;
    sizeBytes += content.length;
    if (sizeBytes > MAX_BYTES) throw new ChartError(`it is made of more than ${MAX_BYTES / 1024 / 1024} MiB`);
    gathered.files.set(path, content);
  };
  const repositoryOf = (each: Omit<GatheredRepository, 'at'>): GatheredRepository => {
    const key = JSON.stringify([each.url, each.revision]);
    const found = repositories.get(key) ?? { ...each, at: `repository-${repositories.size}` };
    repositories.set(key, found);
    return found;
  };

  const visit = async (repository: GatheredRepository, directory: string, depth: number): Promise<void> => {
    const place = join(repository.at, directory);
    if (seen.has(place)) return;
    seen.add(place);
    if (depth > MAX_DEPTH || seen.size > MAX_KUSTOMIZATIONS)
      throw new ChartError(`it is made of kustomizations more than ${MAX_DEPTH} deep or ${MAX_KUSTOMIZATIONS} in all`);
    const files = await filesAt(repository, directory);
    const file = [...files.keys()].find(
      (each) => isKustomizationFile(each) && dirname(each) === (directory === '' ? '.' : directory),
    );
    if (file === undefined) throw new ChartError(`${directory || 'its repository'} has no kustomization`);
    const content = files.get(file)!;
    const isOwn = library.isOwn(repository.url);
    if (isOwn) gathered.taken.add(file);
    else gathered.remote.push([file, content]);
    const parsed = parseYaml(content.toString('utf8'), { file });
    if (!isRecord(parsed)) throw new ChartError(`${file} is no kustomization`);
    const isRoot = depth === 0 && settings !== undefined;
    const value = isRoot ? withSettings(parsed, await present(settings, { repository, directory })) : parsed;
    const references = manifestReferences(value, { file }) ?? [];
    const built = isBuilt(value, references);
    replacing += built === 'replaces' ? 1 : 0;
    gathered.isBuilt ||= built === true || replacing > 1 || (isRoot && settings.images.length > 0);
    const changed = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
    let changes = isRoot ? 1 : 0;
    for (const reference of references) {
      const path = await bring(reference, { repository, directory, file, depth });
      if (path === undefined) continue;
      setAt(changed, reference.at, path);
      changes += 1;
    }
    const inflated = await inflateCharts(changed, { file, files, repository, inflate });
    for (const [path, text] of inflated) put(join(repository.at, path), Buffer.from(text));
    // What was changed stands before what was written.
    if (changes > 0 || inflated.size > 0) put(join(repository.at, file), Buffer.from(JSON.stringify(changed)));
    for (const [path, each] of files) put(join(repository.at, path), each);
  };

  /** Brings what a reference names; returns the path to write in its place, undefined where it stays. */
  const bring = async (
    reference: Reference,
    at: { repository: GatheredRepository; directory: string; file: string; depth: number },
  ): Promise<string | undefined> => {
    const { kind, url: address, revision: version, path } = reference;
    const { repository, directory, file, depth } = at;
    if (kind === 'image' || kind === 'chart') return undefined;
    const from = join(repository.at, directory);
    if (kind === 'download' || (kind === 'file' && address !== '')) {
      const content = await library.file(
        kind === 'download'
          ? { from: 'address', url: address }
          : { from: 'repository', url: address, revision: version, path, isOptional: false },
        chart,
      );
      // Kustomize takes files from the directory of the kustomization alone.
      const name = `fetched-${gathered.files.size}.yaml`;
      put(join(from, name), content!);
      return name;
    }
    if (address !== '') {
      const remote = await library.directory({ url: address, revision: version, path: resolveDots(path) });
      const other = repositoryOf({ url: address, revision: version, beside: remote.beside });
      await visit(other, resolveDots(path), depth + 1);
      return relative(from, join(other.at, resolveDots(path)));
    }
    if (path.startsWith('..')) throw new ChartError(`${file} names ${path}, which is outside of its repository`);
    const found = await filesAt(repository, path);
    if (found.has(path)) {
      put(join(repository.at, path), found.get(path)!);
      if (library.isOwn(repository.url)) gathered.taken.add(path);
    } else if (kind === 'part') {
      if (found.size === 0) throw new ChartError(`${file} names ${path}, which is not there`);
      await visit(repository, path, depth + 1);
    }
    return undefined;
  };

  const start = repositoryOf({ url, revision, beside: chart.beside });
  await visit(start, chart.path, 0);
  return { ...gathered, root: join(start.at, chart.path) };
}

/** Components that are not there are left out where the Application says so. */
async function present(
  { components, patches, ignoreMissingComponents }: KustomizeSettings,
  { repository, directory }: { repository: GatheredRepository; directory: string },
): Promise<Pick<KustomizeSettings, 'components' | 'patches'>> {
  if (!ignoreMissingComponents) return { components, patches };
  const found: string[] = [];
  for (const each of components)
    if ((await filesAt(repository, resolveDots(`${directory}/${each}`))).size > 0) found.push(each);
  return { components: found, patches };
}

function setAt(value: unknown, path: Path, to: string): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
  (holder as Record<string | number, unknown>)[path.at(-1)!] = to;
}
