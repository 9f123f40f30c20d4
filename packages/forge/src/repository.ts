import { ForgeError } from './forge-error.ts';

/** A repository as the API describes it. */
export interface Repository {
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
  defaultBranch: string;
}

/** What can be set of a repository. */
export interface RepositorySettings {
  description?: string;
  private?: boolean;
  hasActions?: boolean;
  defaultBranch?: string;
}

/**
 * Returns a repository from the API's words.
 * @throws ForgeError `FORGE_PROTOCOL`
 */
export function readRepository(raw: unknown, host: string): Repository {
  const value = (raw ?? {}) as Record<string, unknown>;
  const owner = (value['owner'] as { login?: unknown } | undefined)?.login;
  const { name } = value;
  if (typeof owner !== 'string' || typeof name !== 'string') {
    throw new ForgeError({
      code: 'FORGE_PROTOCOL',
      message: `${host} describes a repository without owner or name`,
      fix: 'Check that the address is one of a Forgejo (or Gitea) server.',
    });
  }
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  return {
    owner,
    name,
    description: text('description'),
    private: value['private'] === true,
    archived: value['archived'] === true,
    empty: value['empty'] === true,
    mirror: value['mirror'] === true,
    hasActions: value['has_actions'] !== false,
    defaultBranch: text('default_branch'),
  };
}

/** Returns settings in the API's words. */
export function toApiSettings({
  description,
  private: isPrivate,
  hasActions,
  defaultBranch,
}: RepositorySettings): object {
  return {
    ...(description === undefined ? {} : { description }),
    ...(isPrivate === undefined ? {} : { private: isPrivate }),
    ...(hasActions === undefined ? {} : { has_actions: hasActions }),
    ...(defaultBranch === undefined ? {} : { default_branch: defaultBranch }),
  };
}
