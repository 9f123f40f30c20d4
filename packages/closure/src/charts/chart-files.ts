/** Files of a chart or of a repository: path with `/` → content. */
export type ChartFiles = ReadonlyMap<string, Buffer>;

/** Returns the files below a directory, by their paths in it; all of them for ''. */
export function filesBelow(files: ChartFiles, directory: string): Map<string, Buffer> {
  if (directory === '') return new Map(files);
  const prefix = `${directory}/`;
  return new Map(
    [...files].flatMap(([path, content]): [string, Buffer][] =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), content]] : [],
    ),
  );
}
