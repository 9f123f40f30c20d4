import type { Artifact } from './requests/artifact.ts';

interface Selected {
  owner: string;
  include: string[];
}

/** Lists as mirror.yaml has them. */
export interface MirrorItems {
  git?: (Selected & { wiki?: boolean; issues?: boolean; releases?: boolean })[];
  images?: ((Selected & { tags: { include: string[] } }) | { from: string; to: string })[];
  charts?: Versioned[];
  packages?: (Versioned & { types: string[] })[];
}

type Versioned = Selected & { versions: { include: string[] } };

const CHART = /^api\/packages\/([^/]+)\/helm\/([^/]+)$/;
const GENERIC = /^api\/packages\/([^/]+)\/generic\/([^/]+)\/([^/]+)\/[^/]+$/;
const RELEASE = /^([^/]+\/[^/]+)\/releases\/download\//;

/**
 * Returns the items of mirror.yaml that bring artifacts from a forge that has them by the same names, and what no item can bring as `left`. Of
 * images, charts and packages these are only the versions that are asked for, of repositories everything that is git. With the forge's host as
 * `sourceHost` they are exact: nothing but git of repositories, and images by their digest; without it a digest takes every tag.
 */
export function mirrorItems(
  artifacts: Artifact[],
  { sourceHost = '' }: { sourceHost?: string } = {},
): { items: MirrorItems; left: Artifact[] } {
  const repositories = new Map<string, { path: string; releases: boolean }>();
  const images = new Map<string, NonNullable<MirrorItems['images']>[number]>();
  const [charts, packages] = [new Map<string, Versioned>(), new Map<string, Versioned>()];
  const left = artifacts.filter((artifact) => !add(artifact));
  const lists = {
    git: gitItems([...repositories.values()], { exact: sourceHost !== '' }),
    images: [...images.values()],
    charts: [...charts.values()],
    packages: [...packages.values()].map((item) => ({ ...item, types: ['generic'] })),
  };
  return { items: Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)), left };

  function add({ via, name, reference }: Artifact): boolean {
    if (via === 'git') return addRepository(name, false);
    if (via === 'oci') return addImage(name.toLowerCase(), reference);
    const release = RELEASE.exec(name)?.[1];
    if (release !== undefined) return addRepository(release, true);
    const [, owner, chart] = CHART.exec(name) ?? [];
    if (chart !== undefined)
      return addVersion(charts, { owner: owner!, name: chart, version: isVersion(reference) ? reference : '*' });
    const [, of, file, version] = GENERIC.exec(name) ?? [];
    return file !== undefined && addVersion(packages, { owner: of!, name: file, version: version! });
  }

  function addRepository(path: string, releases: boolean): boolean {
    if (path.split('/').length !== 2) return false;
    const key = path.toLowerCase();
    const known = repositories.get(key) ?? { path, releases: false };
    repositories.set(key, { ...known, releases: known.releases || releases });
    return true;
  }

  function addImage(path: string, reference: string): boolean {
    const [owner = '', ...rest] = path.split('/');
    if (rest.length === 0) return false;
    const isDigest = reference.includes(':');
    if (sourceHost !== '' && reference !== '') {
      const from = `${sourceHost}/${path}${isDigest ? '@' : ':'}${reference}`;
      images.set(from, { from, to: path });
      return true;
    }
    // What only has a digest comes with a tag that leads to it.
    const tag = reference === '' || isDigest ? '*' : reference;
    const known = images.get(path);
    if (known === undefined) images.set(path, { owner, include: [rest.join('/')], tags: { include: [tag] } });
    else if ('tags' in known && !known.tags.include.includes(tag)) known.tags.include.push(tag);
    return true;
  }
}

/** A range may lead to any version. */
const isVersion = (reference: string): boolean => /^v?\d[\w.+-]*$/.test(reference);

function addVersion(
  items: Map<string, Versioned>,
  { owner, name, version }: { owner: string; name: string; version: string },
): boolean {
  const known = items.get(`${owner}/${name}`) ?? { owner, include: [name], versions: { include: [] } };
  if (!known.versions.include.includes(version)) known.versions.include.push(version);
  items.set(`${owner}/${name}`, known);
  return true;
}

function gitItems(
  repositories: { path: string; releases: boolean }[],
  { exact }: { exact: boolean },
): NonNullable<MirrorItems['git']> {
  const items = new Map<string, Selected & { releases: boolean }>();
  for (const { path, releases } of repositories) {
    const [owner = '', name = ''] = path.split('/');
    const key = `${owner.toLowerCase()} ${releases}`;
    const item = items.get(key) ?? { owner, include: [], releases };
    item.include.push(name);
    items.set(key, item);
  }
  // Wikis, labels and releases are nothing that a deployment asks for.
  return [...items.values()].map(({ owner, include, releases }) => ({
    owner,
    include,
    ...(exact ? { wiki: false, issues: false, releases } : {}),
  }));
}
