import { callApi, type ForgeAddress } from '../call-api.ts';
import { orAbsent } from '../or-absent.ts';
import { listComments } from '../issues/list-comments.ts';
import { ownAuthor } from '../issues/own-author.ts';

export interface CommentKey {
  owner: string;
  name: string;
  /** Of the pull request or issue. */
  number: number;
  /** Text in the comment that tells it from every other. */
  marker: string;
}

/**
 * Makes this the one comment with the marker that runs of ours have written there: the oldest is brought up to date, made where there is none,
 * and others go, which runs have made at the same moment. What somebody else wrote with the same marker is left alone. `body` is bounded by
 * whoever writes it; GitHub takes 65,536 characters.
 * @throws ForgeError with the codes of `callApi` and `listPages`
 */
export async function ensureComment(
  address: ForgeAddress,
  { body, ...key }: CommentKey & { body: string },
): Promise<void> {
  const text = `${body}\n\n${key.marker}\n`;
  let found = await findOwn(address, key);
  if (found.length === 0) {
    const response = await send(address, key, { method: 'POST', below: [String(key.number), 'comments'], text });
    const { id } = await response.json<{ id?: unknown }>();
    found = await findOwn(address, key);
    if (found.length === 1 && found[0] === id) return;
  }
  const [first, ...others] = found;
  if (first !== undefined) await finish({ method: 'PATCH', below: ['comments', String(first)], text });
  // Another run may have been faster with it.
  for (const id of others) await orAbsent(async () => finish({ method: 'DELETE', below: ['comments', String(id)] }));

  async function finish(call: CommentCall): Promise<void> {
    const response = await send(address, key, call);
    await response.discard();
  }
}

/** Ids of our comments with the marker, the oldest first. */
async function findOwn(address: ForgeAddress, { marker, ...key }: CommentKey): Promise<number[]> {
  const isOwn = ownAuthor(address);
  const found = new Set<number>();
  for (const { id, body, author } of await listComments(address, key))
    if (body.includes(marker) && (await isOwn(author))) found.add(id);
  return [...found].sort((a, b) => a - b);
}

interface CommentCall {
  method: 'POST' | 'PATCH' | 'DELETE';
  below: string[];
  text?: string;
}

async function send(
  address: ForgeAddress,
  { owner, name, number }: CommentKey,
  { method, below, text }: CommentCall,
): ReturnType<typeof callApi> {
  return callApi(address, {
    method,
    path: ['repos', owner, name, 'issues', ...below],
    ...(text === undefined ? {} : { body: { body: text } }),
    scope: 'write:issue',
    subject: `writing a comment of ${owner}/${name}#${number}`,
  });
}
