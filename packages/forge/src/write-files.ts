import { createHash } from 'node:crypto';
import { callApi, type ForgeAddress } from './call-api.ts';

/** A text file as it should be. */
export interface FileChange {
  path: string;
  text: string;
  /** What it holds now; undefined where there is no such file. Where somebody else has written meanwhile, the forge refuses. */
  before: string | undefined;
}

/** Commits text files to a branch in one request, the first commit of an empty repository included. Codes as `callApi`. */
export async function writeFiles(
  address: ForgeAddress,
  {
    owner,
    name,
    branch,
    message,
    author,
    files,
  }: {
    owner: string;
    name: string;
    branch: string;
    message: string;
    author: { name: string; email: string };
    files: FileChange[];
  },
): Promise<void> {
  const response = await callApi(address, {
    method: 'POST',
    path: ['repos', owner, name, 'contents'],
    body: {
      branch,
      message,
      author: { name: author.name, email: author.email },
      files: files.map(({ path, text, before }) => ({
        operation: before === undefined ? 'create' : 'update',
        path,
        content: Buffer.from(text).toString('base64'),
        ...(before === undefined ? {} : { sha: blobId(before) }),
      })),
    },
    scope: 'write:repository',
    subject: `writing ${files.map(({ path }) => path).join(', ')} to ${owner}/${name}`,
  });
  await response.discard();
}

/** Git's id of a file. */
function blobId(text: string): string {
  const body = Buffer.from(text);
  return createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex');
}
