import type { GitItem } from './config/git-item.ts';
import type { ImageItem } from './config/image-item.ts';
import type { MirrorConfig } from './config/mirror-config.ts';
import type { ChartItem, PackageItem } from './config/package-item.ts';
import { isAllowed, isSelectedName, plainNames, sameName } from './config/selection.ts';
import { failedRow } from './failed-row.ts';
import type { Found } from './found.ts';
import type { RepositoryTask } from './git/find-repositories.ts';
import type { ImageSet } from './images/image-set.ts';
import { MirrorError } from './mirror-error.ts';
import { type MirrorState, stateOf } from './mirror-state.ts';
import type { PackageTask } from './packages/find-packages.ts';
import type { SyncRow } from './sync-report.ts';

export interface FoundLists {
  git: RepositoryTask[];
  images: Found<ImageItem, ImageSet>[];
  packages: Found<PackageItem | ChartItem, PackageTask>[];
}

/** Tags or versions of what was found, by name in lower case. */
type Versions = Map<string, string[]>;

/**
 * Returns a row for every item whose source could not be listed, and for everything that an item asks for by its plain name or version and that
 * its source does not have: a mirror without it is not complete.
 */
export function findMissing(
  config: MirrorConfig,
  { git, images, packages, state }: FoundLists & { state: MirrorState },
): SyncRow[] {
  return [
    ...config.git.flatMap((item) => missingRepositories(item, { config, git, state })),
    ...images.flatMap((found) => {
      const versions = toVersions(
        found.tasks.map(({ key, tags }) => ({ key, versions: tags.map(({ reference }) => reference) })),
      );
      const names = found.item.from === undefined ? undefined : [found.source];
      return missingVersions(found, { names, versions, rules: found.item.tags });
    }),
    ...packages.flatMap((found) => {
      const versions = toVersions(found.tasks.map(({ key, version }) => ({ key, versions: [version] })));
      return missingVersions(found, { names: undefined, versions, rules: found.item.versions });
    }),
  ];
}

/** What was mirrored before has a row of its own where it is gone. */
function missingRepositories(
  item: GitItem,
  { config, git, state }: { config: MirrorConfig; git: RepositoryTask[]; state: MirrorState },
): SyncRow[] {
  const { owner } = item;
  const mayBeGone = config.git.flatMap((each) => (sameName(each.owner, owner) ? each.allow.gone : []));
  return namesOf(item)
    .map((name) => ({ name, to: `${item.to ?? owner}/${name}` }))
    .filter(({ name, to }) => {
      const isListed = git.some((task) => task.item === item && sameName(task.repository.name, name));
      return !isListed && stateOf(state, to) === undefined && !isAllowed(name, mayBeGone);
    })
    .map(({ name, to }) =>
      missing({ kind: 'git', source: `${owner}/${name}`, target: to }, 'the source does not list it'),
    );
}

function missingVersions(
  { kind, item, source, error }: Found<ImageItem | PackageItem | ChartItem, unknown>,
  { names, versions, rules }: { names: string[] | undefined; versions: Versions; rules: { include: string[] } },
): SyncRow[] {
  const target = item.to ?? source;
  if (error !== undefined) return [failedRow({ kind, source, target }, error)];
  const asked = names ?? namesOf(item).map((name) => `${source}/${name}`);
  const of = (key: string): string[] => versions.get(key.toLowerCase()) ?? [];
  const what = kind === 'image' ? 'tag' : 'version';
  const empty = asked.filter((key) => of(key).length === 0);
  // Which of several names a version belongs to, only a list of plain names tells.
  const isPlain = names !== undefined || asked.length === item.include.length;
  const there = new Set(asked.flatMap(of));
  const absent =
    empty.length > 0 || !isPlain || asked.length === 0
      ? []
      : plainNames(rules.include).filter((each) => !there.has(each));
  return [
    ...empty.map((key) =>
      missing({ kind, source: key, target }, `the source has no ${what} of it that the rules select`),
    ),
    ...absent.map((each) =>
      missing(
        { kind, source: `${asked.join(', ')} ${each}`, target },
        `the source has no such ${what} that the rules select`,
      ),
    ),
  ];
}

const namesOf = (item: { include: string[]; exclude: string[] }): string[] =>
  plainNames(item.include).filter((name) => isSelectedName(name, item));

function toVersions(list: { key: string; versions: string[] }[]): Versions {
  const found: Versions = new Map();
  for (const { key, versions } of list)
    found.set(key.toLowerCase(), [...(found.get(key.toLowerCase()) ?? []), ...versions]);
  return found;
}

function missing(what: Pick<SyncRow, 'kind' | 'source' | 'target'>, why: string): SyncRow {
  const inGit = what.kind === 'git' ? ' A repository that may be missing belongs to allow.gone.' : '';
  return failedRow(
    what,
    new MirrorError({
      code: 'SOURCE_GONE',
      message: `${what.source} is named in mirror.yaml, and ${why}`,
      fix: `Correct mirror.yaml, or look for it at the source and at the rights of source-token.${inGit}`,
    }),
  );
}
