import {
  fetchObjects,
  type FetchOptions,
  findEntry,
  type GitObject,
  GitWireError,
  parseCommit,
  parseTree,
  readCapabilities,
  type Remote,
  type TreeEntry,
} from '@edp/git-wire';
import { explainTooLarge, type ReadLimit } from './file-too-large.ts';
import { GitopsError } from './gitops-error.ts';

export interface FileContent {
  content: Buffer;
  executable: boolean;
}

/** Files of a directory: path with `/` → content. */
export type Tree = Map<string, FileContent>;

/** The way from the root to a path: the tree object of each directory on it (empty where it is missing), and what is at its end. */
export interface Walk {
  levels: { id: string; body: Buffer }[];
  entry: TreeEntry | undefined;
}

/**
 * What was read of a repository so far. Objects never change, so a commit that is tried again on a new tip reads only what is new there.
 */
export class KnownObjects {
  readonly objects = new Map<string, GitObject>();
  /** Trees whose whole content is there. */
  readonly complete = new Set<string>();
  /** The server gives no single objects: every commit is read whole. */
  wholeOnly = false;
  /** The commit that was read last. */
  tip = '';
}

/**
 * One commit of a repository, read object by object: a path costs one request a level, however large the rest is.
 * Where the server serves no single objects, the commit is fetched whole once, without history.
 */
export class Snapshot {
  readonly commit: string;
  readonly rootId: string;
  readonly message: string;
  private readonly remote: Remote;
  private readonly known: KnownObjects;

  private constructor(remote: Remote, commit: string, known: KnownObjects) {
    this.remote = remote;
    this.commit = commit;
    this.known = known;
    const { tree, message } = parseCommit(this.object(commit).body);
    this.rootId = tree;
    this.message = message;
  }

  /**
   * `levels` is how many directories deep the path goes that is wanted; a further commit brings what is new of them in one answer.
   * @throws GitWireError with the codes of `fetchObjects`
   */
  static async open(
    remote: Remote,
    commit: string,
    { known = new KnownObjects(), levels = 1 }: { known?: KnownObjects; levels?: number } = {},
  ): Promise<Snapshot> {
    const { fetch } = await readCapabilities(remote);
    if (!fetch.has('filter') && !known.wholeOnly) {
      remote.log?.(`${remote.url} offers no partial clone filters: reading the whole commit without history.`);
      known.wholeOnly = true;
    }
    if (known.wholeOnly) {
      await fetchWhole(remote, { commit, known });
    } else if (!known.objects.has(commit)) {
      // The commit and its root directory in one answer; after a lost race also the directories below that others have changed:
      // the time until our push arrives is the time in which it can be lost again.
      const objects = await fetchObjects(
        remote,
        known.tip === ''
          ? { wants: [commit], depth: 1, filter: 'tree:1' }
          : { wants: [commit], haves: [known.tip], filter: `tree:${Math.max(levels, 1)}` },
      );
      for (const [id, object] of objects) known.objects.set(id, object);
    }
    known.tip = commit;
    return new Snapshot(remote, commit, known);
  }

  /** Returns the directories on the way to `path` and the entry there; undefined where the path does not exist. */
  async walk(path: string): Promise<Walk> {
    const levels: Walk['levels'] = [];
    let entry: TreeEntry | undefined = { mode: '40000', name: '', id: this.rootId };
    for (const name of path === '' ? [] : path.split('/')) {
      const id: string = entry?.mode === '40000' ? entry.id : '';
      const body: Buffer = id === '' ? Buffer.alloc(0) : await this.directory(id);
      levels.push({ id, body });
      entry = findEntry(body, name);
    }
    return { levels, entry };
  }

  private async directory(id: string): Promise<Buffer> {
    await this.load(id, { filter: 'tree:0' });
    return this.object(id).body;
  }

  /** Returns whether an object is known to be in the repository, so that it need not be sent. */
  has(id: string): boolean {
    return this.known.objects.has(id);
  }

  /** @throws GitopsError `FILE_TOO_LARGE`, which names `path` */
  async blob(id: string, limit: Omit<ReadLimit, 'treeId'> = { path: id, maxFileBytes: undefined }): Promise<Buffer> {
    await this.load(id, limit);
    return this.object(id).body;
  }

  /**
   * Returns every file below a directory; `path` is its own, named in messages.
   * @throws GitopsError `LINK_REFUSED` for symbolic links and submodules, `FILE_TOO_LARGE`
   */
  async files(
    id: string,
    { path: at = '', maxFileBytes }: { path?: string; maxFileBytes?: number } = {},
  ): Promise<Tree> {
    await this.load(id, { path: at, treeId: id, maxFileBytes });
    const files: Tree = new Map();
    const collect = (treeId: string, prefix: string): void => {
      for (const { mode, name, id: child } of parseTree(this.object(treeId).body)) {
        const path = `${prefix}${name}`;
        if (mode === '40000') collect(child, `${path}/`);
        else if (mode === '100644' || mode === '100755')
          files.set(path, { content: this.object(child).body, executable: mode === '100755' });
        else throw linkRefused(this.remote.url, path);
      }
    };
    collect(id, '');
    return files;
  }

  private object(id: string): GitObject {
    const object = this.known.objects.get(id);
    if (object !== undefined) return object;
    throw new GitWireError({
      code: 'GIT_OBJECT',
      message: `${this.remote.url} did not send object ${id}`,
      fix: 'Run git fsck on the server.',
    });
  }

  private async load(
    id: string,
    { filter, maxFileBytes, ...read }: Pick<FetchOptions, 'filter'> & Partial<ReadLimit>,
  ): Promise<void> {
    const { known, remote, commit } = this;
    // A tree that came alone does not have its content yet.
    if (known.wholeOnly || (filter === undefined ? known.complete.has(id) : known.objects.has(id))) return;
    try {
      const objects = await fetchObjects(remote, {
        wants: [id],
        ...(maxFileBytes === undefined ? {} : { maxObjectBytes: maxFileBytes }),
        ...(filter === undefined ? {} : { filter }),
      });
      for (const [key, object] of objects) known.objects.set(key, object);
      if (filter === undefined) known.complete.add(id);
    } catch (error) {
      if (!(error instanceof GitWireError) || error.code !== 'GIT_REF_MISSING')
        throw await explainTooLarge(error, { remote, maxFileBytes, path: id, ...read });
      remote.log?.(`${remote.url} serves no single objects: reading the whole commit without history.`);
      known.wholeOnly = true;
      await fetchWhole(remote, { commit, known });
    }
  }
}

async function fetchWhole(remote: Remote, { commit, known }: { commit: string; known: KnownObjects }): Promise<void> {
  const objects = await fetchObjects(remote, { wants: [commit], depth: 1 });
  for (const [id, object] of objects) known.objects.set(id, object);
}

function linkRefused(url: string, path: string): GitopsError {
  return new GitopsError({
    code: 'LINK_REFUSED',
    message: `${path} in ${url} is a symbolic link or a submodule`,
    fix: `Replace ${path} by a plain file.`,
  });
}
