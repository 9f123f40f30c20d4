import { isRecord, textOf } from '@edp/kit';
import { type ForgeAddress } from '../call-api.ts';
import { listPages } from '../list-pages.ts';

export interface IssueComment {
  id: number;
  body: string;
  /** Its page. */
  url: string;
  /** As the forge names it; `ownAuthor` judges it. */
  author: unknown;
  /** Both as the forge says; they differ once somebody has edited it. */
  createdAt: string;
  updatedAt: string;
}

/**
 * Returns all comments of an issue or pull request.
 * Source: Forgejo's swagger.v1.json, `Comment`; GitHub's has the same keys.
 * @throws ForgeError with the codes of `callApi` and `listPages`
 */
export async function listComments(
  address: ForgeAddress,
  { owner, name, number }: { owner: string; name: string; number: number },
): Promise<IssueComment[]> {
  const all = await listPages(address, {
    path: ['repos', owner, name, 'issues', String(number), 'comments'],
    scope: 'read:issue',
    subject: `the comments of ${owner}/${name}#${number}`,
  });
  return all.flatMap((raw) => {
    if (!isRecord(raw) || typeof raw['id'] !== 'number' || typeof raw['body'] !== 'string') return [];
    const [url, createdAt, updatedAt] = ['html_url', 'created_at', 'updated_at'].map((key) => textOf(raw[key]));
    return [
      {
        id: raw['id'],
        body: raw['body'],
        url: url!,
        author: raw['user'],
        createdAt: createdAt!,
        updatedAt: updatedAt!,
      },
    ];
  });
}
