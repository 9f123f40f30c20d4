import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { listPages } from './list-pages.ts';
import { readRepository, type Repository, type RepositorySettings, toApiSettings } from './repository.ts';

/** One version of a package. */
export interface PackageVersion {
  name: string;
  version: string;
}

/** What is used of a forge's API; every method fails with the codes of ForgeErrorCode. */
export interface Forge {
  readonly origin: string;
  /** Returns the login of the token's user. */
  currentUser(): Promise<string>;
  /** Returns all repositories of an organisation or user that the token may see. */
  listRepositories(owner: string): Promise<Repository[]>;
  getRepository(owner: string, name: string): Promise<Repository | undefined>;
  /** Creates an organisation where neither it nor a user of that name is there. */
  ensureOwner(owner: string): Promise<void>;
  createRepository(owner: string, name: string, settings: RepositorySettings): Promise<Repository>;
  updateRepository(owner: string, name: string, settings: RepositorySettings): Promise<Repository>;
  /** Returns every version of the owner's packages of a type, such as `container`. */
  listPackages(owner: string, type: string): Promise<PackageVersion[]>;
}

/** Returns a client of a forge's API. */
export function createForge(address: ForgeAddress): Forge {
  const { host } = new URL(address.origin);

  async function exists(path: string[], call: { scope: string; subject: string }): Promise<boolean> {
    return callApi(address, { path, ...call }).then(
      async (response) => response.discard().then(() => true),
      (error: unknown) => {
        if (error instanceof ForgeError && error.code === 'FORGE_NOT_FOUND') return false;
        throw error;
      },
    );
  }

  const isOrganisation = async (owner: string): Promise<boolean> =>
    exists(['orgs', owner], { scope: 'read:organization', subject: `organisation ${owner}` });

  const currentUser = async (): Promise<string> => {
    const response = await callApi(address, { path: ['user'], scope: 'read:user', subject: "the token's user" });
    return (await response.json<{ login: string }>()).login;
  };

  return {
    origin: address.origin,
    currentUser,
    listRepositories: async (owner) => {
      const kind = (await isOrganisation(owner)) ? 'orgs' : 'users';
      const subject = `the repositories of ${owner}`;
      const all = await listPages(address, { path: [kind, owner, 'repos'], scope: 'read:repository', subject });
      return all.map((raw) => readRepository(raw, host));
    },
    getRepository: async (owner, name) => {
      const call = { path: ['repos', owner, name], scope: 'read:repository', subject: `repository ${owner}/${name}` };
      try {
        return readRepository(await (await callApi(address, call)).json(), host);
      } catch (error) {
        if (error instanceof ForgeError && error.code === 'FORGE_NOT_FOUND') return undefined;
        throw error;
      }
    },
    ensureOwner: async (owner) => {
      if (await isOrganisation(owner)) return;
      if (await exists(['users', owner], { scope: 'read:user', subject: `user ${owner}` })) return;
      const response = await callApi(address, {
        method: 'POST',
        path: ['orgs'],
        body: { username: owner, visibility: 'private' },
        scope: 'write:organization',
        subject: `creating organisation ${owner}`,
      });
      await response.discard();
    },
    createRepository: async (owner, name, { hasActions, ...settings }) => {
      const path = (await isOrganisation(owner)) ? ['orgs', owner, 'repos'] : ['user', 'repos'];
      if (path[0] === 'user' && (await currentUser()) !== owner) {
        throw new ForgeError({
          code: 'FORGE_REJECTED',
          message: `${owner} is another user of ${host}, for whom nobody else can create ${name}`,
          fix: `Use an organisation as owner, or a token of ${owner} in ${address.tokenInput}.`,
        });
      }
      const subject = `creating repository ${owner}/${name}`;
      const body = { name, ...toApiSettings(settings) };
      const response = await callApi(address, { method: 'POST', path, body, scope: 'write:repository', subject });
      const created = readRepository(await response.json(), host);
      // The call that creates knows no such switch.
      return hasActions === undefined || hasActions === created.hasActions
        ? created
        : update(owner, name, { hasActions });
    },
    updateRepository: update,
    listPackages: async (owner, type) => {
      const call = {
        path: ['packages', owner],
        query: { type },
        scope: 'read:package',
        subject: `the packages of ${owner}`,
      };
      const all = (await listPages(address, call)) as Partial<PackageVersion>[];
      return all.flatMap(({ name, version }) =>
        typeof name === 'string' && typeof version === 'string' ? [{ name, version }] : [],
      );
    },
  };

  async function update(owner: string, name: string, settings: RepositorySettings): Promise<Repository> {
    const response = await callApi(address, {
      method: 'PATCH',
      path: ['repos', owner, name],
      body: toApiSettings(settings),
      scope: 'write:repository',
      subject: `changing repository ${owner}/${name}`,
    });
    return readRepository(await response.json(), host);
  }
}
