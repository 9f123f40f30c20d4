import type { Violation } from '@edp/kit';
import type { FluxSources, GeneratorFiles } from '@edp/manifests';
import type { Tree } from '../tree/tree.ts';
import { argoApplications } from './argo-applications.ts';
import { checkApplicationNames } from './check-application-names.ts';
import type { PlacedObject } from './check-duplicates.ts';
import { checkDirectories } from './check-directories.ts';
import { checkFileGenerators, type FileGeneratorOptions } from './check-file-generators.ts';
import { checkProjects } from './check-projects.ts';
import { checkScope } from './check-scope.ts';
import { checkValueRefs } from './check-value-refs.ts';

/** Returns a violation for everything that Argo CD, or Flux, would read elsewhere, may not read, or would not find. */
export function checkArgo(
  objects: PlacedObject[],
  options: FileGeneratorOptions & {
    tree: Tree;
    repository: GeneratorFiles;
    sources: FluxSources;
    isKustomized: (file: string) => boolean;
  },
): Violation[] {
  const { path, paths, positionOf } = options;
  const applications = argoApplications(objects, options);
  const lost = applications.flatMap(({ name, object, reads }) =>
    reads
      // What only Argo CD knows, and what is refused anyway.
      .filter(
        ({ path: directory, file: each = directory, isOptional }) =>
          each !== '' && !isOptional && !/\*|\.\./.test(each) && !paths.directories().has(each) && !paths.has(each),
      )
      .map(({ path: directory, file: each = directory, at }) => ({
        code: 'REFERENCE_UNRESOLVED',
        message: `Application ${name} in ${object.file} reads ${path}/${each}, where there is no file${paths.suggest(each)}`,
        fix: 'Correct the path, or add the files to the templates.',
        at: positionOf(object, at) ?? { file: object.file },
      })),
  );
  return [
    ...objects.flatMap((object) => [...checkScope(object, options), ...checkFileGenerators(object, options)]),
    ...checkProjects(objects, options),
    ...objects.flatMap((object) => checkValueRefs(object, options)),
    // Patches of Kustomize have the name of what they patch.
    ...checkApplicationNames(
      applications.filter(({ file }) => !options.isKustomized(file)),
      options,
    ),
    ...lost,
    ...checkDirectories(applications, options),
  ];
}
