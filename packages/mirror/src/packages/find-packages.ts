import { listAllPackages, listPackageFiles, type TypedVersion } from '@edp/forge';
import type { Http } from '@edp/http';
import { type ChartFile, readChartRepository } from './chart-repository.ts';
import { readDebianIndex } from './debian-index.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Found } from '../found.ts';
import { groupBy } from '@edp/kit';
import { ownerGone } from '../owner-gone.ts';
import type { PackageFile } from './package-file.ts';
import { type ChartItem, PACKAGE_TYPES, type PackageItem } from '../config/package-item.ts';
import { downloadPath } from './package-routes.ts';
import { readRpmIndex } from './rpm-index.ts';
import { isSelectedName } from '../config/selection.ts';
import { selectTags } from '../config/tag-rules.ts';

/** One version on its way. */
export interface PackageTask {
  kind: 'package' | 'chart';
  /** `owner/name`, or the name in its repository for a chart from elsewhere. */
  key: string;
  type: string;
  name: string;
  version: string;
  /** What tells it from another one of the same name, where the source's listing does. */
  revision?: string;
  /** Owner at the target. */
  to: string;
  /** Returns its files at the source; none for a type that cannot be copied. */
  files: () => Promise<(PackageFile | ChartFile)[]>;
  /** Why it is not copied. */
  skip?: string;
}

/** Returns every version of a package or chart that the configuration selects, by item; a source that cannot be listed stops its item alone. */
export async function findPackages(
  { packages, charts }: { packages: PackageItem[]; charts: ChartItem[] },
  { source, http }: { source: Endpoint; http: Http },
): Promise<Found<PackageItem | ChartItem, PackageTask>[]> {
  const listed = async (
    found: Omit<Found<PackageItem | ChartItem, PackageTask>, 'tasks'>,
    tasks: Promise<PackageTask[]>,
  ): Promise<Found<PackageItem | ChartItem, PackageTask>> =>
    tasks.then(
      (each) => ({ ...found, tasks: each }),
      (error: unknown) => ({ ...found, tasks: [], error }),
    );
  return Promise.all([
    ...packages.map(async (item) => listed({ kind: 'package', item, source: item.owner }, ofOwner(item, source))),
    ...charts.map(async (item) =>
      item.owner === undefined
        ? listed({ kind: 'chart', item, source: new URL(item.from!).host }, ofRepository(item, http))
        : listed({ kind: 'chart', item, source: item.owner }, chartsOf(item, { source, owner: item.owner })),
    ),
  ]);
}

async function ofOwner(item: PackageItem, source: Endpoint): Promise<PackageTask[]> {
  const { packages: api } = source;
  const { owner, distributions, groups } = item;
  const all = (await versionsOf(owner, source)).filter(({ type }) => type !== 'container' && type !== 'helm');
  const types: readonly string[] = item.types;
  const lists = await Promise.all([
    ...(types.includes('debian')
      ? distributions.map(async (distribution) => readDebianIndex(api, { owner, distribution }))
      : []),
    ...(types.includes('rpm') ? groups.map(async (group) => readRpmIndex(api, { owner, group })) : []),
  ]);
  const indexed = lists.flat();
  return selectVersions(all, item).map((each): PackageTask => {
    const { type, name, version } = each;
    const task = { kind: 'package' as const, key: `${owner}/${name}`, ...each, to: item.to ?? owner };
    if (!types.includes(type)) {
      const known = (PACKAGE_TYPES as readonly string[]).includes(type);
      const skip = known ? `types does not name ${type}` : `packages of type ${type} cannot be copied`;
      return { ...task, files: async () => [], skip };
    }
    if (type === 'debian' || type === 'rpm') {
      const files = indexed.filter((file) => file.type === type && file.name === name && file.version === version);
      const where = type === 'debian' ? 'distributions' : 'groups';
      return {
        ...task,
        files: async () => files,
        ...(files.length > 0 ? {} : { skip: `none of the ${where} given has it` }),
      };
    }
    return { ...task, files: async () => filesOf(each, { owner, api }) };
  });
}

async function chartsOf(
  item: ChartItem,
  { source, owner }: { source: Endpoint; owner: string },
): Promise<PackageTask[]> {
  const all = (await versionsOf(owner, source)).filter(({ type }) => type === 'helm');
  return selectVersions(all, item).map((each) => ({
    kind: 'chart',
    key: `${owner}/${each.name}`,
    ...each,
    to: item.to ?? owner,
    files: async () => filesOf(each, { owner, api: source.packages }),
  }));
}

async function versionsOf(owner: string, source: Endpoint): Promise<TypedVersion[]> {
  const all = await listAllPackages(source.packages.forge, owner);
  if (all === undefined) throw ownerGone(owner, source);
  return all;
}

async function ofRepository(item: ChartItem, http: Http): Promise<PackageTask[]> {
  const charts = await readChartRepository(http, item.from!);
  const chosen = new Set(selectVersions(charts, item));
  return charts
    .filter((chart) => chosen.has(chart))
    .map((chart) => {
      const { type, name, version, url } = chart;
      const isOci = new URL(url).protocol === 'oci:';
      return {
        kind: 'chart',
        key: `${new URL(item.from!).host}/${name}`,
        type,
        name,
        version,
        to: item.to!,
        files: async () => [chart],
        ...(isOci ? { skip: `it lies at ${url}: name it below images` } : {}),
      };
    });
}

/** Rules are for the versions of each package by itself. */
function selectVersions<T extends TypedVersion>(all: T[], item: PackageItem | ChartItem): T[] {
  const groups = groupBy(
    all.filter(({ name }) => isSelectedName(name, item)),
    ({ type, name }) => `${type} ${name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const chosen = new Set(
      selectTags(
        group.map(({ version }) => version),
        item.versions,
      ),
    );
    return group.filter(({ version }) => chosen.has(version));
  });
}

async function filesOf(
  each: TypedVersion,
  { owner, api }: { owner: string; api: Endpoint['packages'] },
): Promise<PackageFile[]> {
  const { name, version } = each;
  const type = each.type as PackageFile['type'];
  return (await listPackageFiles(api.forge, { owner, ...each })).map(({ name: fileName, sha256, sizeBytes }) => {
    const file = { type, name, version, fileName, sha256, sizeBytes };
    return { ...file, open: async () => api.open(owner, downloadPath(file), file) };
  });
}
