import {
  fetchObjects,
  type FetchOptions,
  type GitObject,
  GitWireError,
  parseCommit,
  parseTree,
  readCapabilities,
  type Remote,
  type TreeEntry,
} from '@edp/git-wire';
import { GitopsError } from './gitops-error.ts';

export interface FileContent {
  content: Buffer;
  executable: boolean;
}

/** Files of a directory: path with `/` → content. */
export type Tree = Map<string, FileContent>;

/** The way from the root to a path: the entries of each directory on it, and what is at its end. */
export interface Walk {
  levels: TreeEntry[][];
  entry: TreeEntry | undefined;
}

/**
 * One commit of a repository, read object by object: a path costs one request a level, however large the rest is.
 * Where the server serves no single objects, the commit is fetched whole once, without history.
 */
export class Snapshot {
  readonly commit: string;
  readonly rootId: string;
  private readonly remote: Remote;
  private readonly objects: Map<string, GitObject>;
  /** Everything is there; nothing more is fetched. */
  private whole: boolean;

  private constructor(remote: Remote, commit: string, objects: Map<string, GitObject>, whole: boolean) {
    this.remote = remote;
    this.commit = commit;
    this.objects = objects;
    this.whole = whole;
    this.rootId = parseCommit(this.object(commit).body).tree;
  }

  /** @throws GitWireError with the codes of `fetchObjects` */
  static async open(remote: Remote, commit: string): Promise<Snapshot> {
    const { fetch } = await readCapabilities(remote);
    if (!fetch.has('filter')) {
      remote.log?.(`${remote.url} offers no partial clone filters: reading the whole commit without history.`);
      return new Snapshot(remote, commit, await fetchObjects(remote, { wants: [commit], depth: 1 }), true);
    }
    // The commit and its root directory in one answer.
    return new Snapshot(
      remote,
      commit,
      await fetchObjects(remote, { wants: [commit], depth: 1, filter: 'tree:1' }),
      false,
    );
  }

  /** Returns the directories on the way to `path` and the entry there; undefined where the path does not exist. */
  async walk(path: string): Promise<Walk> {
    const levels: TreeEntry[][] = [];
    let entry: TreeEntry | undefined = { mode: '40000', name: '', id: this.rootId };
    for (const name of path === '' ? [] : path.split('/')) {
      const level: TreeEntry[] = entry?.mode === '40000' ? await this.directory(entry.id) : [];
      levels.push(level);
      entry = level.find((each) => each.name === name);
    }
    return { levels, entry };
  }

  async directory(id: string): Promise<TreeEntry[]> {
    await this.load([id], { filter: 'tree:0' });
    return parseTree(this.object(id).body);
  }

  async blob(id: string): Promise<Buffer> {
    await this.load([id], {});
    return this.object(id).body;
  }

  /**
   * Returns every file below a directory.
   * @throws GitopsError `LINK_REFUSED` for symbolic links and submodules
   */
  async files(id: string): Promise<Tree> {
    await this.load([id], {});
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
    const object = this.objects.get(id);
    if (object !== undefined) return object;
    throw new GitWireError({
      code: 'GIT_OBJECT',
      message: `${this.remote.url} did not send object ${id}`,
      fix: 'Run git fsck on the server.',
    });
  }

  private async load(ids: string[], options: Pick<FetchOptions, 'filter'>): Promise<void> {
    // An unfiltered load of a tree means everything below it, which a filtered one has not brought.
    const wants = ids.filter((id) => !this.objects.has(id) || options.filter === undefined);
    if (wants.length === 0 || this.whole) return;
    try {
      for (const [id, object] of await fetchObjects(this.remote, { wants, ...options })) this.objects.set(id, object);
    } catch (error) {
      if (!(error instanceof GitWireError) || error.code !== 'GIT_REF_MISSING') throw error;
      this.remote.log?.(`${this.remote.url} serves no single objects: reading the whole commit without history.`);
      for (const [id, object] of await fetchObjects(this.remote, { wants: [this.commit], depth: 1 }))
        this.objects.set(id, object);
      this.whole = true;
    }
  }
}

function linkRefused(url: string, path: string): GitopsError {
  return new GitopsError({
    code: 'LINK_REFUSED',
    message: `${path} in ${url} is a symbolic link or a submodule`,
    fix: `Replace ${path} by a plain file.`,
  });
}
