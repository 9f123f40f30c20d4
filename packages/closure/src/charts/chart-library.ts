import { createHash } from 'node:crypto';
import { isSameRepository, parseGitAddress } from '@edp/manifests';
import { ChartError } from './chart-error.ts';
import type { ChartFiles } from './chart-files.ts';
import { filesBelow } from './chart-files.ts';
import type { ChartOrigins } from './chart-origins.ts';
import type { ReleaseFile } from '../releases/chart-release.ts';
import { fetchChart } from './fetch-chart.ts';
import { openRepository, type RepositoryFiles } from './fetch-repository.ts';
import { unpackChart } from './unpack-chart.ts';

export interface Chart {
  files: ChartFiles;
  /** Equal for equal files. */
  digest: string;
  /** Reads beside the chart, from the root of its repository; nothing for a packed chart. */
  beside: (path: string) => Promise<ChartFiles>;
  /** Its own directory in that repository. */
  path: string;
}

/** Charts and files of one deployment, each fetched once. */
export interface ChartLibrary {
  /** Whether an address is that of the repository that the deployment writes; '' is. */
  isOwn(url: string): boolean;
  /** Whether a directory is one of the tree that is deployed. */
  isOfTree(address: { url: string; path: string }): boolean;
  /** @throws ChartError, and what fetching throws */
  packed(address: { repository: string; chart: string; version: string }): Promise<Chart>;
  /** @throws ChartError, and what fetching throws */
  directory(address: { url: string; revision: string; path: string }): Promise<Chart>;
  /** Returns the paths of everything where a file of values is looked for. @throws ChartError, and what fetching throws */
  paths(file: Exclude<ReleaseFile, { from: 'address' }>, chart: Chart): Promise<string[]>;
  /** Returns a file of values; undefined where it may be missing and is. @throws ChartError, and what fetching throws */
  file(file: ReleaseFile, chart: Chart): Promise<Buffer | undefined>;
}

const MAX_VALUES_BYTES = 10 * 1024 * 1024;

/**
 * Returns the library of a deployment. `tree` is the directory that it deploys, by paths in the repository `written` that it stands in, and newer
 * than what is there.
 */
export function openLibrary({
  origins,
  tree,
  directory,
  written,
}: {
  origins: ChartOrigins;
  tree: ChartFiles;
  /** Where the tree stands in the repository. */
  directory: string;
  written: string;
}): ChartLibrary {
  const charts = new Map<string, Promise<Chart>>();
  const repositories = new Map<string, Promise<RepositoryFiles>>();

  const once = async <T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  const own = new Map([['', true]]);
  const isOwn = (url: string): boolean => {
    const found = own.get(url) ?? isSameRepository(url, written);
    own.set(url, found);
    return found;
  };
  const isOfTree = ({ url, path }: { url: string; path: string }): boolean =>
    url === '' || (isOwn(url) && (path === directory || path.startsWith(`${directory}/`)));
  /** Reads below a path of a repository; what this deployment writes comes from its own tree. */
  const read = async (url: string, revision: string, path: string): Promise<ChartFiles> => {
    if (isOfTree({ url, path })) return tree;
    const address = parseGitAddress(url, { isWhole: true });
    if (address === undefined) throw new ChartError(`${url} is no address of a repository`);
    const { host, name } = address;
    const repository = await once(repositories, `${host} ${name} ${revision}`, async () =>
      openRepository(origins.remote(host, name), revision),
    );
    return repository.read(path);
  };

  return {
    isOwn,
    isOfTree,
    packed: async (address) =>
      once(charts, JSON.stringify(address), async () => {
        const { archive, digest } = await fetchChart(address, origins);
        return { files: await unpackChart(archive), digest, path: '', beside: async () => Promise.resolve(new Map()) };
      }),
    directory: async ({ url, revision, path }) =>
      once(charts, JSON.stringify([url, revision, path]), async () => {
        const beside = async (each: string): Promise<ChartFiles> => (url === '' ? tree : read(url, revision, each));
        const files = filesBelow(await beside(path), path);
        return { files, digest: digestOf(files), path, beside };
      }),
    async paths(file, chart) {
      if (file.from === 'chart') return [...chart.files.keys()];
      // Up to where it is a pattern.
      const head = /^(?:[^*?[]*\/)?/.exec(file.path)![0].replace(/\/$/, '');
      return [...(file.url === '' ? tree : await read(file.url, file.revision, head)).keys()];
    },
    async file(file, chart) {
      if (file.from === 'address') return origins.download(file.url, MAX_VALUES_BYTES);
      const { path, isOptional } = file;
      const content =
        file.from === 'chart'
          ? chart.files.get(path.replace(/^(?:\.?\/)+/, ''))
          : file.url === ''
            ? tree.get(path)
            : (await read(file.url, file.revision, path)).get(path);
      if (content !== undefined || isOptional) return content;
      throw new ChartError(`its file ${path} is not there`);
    },
  };
}

/** Returns the digest of a set of files. */
export function digestOf(files: ChartFiles): string {
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path)!;
    hash.update(`${path.length} ${content.length} ${path}`).update(content);
  }
  return `sha256:${hash.digest('hex')}`;
}
