import { isRecord, textOf } from '@edp/kit';
import { callApi, type ForgeAddress } from './call-api.ts';
import { orAbsent } from './or-absent.ts';

/** Forgejo and Gitea call the owner's `owner`; GitHub sums its roles up to these. */
const WRITING = ['write', 'admin', 'owner'];

/**
 * Returns whether an account may write to a repository, as the forge says right now. Forgejo and Gitea tell only an administrator of the
 * repository; GitHub everybody who may write to it, a job's own token too.
 * Source: Forgejo's routers/api/v1/repo/collaborators.go, GetRepoPermissions; GitHub's has the same path and key.
 * @throws ForgeError with the codes of `callApi`
 */
export async function mayWrite(
  address: ForgeAddress,
  { owner, name, login }: { owner: string; name: string; login: string },
): Promise<boolean> {
  const call = {
    path: ['repos', owner, name, 'collaborators', login, 'permission'],
    scope: 'read:repository of an administrator of the repository',
    subject: `what ${login} may do in ${owner}/${name}`,
  };
  const raw = await orAbsent(async () => (await callApi(address, call)).json<unknown>());
  return isRecord(raw) && WRITING.includes(textOf(raw['permission']));
}
