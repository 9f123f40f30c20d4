import type { ChartRelease } from './chart-release.ts';

/** Returns the paths of the files of values that a release reads, wherever they stand. */
export function releaseFiles({ values, fileParameters }: ChartRelease): string[] {
  return [...values, ...fileParameters.map(({ file }) => file)].flatMap((each) =>
    each.from === 'repository' ? [each.path] : [],
  );
}
