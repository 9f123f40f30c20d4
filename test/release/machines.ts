import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATHS = [
  ...['actions', 'dist', 'docs', '.forgejo', 'tools', 'packages', '.gitignore', 'LICENSE', 'README.md', 'CHANGELOG.md'],
  ...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.json'],
];

export interface Machine {
  root: string;
  /** Its one commit. */
  source: string;
}

export interface Machines {
  /** Makes an empty folder. */
  place: (name: string) => string;
  /**
   * Makes a repository of what is here, with one commit, in a folder or further down; `change` is called before that. It stands before the
   * release of 1.0.0, whatever version this one is: the suites are part of every release.
   */
  machine: (name: string, options?: { below?: string; change?: (root: string) => void }) => Machine;
  git: (root: string, ...args: string[]) => string;
  removeAll: () => void;
}

/** Clones of this repository as other machines would have them, each in a folder of its own. */
export function machines(): Machines {
  const places: string[] = [];
  const place = (name: string): string => {
    const directory = mkdtempSync(join(tmpdir(), `edp-${name}-`));
    places.push(directory);
    return directory;
  };
  const git = (root: string, ...args: string[]): string => {
    const at = '2026-11-28T12:00:00Z';
    const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const person = ['-c', 'user.name=o', '-c', 'user.email=o@invalid'];
    return execFileSync('git', [...person, ...args], { cwd: root, encoding: 'utf8', env });
  };
  const machine: Machines['machine'] = (name, { below = '', change } = {}) => {
    const root = join(place(name), below);
    for (const path of PATHS)
      cpSync(path, join(root, path), { recursive: true, filter: (file) => !/(^|\/)node_modules(\/|$)/.test(file) });
    editFile(join(root, 'package.json'), (text) => text.replace(VERSION, '"version": "0.1.0"'));
    writeFileSync(join(root, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- Something new.\n');
    change?.(root);
    git(root, 'init', '--quiet', '--initial-branch=main');
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'All');
    return { root, source: git(root, 'rev-parse', 'HEAD').trim() };
  };
  return {
    place,
    machine,
    git,
    removeAll: () => places.forEach((each) => rmSync(each, { recursive: true, force: true })),
  };
}

/** Gives a machine what is installed here. */
export function linkModules(root: string): void {
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const kind of ['packages', 'actions'])
    for (const name of readdirSync(join(root, kind))) {
      const modules = join(process.cwd(), kind, name, 'node_modules');
      if (readdirSync(join(process.cwd(), kind, name)).includes('node_modules'))
        symlinkSync(modules, join(root, kind, name, 'node_modules'));
    }
}

/** Keeps git from seeing what is linked or made in a machine. */
export function hideModules(root: string): void {
  appendFileSync(join(root, '.git', 'info', 'exclude'), 'node_modules\nrelease\n');
}

/** Writes into a machine what a release needs: its version, and what is new. */
export function prepareVersion(root: string, version: string): void {
  editFile(join(root, 'CHANGELOG.md'), (text) => text.replace('## Unreleased', `## ${version}`));
  editFile(join(root, 'package.json'), (text) => text.replace(VERSION, `"version": "${version}"`));
}

const VERSION = /"version": "[^"]+"/;

function editFile(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
