import {
  fetchObjects,
  type GitObject,
  GitWireError,
  parseCommit,
  parseTree,
  readCapabilities,
  type Remote,
} from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

/** Far more than there are in any repository of instances; few trees can stand for any number of files. */
const MAX_ENTRIES = 1_000_000;
/** The longest path that a Linux can have. */
const MAX_PATH_LENGTH = 4096;

export interface ListedFile {
  /** Blob id; of a link or submodule whatever the tree says. */
  id: string;
  kind: 'file' | 'executable' | 'link';
}

/** Every file of some commits, by name; contents come when they are asked for. */
export interface FileLists {
  /** Commit → path → file. */
  at: Map<string, Map<string, ListedFile>>;
  /** Returns contents by blob id, all in one request. */
  read(ids: Iterable<string>): Promise<Map<string, Buffer>>;
}

/**
 * Returns what is in some commits of a repository: one request for the names of all, one for each `read`, however many files or directories
 * there are. A server that knows no filters or gives no single objects sends whole commits. A file above `maxFileBytes` is refused when it is
 * read.
 * @throws GitopsError `TREE_TOO_LARGE`; GitWireError with the codes of `fetchObjects`: `GIT_REF_MISSING` where one of the commits is not there, `GIT_TOO_LARGE`
 */
export async function listFiles(
  remote: Remote,
  { commits, maxFileBytes }: { commits: string[]; maxFileBytes?: number },
): Promise<FileLists> {
  const { fetch } = await readCapabilities(remote);
  const limit = maxFileBytes === undefined ? {} : { maxObjectBytes: maxFileBytes };
  const whole = { wants: [...new Set(commits)], depth: 1 };
  const known = await fetchObjects(remote, { ...whole, ...(fetch.has('filter') ? { filter: 'blob:none' } : limit) });
  const load = async (wants: string[]): Promise<void> => {
    const objects = await fetchObjects(remote, { wants, ...limit }).catch(async (error: unknown) => {
      if (!(error instanceof GitWireError) || error.code !== 'GIT_REF_MISSING') throw error;
      remote.log?.(`${remote.url} serves no single objects: reading whole commits without history.`);
      return fetchObjects(remote, { ...whole, ...limit });
    });
    for (const [id, object] of objects) known.set(id, object);
  };
  return {
    at: new Map(commits.map((commit) => [commit, filesOf(known, { commit, url: remote.url })])),
    read: async (ids) => {
      const wants = [...new Set(ids)];
      await load(wants.filter((id) => !known.has(id)));
      return new Map(wants.map((id) => [id, bodyOf(known, id)]));
    },
  };
}

function bodyOf(objects: Map<string, GitObject>, id: string): Buffer {
  const object = objects.get(id);
  if (object !== undefined) return object.body;
  throw new GitWireError({
    code: 'GIT_OBJECT',
    message: `object ${id} did not come`,
    fix: 'Run git fsck on the server.',
  });
}

function filesOf(
  objects: Map<string, GitObject>,
  { commit, url }: { commit: string; url: string },
): Map<string, ListedFile> {
  const files = new Map<string, ListedFile>();
  let entries = 0;
  const visit = (treeId: string, prefix: string): void => {
    for (const { mode, name, id } of parseTree(bodyOf(objects, treeId))) {
      const path = `${prefix}${name}`;
      entries += 1;
      if (entries > MAX_ENTRIES || path.length > MAX_PATH_LENGTH) throw treeTooLarge(url, commit);
      if (mode === '40000') visit(id, `${path}/`);
      else files.set(path, { id, kind: mode === '100644' ? 'file' : mode === '100755' ? 'executable' : 'link' });
    }
  };
  visit(parseCommit(bodyOf(objects, commit)).tree, '');
  return files;
}

function treeTooLarge(url: string, commit: string): GitopsError {
  return new GitopsError({
    code: 'TREE_TOO_LARGE',
    message: `commit ${commit} of ${url} has more than ${MAX_ENTRIES} files and directories, or paths of more than ${MAX_PATH_LENGTH} characters`,
    fix: 'Look who wrote it: no repository of templates or instances is so large.',
  });
}
