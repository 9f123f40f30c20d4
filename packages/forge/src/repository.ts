import { ForgeError } from './forge-error.ts';

/** A repository as the API describes it. */
export interface Repository {
  /** Stays the same when the repository is renamed. */
  id: number;
  owner: string;
  name: string;
  description: string;
  private: boolean;
  archived: boolean;
  /** Without any branch. */
  empty: boolean;
  /** A pull mirror: the forge itself writes it, and nobody else can. */
  mirror: boolean;
  hasActions: boolean;
  hasWiki: boolean;
  /** Labels, milestones and issues. */
  hasIssues: boolean;
  hasReleases: boolean;
  hasPullRequests: boolean;
  defaultBranch: string;
  topics: string[];
  releases: number;
  /** When branches, tags or settings changed last, in the API's words; '' where it is not said. */
  updatedAt: string;
}

/** What can be set of a repository. */
export interface RepositorySettings {
  /** A new name: the old one leads there from then on. */
  name?: string;
  description?: string;
  private?: boolean;
  hasActions?: boolean;
  hasWiki?: boolean;
  defaultBranch?: string;
  archived?: boolean;
}

/**
 * Returns a repository from the API's words.
 * @throws ForgeError `FORGE_PROTOCOL`
 */
export function readRepository(raw: unknown, host: string): Repository {
  const value = (raw ?? {}) as Record<string, unknown>;
  const owner = (value['owner'] as { login?: unknown } | undefined)?.login;
  const { name, topics } = value;
  if (typeof owner !== 'string' || typeof name !== 'string') {
    throw new ForgeError({
      code: 'FORGE_PROTOCOL',
      message: `${host} describes a repository without owner or name`,
      fix: 'Check that the address is one of a Forgejo (or Gitea) server.',
    });
  }
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const count = (key: string): number => (typeof value[key] === 'number' ? value[key] : 0);
  return {
    id: count('id'),
    owner,
    name,
    description: text('description'),
    private: value['private'] === true,
    archived: value['archived'] === true,
    empty: value['empty'] === true,
    mirror: value['mirror'] === true,
    hasActions: value['has_actions'] !== false,
    hasWiki: value['has_wiki'] === true,
    hasIssues: value['has_issues'] !== false,
    hasReleases: value['has_releases'] !== false,
    hasPullRequests: value['has_pull_requests'] !== false,
    defaultBranch: text('default_branch'),
    topics: Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string').sort() : [],
    releases: count('release_counter'),
    updatedAt: text('updated_at'),
  };
}

/** Returns settings in the API's words. */
export function toApiSettings({
  name,
  description,
  private: isPrivate,
  hasActions,
  hasWiki,
  defaultBranch,
  archived,
}: RepositorySettings): object {
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(isPrivate === undefined ? {} : { private: isPrivate }),
    ...(hasActions === undefined ? {} : { has_actions: hasActions }),
    ...(hasWiki === undefined ? {} : { has_wiki: hasWiki }),
    ...(defaultBranch === undefined ? {} : { default_branch: defaultBranch }),
    ...(archived === undefined ? {} : { archived }),
  };
}
