import { callApi, type ForgeAddress } from './call-api.ts';
import { ForgeError } from './forge-error.ts';
import { listPages } from './list-pages.ts';
import { orAbsent } from './or-absent.ts';
import { revisionOf } from './packages.ts';
import { readRepository, type Repository, type RepositorySettings, toApiSettings } from './repository.ts';

/** One version of a package. */
export interface PackageVersion {
  name: string;
  version: string;
  /** Stays the same as long as the version does; absent where the forge does not tell. */
  revision?: string;
}

/** The repositories of an owner. */
export interface RepositoryList {
  repositories: Repository[];
  /** The server's clock when it began to answer, in ms; what changed just before may change again within the same second. */
  at: number;
}

/** What is used of a forge's API; every method fails with the codes of ForgeErrorCode. */
export interface Forge {
  readonly origin: string;
  readonly address: ForgeAddress;
  /** Returns the login of the token's user. */
  currentUser(): Promise<string>;
  /** Returns all repositories of an organisation or user that the token may see; undefined where there is no such owner. */
  listRepositories(owner: string): Promise<RepositoryList | undefined>;
  getRepository(owner: string, name: string): Promise<Repository | undefined>;
  /** Creates an organisation where neither it nor a user of that name is there; told once, it is known. */
  ensureOwner(owner: string): Promise<void>;
  /** Returns whether the token's user may create repositories of an owner; undefined where the forge does not say. */
  mayCreateIn(owner: string): Promise<boolean | undefined>;
  createRepository(owner: string, name: string, settings: RepositorySettings): Promise<Repository>;
  updateRepository(owner: string, name: string, settings: RepositorySettings): Promise<Repository>;
  /** Returns every version of the owner's packages of a type, such as `container`. */
  listPackages(owner: string, type: string): Promise<PackageVersion[]>;
}

/** Returns a client of a forge's API. */
export function createForge(address: ForgeAddress): Forge {
  const { host } = new URL(address.origin);
  const organisations = new Map<string, Promise<boolean>>();
  const owners = new Map<string, Promise<void>>();
  const creatable = new Map<string, Promise<boolean | undefined>>();

  const exists = async (path: string[], call: { scope: string; subject: string }): Promise<boolean> =>
    (await orAbsent(async () => (await callApi(address, { path, ...call })).discard().then(() => true))) ?? false;

  /** What is no organisation may become one; what is one stays it. */
  const isOrganisation = async (owner: string): Promise<boolean> => {
    const known = await organisations.get(owner);
    if (known === true) return true;
    const asked = exists(['orgs', owner], { scope: 'read:organization', subject: `organisation ${owner}` });
    organisations.set(owner, asked);
    return asked;
  };

  const currentUser = async (): Promise<string> => {
    const response = await callApi(address, { path: ['user'], scope: 'read:user', subject: "the token's user" });
    return (await response.json<{ login: string }>()).login;
  };

  /** Source: Forgejo, routers/api/v1/org/org.go, GetUserOrgsPermissions; an owner that is not there yet is created by us. */
  const askMayCreate = async (owner: string): Promise<boolean | undefined> => {
    const user = await currentUser();
    if (user.toLowerCase() === owner.toLowerCase()) return true;
    const path = ['users', user, 'orgs', owner, 'permissions'];
    const call = { path, scope: 'read:organization', subject: `the rights of ${user} in ${owner}` };
    const rights = await orAbsent(async () => (await callApi(address, call)).json<Record<string, unknown>>());
    const may = rights?.['can_create_repository'];
    return typeof may === 'boolean' ? may : undefined;
  };

  const createOwner = async (owner: string): Promise<void> => {
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
    organisations.set(owner, Promise.resolve(true));
  };

  return {
    origin: address.origin,
    address,
    currentUser,
    listRepositories: async (owner) => {
      const call = { scope: 'read:repository', subject: `the repositories of ${owner}` };
      let at = Date.now();
      const onAnswer = (date: number): void => void (at = date);
      // One request tells both what the owner is and what it has.
      const list = async (kind: string): Promise<unknown[] | undefined> =>
        orAbsent(async () => listPages(address, { path: [kind, owner, 'repos'], ...call }, onAnswer));
      const ofOrganisation = await list('orgs');
      if (ofOrganisation !== undefined) organisations.set(owner, Promise.resolve(true));
      const all = ofOrganisation ?? (await list('users'));
      return all && { repositories: all.map((raw) => readRepository(raw, host)), at };
    },
    getRepository: async (owner, name) => {
      const call = { path: ['repos', owner, name], scope: 'read:repository', subject: `repository ${owner}/${name}` };
      return orAbsent(async () => readRepository(await (await callApi(address, call)).json(), host));
    },
    ensureOwner: async (owner) => {
      const known = owners.get(owner) ?? createOwner(owner);
      owners.set(owner, known);
      known.catch(() => owners.delete(owner));
      return known;
    },
    mayCreateIn: async (owner) => {
      // An older forge has no such question, and the server's own verdict comes all the same.
      const known = creatable.get(owner) ?? askMayCreate(owner).catch(() => undefined);
      creatable.set(owner, known);
      return known;
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
      const all = (await listPages(address, call)) as (Partial<PackageVersion> & Parameters<typeof revisionOf>[0])[];
      return all.flatMap(({ name, version, ...rest }) =>
        typeof name === 'string' && typeof version === 'string' ? [{ name, version, ...revisionOf(rest) }] : [],
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
