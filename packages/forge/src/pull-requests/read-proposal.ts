import { isRecord, textOf } from '@edp/kit';
import { callApi, type ForgeAddress } from '../call-api.ts';
import { ForgeError } from '../forge-error.ts';

/** What a pull request proposes, as the forge says it. */
export interface Proposal {
  /** Its newest commit, which the repository has, wherever it was pushed. */
  commit: string;
  /** True unless its branch lies in the repository itself: then somebody without any right may have written it. */
  isForeign: boolean;
}

/**
 * Returns what a pull request proposes right now.
 * Source: Forgejo's swagger.v1.json, `PullRequest`; GitHub's has the same keys. `head.repo` is null once a fork is gone.
 * @throws ForgeError with the codes of `callApi`; `FORGE_PROTOCOL`
 */
export async function readProposal(
  address: ForgeAddress,
  { owner, name, number }: { owner: string; name: string; number: number },
): Promise<Proposal> {
  const subject = `pull request ${number} of ${owner}/${name}`;
  const path = ['repos', owner, name, 'pulls', String(number)];
  const response = await callApi(address, { path, scope: 'read:repository', subject });
  const raw = await response.json<unknown>();
  const [head, base] = ['head', 'base'].map((side) => (isRecord(raw) ? raw[side] : undefined));
  const commit = isRecord(head) ? textOf(head['sha']) : '';
  if (/^[0-9a-f]{40}$/.test(commit)) return { commit, isForeign: !isSame(idOf(head), idOf(base)) };
  throw new ForgeError({
    code: 'FORGE_PROTOCOL',
    message: `${new URL(address.origin).host} describes ${subject} without the commit that it proposes`,
    fix: 'Check that the server is a Forgejo, Gitea or GitHub.',
  });
}

function idOf(side: unknown): unknown {
  return isRecord(side) && isRecord(side['repo']) ? side['repo']['id'] : undefined;
}

const isSame = (one: unknown, other: unknown): boolean => typeof one === 'number' && one === other;
