import { createSuggester } from '@edp/kit';

/** The files and directories of a tree. */
export interface TreePaths {
  directories: () => ReadonlySet<string>;
  /** Whether there is a file or a directory of this path. */
  has: (path: string) => boolean;
  /** `, did you mean "x"?` for a path that is nearly one of them; ''. */
  suggest: (path: string) => string;
}

/** Returns what a tree of these files holds; directories are gathered when somebody asks. */
export function treePaths(files: Iterable<string>): TreePaths {
  const known = new Set(files);
  let found: Set<string> | undefined;
  const directories = (): ReadonlySet<string> => (found ??= directoriesOf(known));
  return {
    directories,
    has: (path) => known.has(path) || directories().has(path),
    suggest: createSuggester((path) => (/\.\w+$/.test(path) ? known : directories())),
  };
}

function directoriesOf(files: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const file of files)
    for (
      let end = file.lastIndexOf('/');
      end > 0 && !found.has(file.slice(0, end));
      end = file.lastIndexOf('/', end - 1)
    )
      found.add(file.slice(0, end));
  return found;
}
