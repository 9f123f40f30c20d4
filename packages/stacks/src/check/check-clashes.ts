import type { Violation } from '@edp/kit';
import { TreePaths } from './check-path.ts';

/**
 * Returns a violation for every rendered file that cannot stand beside what the directory holds already: a file where a directory is needed or
 * the other way round, or a spelling that differs in case or in how accents are put together. git takes a tree with both, and nobody can clone it again.
 */
export function checkClashes(rendered: Iterable<string>, { others }: { others: Iterable<string> }): Violation[] {
  const paths = new TreePaths();
  for (const path of others) paths.addExisting(path);
  return [...rendered].flatMap((path) => {
    const clash = paths.clash(path);
    if (clash === undefined) return [];
    return [
      {
        code: 'PATH_CLASH',
        message: `the rendered ${path} ${clash}, which is in the directory of the instance already and was not rendered`,
        fix: 'Remove what is in the way from stacks-instances, or rename the template.',
        at: { file: path },
      },
    ];
  });
}
