import { normaliseHost } from '@edp/http';
import type { Request } from './artifact.ts';

/** A file of a repository, or an archive of it, as Forgejo and Gitea serve them. */
const OF_A_COMMIT = /^([^/]+\/[^/]+)\/(?:raw|src|media)\/(?:branch|tag|commit)\/([^/]+)\//;
const ARCHIVE = /^([^/]+\/[^/]+)\/archive\/(.+?)\.(?:zip|tar\.gz|bundle)$/;

/** Returns what a plain download needs: the repository at a ref where the address names one, else the file itself. */
export function webRequest(text: string): Omit<Request, 'at' | 'text'> | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = normaliseHost(url.host);
  const path = url.pathname.replace(/^\/+/, '');
  const [, name, reference = ''] = OF_A_COMMIT.exec(path) ?? ARCHIVE.exec(path) ?? [];
  if (name !== undefined) return { kind: 'repository', via: 'git', host, name, reference };
  return { kind: 'file', via: 'http', host, name: path, reference: '' };
}
