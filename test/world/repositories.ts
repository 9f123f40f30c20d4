import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBare, git } from './bare-repository.ts';
import type { LfsFaults } from './lfs.ts';
import { emptyMetadata, type Metadata } from './metadata.ts';
import type { WorkflowRun } from './workflow-runs.ts';

/** What the API tells of a repository. */
export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  description: string;
  archived: boolean;
  hasActions: boolean;
  mirror: boolean;
  /** Units that are switched off: the API does not know their routes then. */
  off: ('issues' | 'releases' | 'wiki' | 'pulls')[];
  /** Branches that nobody may push to. */
  protectedBranches: string[];
  /** Rules for tags, in the API's words. */
  branchRules: Record<string, unknown>[];
  tagRules: { name_pattern: string; whitelist_usernames: string[]; whitelist_teams: string[] }[];
  /** Moves with every push, create and change of settings. */
  updatedAt: Date;
  metadata: Metadata;
  lfs: LfsFaults;
  /** Jobs of its workflow runs, newest first. */
  tasks: Task[];
  /** Runs that were dispatched through the API, and who runs them. */
  runs: WorkflowRun[];
  onDispatch?: (run: WorkflowRun) => void;
  pulls: PullRequest[];
  issues: Issue[];
  /** What other accounts than that of the tokens may do here. */
  members: Record<string, 'read' | 'write' | 'admin'>;
}

export interface Task {
  url: string;
  status: 'running' | 'success' | 'failure' | 'cancelled';
  createdAt: Date;
  updatedAt: Date;
}

export interface Issue {
  title: string;
  body: string;
  state: 'open' | 'closed';
  comments: Comment[];
  user: { id: number; login: string; type?: string };
}

export interface PullRequest {
  /** Branch; of a fork's, whose commit is at `refs/pull/<number>/head` as on a real forge, the fork is named. */
  head: string;
  base: string;
  title: string;
  body: string;
  fork?: string;
  comments?: Comment[];
}

export interface Comment {
  id: number;
  body: string;
  user: { id: number; login: string; type?: string };
  html_url?: string;
  created_at?: string;
  updated_at?: string;
}

/** The repositories of one forge: bare ones on disk, and what the API knows of them besides. */
export class Repositories {
  readonly #root: string;
  readonly #known = new Map<string, Repository>();
  #lastId = 0;
  /** Organisations; repositories of a user stand beside them. */
  readonly owners = new Set<string>();
  /** Those, in lower case, in which the token's user may create nothing. */
  readonly closedOwners = new Set<string>();
  /** Old names of organisations, which lead to the new ones, in lower case. */
  readonly redirects = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  directory(owner: string, name: string): string {
    return join(this.#root, owner, `${this.find(owner, name)?.name ?? name}.git`);
  }

  /** Names of a forge do not know case. */
  find(owner: string, name: string): Repository | undefined {
    return this.#known.get(keyOf(owner, name));
  }

  list(owner: string): Repository[] {
    return [...this.#known.values()].filter((each) => each.owner.toLowerCase() === owner.toLowerCase());
  }

  async create(owner: string, name: string, settings: Partial<Repository> = {}): Promise<Repository> {
    this.owners.add(owner);
    const repository: Repository = {
      id: (this.#lastId += 1),
      private: true,
      description: '',
      archived: false,
      hasActions: true,
      mirror: false,
      off: [],
      protectedBranches: [],
      branchRules: [],
      tagRules: [],
      updatedAt: new Date(),
      metadata: emptyMetadata(),
      lfs: {},
      tasks: [],
      runs: [],
      pulls: [],
      issues: [],
      members: {},
      ...settings,
      owner,
      name,
    };
    createBare(this.directory(owner, name));
    this.#known.set(keyOf(owner, name), repository);
    return repository;
  }

  async remove(owner: string, name: string): Promise<void> {
    const directory = this.directory(owner, name);
    this.#known.delete(keyOf(owner, name));
    await rm(directory, { recursive: true, force: true });
  }

  /** Gives a repository another name. */
  async rename(repository: Repository, name: string): Promise<void> {
    const { owner } = repository;
    const from = this.directory(owner, repository.name);
    this.#known.delete(keyOf(owner, repository.name));
    repository.name = name;
    this.#known.set(keyOf(owner, name), repository);
    await rename(from, this.directory(owner, name));
  }

  /** Gives a repository to another organisation. */
  async transfer(repository: Repository, to: string): Promise<void> {
    const { owner, name } = repository;
    const from = this.directory(owner, name);
    this.#known.delete(keyOf(owner, name));
    repository.owner = to;
    this.owners.add(to);
    this.#known.set(keyOf(to, name), repository);
    mkdirSync(join(this.#root, to), { recursive: true });
    await rename(from, this.directory(to, name));
  }

  /** Gives an organisation another name; the old one leads there. */
  async renameOwner(owner: string, to: string): Promise<void> {
    for (const each of this.list(owner)) await this.transfer(each, to);
    this.owners.delete(owner);
    this.redirects.set(owner.toLowerCase(), to);
  }

  /** Names of organisations do not know case either. */
  ownerNamed(name: string): string | undefined {
    return [...this.owners].find((each) => each.toLowerCase() === name.toLowerCase());
  }

  async refs(owner: string, name: string): Promise<Record<string, string>> {
    const directory = this.directory(owner, name);
    if (!existsSync(directory)) return {};
    const text = await git(directory, 'for-each-ref', '--format=%(refname) %(objectname)');
    return Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(' ') as [string, string]),
    );
  }

  /** Read from disk: a listing of a hundred repositories must not start a hundred processes. */
  defaultBranch(owner: string, name: string): string {
    const head = readFileSync(join(this.directory(owner, name), 'HEAD'), 'utf8').trim();
    return head.replace('ref: refs/heads/', '');
  }

  isEmpty(owner: string, name: string): boolean {
    const directory = this.directory(owner, name);
    const packed = join(directory, 'packed-refs');
    if (existsSync(packed) && readFileSync(packed, 'utf8').includes(' refs/heads/')) return false;
    return readdirSync(join(directory, 'refs', 'heads')).length === 0;
  }

  async setDefaultBranch(owner: string, name: string, branch: string): Promise<void> {
    await git(this.directory(owner, name), 'symbolic-ref', 'HEAD', `refs/heads/${branch}`);
  }
}

const keyOf = (owner: string, name: string): string => `${owner}/${name}`.toLowerCase();
