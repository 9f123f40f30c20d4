import { dirname } from 'node:path/posix';
import { isRecord, recordsOf, textOf } from '@edp/kit';
import { type Reference, toReference } from './reference.ts';
import { resolveDots } from './resolve-dots.ts';

/** True for the file that says what a Helm chart is and what it depends on; charts of the first version keep the latter apart. */
export const isChartFile = (path: string): boolean => /(^|\/)(?:Chart|requirements)\.ya?ml$/.test(path);

/**
 * Returns the charts that a chart depends on: of a repository, of a directory beside it (`file://`), or packed with it. Nobody but Helm's own
 * configuration knows what an alias (`@name`) stands for. Source: helm.sh/docs/topics/charts, "Chart Dependencies".
 */
export function chartDependencies(value: Record<string, unknown>, { file }: { file: string }): Reference[] {
  const directory = dirname(file);
  return recordsOf(isRecord(value) ? value['dependencies'] : undefined).map((dependency, index) => {
    const [name, revision, repository] = ['name', 'version', 'repository'].map((key) => textOf(dependency[key])) as [
      string,
      string,
      string,
    ];
    const at = ['dependencies', index, ...(repository === '' ? [] : ['repository'])];
    if (/^(?:@|alias:)/.test(repository))
      return toReference('elsewhere', { url: `repository ${repository}`, path: name, revision, at });
    const [, beside] = /^file:\/\/(.*)$/.exec(repository) ?? [];
    if (beside !== undefined) return toReference('chart', { path: resolveDots(`${directory}/${beside}`), at });
    // Without a repository it is packed as a directory or as an archive, and Helm looks for it by name.
    if (repository === '')
      return { ...toReference('chart', { path: resolveDots(`${directory}/charts/${name}`), at }), isOptional: true };
    return toReference('chart', { url: repository, path: name, revision, at });
  });
}
