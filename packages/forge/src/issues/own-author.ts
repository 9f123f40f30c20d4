import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';

/** An account as issues and comments name their author. */
export interface RawAuthor {
  id?: unknown;
  login?: unknown;
  /** GitHub's: User, Bot, Organization. */
  type?: unknown;
}

/** Account number and names of what acts with a job's token on Forgejo and Gitea; source: models/user/user_system.go of both. */
const ACTIONS_ID = -2;
const ACTIONS_LOGINS = ['forgejo-actions', 'gitea-actions'];
/** What acts with a job's token on GitHub; nobody can sign up with brackets in the name. */
const ACTIONS_BOT = 'github-actions[bot]';

/**
 * Returns a question to the forge: is this author one of our runs, by the job's own token or by the user of the one given? Whoever may
 * open an issue could otherwise lay one in wait for a report. A token that may not say whose it is has no user: a job's on GitHub.
 * @throws ForgeError with the codes of `callApi`, from the returned function
 */
export function ownAuthor(address: ForgeAddress): (author: unknown) => Promise<boolean> {
  let own: Promise<RawAuthor> | undefined;
  return async (author) => {
    const { id, login, type } = (author ?? {}) as RawAuthor;
    if (typeof login !== 'string') return false;
    if (id === ACTIONS_ID && ACTIONS_LOGINS.includes(login)) return true;
    if (login === ACTIONS_BOT && type === 'Bot') return true;
    own ??= ownUser(address);
    const user = await own;
    return user.login === login && user.id === id;
  };
}

/** Returns the token's user; nothing of it where the token may not say. Codes as `callApi`. */
export async function ownUser(address: ForgeAddress): Promise<RawAuthor> {
  try {
    const response = await callApi(address, { path: ['user'], scope: 'read:user', subject: "the token's user" });
    return (await response.json<RawAuthor | null>()) ?? {};
  } catch (error) {
    if (error instanceof ForgeError && ['FORGE_FORBIDDEN', 'FORGE_NOT_FOUND'].includes(error.code)) return {};
    throw error;
  }
}
