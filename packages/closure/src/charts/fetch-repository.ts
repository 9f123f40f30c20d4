import { advertisedRefs, fetchObjects, parseCommit, parseTree, type Remote } from '@edp/git-wire';
import { isCommit, resolveReference } from '../lookup/resolve-reference.ts';
import { ChartError } from './chart-error.ts';
import type { ChartFiles } from './chart-files.ts';

const MAX_FILES = 20_000;
const MAX_BLOBS_AT_ONCE = 2000;
const MAX_BYTES = 200 * 1024 * 1024;

interface Entry {
  path: string;
  id: string;
  isLink: boolean;
}

/** A repository at one commit, of which files come when they are asked for. */
export interface RepositoryFiles {
  commit: string;
  /** Returns the files below a directory or, for its own path, a file; links count as what they lead to inside of the repository. */
  read(path: string): Promise<ChartFiles>;
}

/**
 * Opens a repository at a branch, tag, commit or range of version tags; its trees come at once, its files by need.
 * @throws ChartError, GitWireError
 */
export async function openRepository(remote: Remote, revision: string): Promise<RepositoryFiles> {
  const { url } = remote;
  const commit = isCommit(revision) ? revision : resolveReference(revision, { url, ...(await advertisedRefs(remote)) });
  if (commit === undefined) throw new ChartError(`its repository has no ${revision || 'commit'}`);
  const objects = await fetchObjects(remote, { wants: [commit], depth: 1, filter: 'blob:none' });
  const entries = new Map(list(parseCommit(objects.get(commit)!.body).tree, '').map((entry) => [entry.path, entry]));
  const blobs = new Map<string, Buffer>();

  return {
    commit,
    async read(path) {
      const wanted = [...entries.values()].filter(
        (entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`),
      );
      await fetchBlobs(wanted);
      const files = new Map<string, Buffer>();
      for (const entry of wanted) {
        const content = await follow(entry, 0);
        if (content !== undefined) files.set(entry.path, content);
      }
      return files;
    },
  };

  function list(tree: string, under: string): Entry[] {
    const object = objects.get(tree);
    if (object?.type !== 'tree') return [];
    return parseTree(object.body).flatMap(({ mode, name, id }) => {
      const path = `${under}${name}`;
      if (mode === '40000') return list(id, `${path}/`);
      return mode === '160000' ? [] : [{ path, id, isLink: mode === '120000' }];
    });
  }

  async function fetchBlobs(wanted: Entry[]): Promise<void> {
    if (wanted.length > MAX_FILES) throw new ChartError(`its directory holds more than ${MAX_FILES} files`);
    const ids = [...new Set(wanted.map(({ id }) => id))].filter((id) => !blobs.has(id));
    let sizeBytes = 0;
    for (let from = 0; from < ids.length; from += MAX_BLOBS_AT_ONCE) {
      const found = await fetchObjects(remote, { wants: ids.slice(from, from + MAX_BLOBS_AT_ONCE), filter: 'tree:0' });
      for (const [id, { body }] of found) {
        sizeBytes += body.length;
        if (sizeBytes > MAX_BYTES) throw new ChartError(`its directory is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
        blobs.set(id, body);
      }
    }
  }

  /** Helm and Argo CD follow links, as long as they stay inside. */
  async function follow(entry: Entry, depth: number): Promise<Buffer | undefined> {
    const content = blobs.get(entry.id);
    if (!entry.isLink || content === undefined) return content;
    const parts = entry.path.split('/').slice(0, -1);
    for (const part of content.toString('utf8').split('/')) {
      if (part === '..') {
        if (parts.pop() === undefined) return undefined;
      } else if (part !== '' && part !== '.') parts.push(part);
    }
    const target = content[0] === 0x2f || depth > 10 ? undefined : entries.get(parts.join('/'));
    if (target === undefined) return undefined;
    await fetchBlobs([target]);
    return follow(target, depth + 1);
  }
}
