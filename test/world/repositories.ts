import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBare, git } from './bare-repository.ts';

/** What the API tells of a repository. */
export interface Repository {
  owner: string;
  name: string;
  private: boolean;
  description: string;
  archived: boolean;
  hasActions: boolean;
  /** Jobs of its workflow runs, newest first. */
  tasks: Task[];
  pulls: PullRequest[];
  issues: Issue[];
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
  comments: string[];
}

export interface PullRequest {
  head: string;
  base: string;
  title: string;
  body: string;
}

/** The repositories of one forge: bare ones on disk, and what the API knows of them besides. */
export class Repositories {
  readonly #root: string;
  readonly #known = new Map<string, Repository>();
  /** Organisations; repositories of a user stand beside them. */
  readonly owners = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  directory(owner: string, name: string): string {
    return join(this.#root, owner, `${name}.git`);
  }

  find(owner: string, name: string): Repository | undefined {
    return this.#known.get(`${owner}/${name}`);
  }

  list(owner: string): Repository[] {
    return [...this.#known.values()].filter((each) => each.owner === owner);
  }

  async create(owner: string, name: string, settings: Partial<Repository> = {}): Promise<Repository> {
    this.owners.add(owner);
    const { private: isPrivate = true, description = '', archived = false, hasActions = true, tasks = [] } = settings;
    const rest = { description, archived, hasActions, tasks, pulls: [], issues: [] };
    const repository: Repository = { owner, name, private: isPrivate, ...rest };
    await createBare(this.directory(owner, name));
    this.#known.set(`${owner}/${name}`, repository);
    return repository;
  }

  async remove(owner: string, name: string): Promise<void> {
    this.#known.delete(`${owner}/${name}`);
    await rm(this.directory(owner, name), { recursive: true, force: true });
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

  async defaultBranch(owner: string, name: string): Promise<string> {
    return (await git(this.directory(owner, name), 'symbolic-ref', '--short', 'HEAD')).trim();
  }

  async setDefaultBranch(owner: string, name: string, branch: string): Promise<void> {
    await git(this.directory(owner, name), 'symbolic-ref', 'HEAD', `refs/heads/${branch}`);
  }
}
