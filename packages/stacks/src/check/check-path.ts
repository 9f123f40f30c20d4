import { repositoryPathFault } from '@edp/kit';
import { isOwnFile } from '../tree/own-files.ts';

/** Paths of a tree as they are added, to find those that cannot stand beside each other. */
export class TreePaths {
  /** Spelling without case → the spelling used first, for files and for directories. */
  private readonly files = new Map<string, string>();
  private readonly directories = new Map<string, string>();

  /** Adds a path; returns what is wrong with it, as the end of a sentence that begins with the path. */
  add(path: string): string | undefined {
    const problem = checkPath(path) ?? this.clash(path);
    if (problem === undefined) this.files.set(fold(path), path);
    return problem;
  }

  /** Adds a path that is there already, whatever is wrong with it. */
  addExisting(path: string): void {
    if (this.clash(path) === undefined) this.files.set(fold(path), path);
  }

  /** Returns what a path cannot stand beside. Two spellings that differ in case alone are one file where the file system says so. */
  clash(path: string): string | undefined {
    const folded = fold(path);
    const twin = this.files.get(folded);
    if (twin !== undefined) return `clashes with ${twin}`;
    if (this.directories.has(folded)) return `clashes with the directory ${this.directories.get(folded)}/`;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const directory = path.slice(0, end);
      const key = fold(directory);
      const known = this.directories.get(key);
      if (known === directory) return undefined;
      if (known !== undefined) return `clashes with the directory ${known}/`;
      if (this.files.has(key)) return `clashes with the file ${this.files.get(key)}`;
      this.directories.set(key, directory);
    }
    return undefined;
  }
}

/** Returns what is wrong with the path of a rendered file, as the end of a sentence that begins with the path. */
export function checkPath(path: string): string | undefined {
  return (
    repositoryPathFault(path) ??
    (isOwnFile(path.toLowerCase().replace(/\/.*/s, '')) ? 'is kept for the index' : undefined)
  );
}

/** One spelling for all that differ in case or in how accents are put together. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
