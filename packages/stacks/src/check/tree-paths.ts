import { createSuggester } from '@edp/kit';

/** The files and directories of a tree. */
export interface TreePaths {
  directories: () => ReadonlySet<string>;
  /** The files whose paths begin with a text, a directory's with `dir/`. */
  below: (head: string) => string[];
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
  let sorted: string[] | undefined;
  return {
    directories,
    below: (head) => {
      // By code units, as `<` compares: what begins alike stands together.
      sorted ??= [...known].sort((a, b) => (a < b ? -1 : 1));
      const [from, to] = [firstAt(sorted, head), firstAt(sorted, `${head}\uFFFF`)];
      return sorted.slice(from, to);
    },
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

/** Returns where in a sorted list the first text stands that is not before `text`. */
function firstAt(sorted: string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
