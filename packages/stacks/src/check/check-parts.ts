import type { Violation } from '@edp/kit';
import { manifestReferences, type Path, type Reference, resolveDots } from '@edp/manifests';
import { isBelow, stacksInstances } from './stacks-instances.ts';
import type { TreePaths } from './tree-paths.ts';

export interface PartsOptions {
  file: string;
  /** Directory of the instance in stacks-instances. */
  path: string;
  stacksInstancesUrl: string;
  paths: TreePaths;
  positionOf: (at: Path) => Violation['at'];
}

/** Returns a violation for everything that a kustomization, or a chart of the tree, takes in and that is not there, or is another instance's. */
export function checkParts(
  document: unknown,
  { file, path, stacksInstancesUrl, paths, positionOf }: PartsOptions,
): Violation[] {
  const ours = stacksInstances({ url: stacksInstancesUrl, path });
  const checkReference = (reference: Reference): Violation[] => {
    const { url, path: to, at, isOptional } = reference;
    const outside = {
      code: 'SCOPE_OUTSIDE',
      message: `${file} takes in ${url === '' ? to : `${url}//${to}`} of stacks-instances, outside of ${path}/`,
      fix: 'Keep what an instance is made of inside of its directory: move it into the templates.',
      at: positionOf(at) ?? { file },
    };
    if (ours.servesOutside(reference)) return [outside];
    if (url !== '') return ours.is(url) && !isBelow(resolveDots(to), path) ? [outside] : [];
    const target = resolveDots(`${path}/${to}`);
    if (!isBelow(target, path)) return [outside];
    const below = target.slice(path.length + 1);
    if (isOptional === true || target === path || paths.has(below)) return [];
    return [
      {
        code: 'REFERENCE_UNRESOLVED',
        message: `${file} takes in ${below}, which is not there${paths.suggest(below)}`,
        fix: 'Correct the name, or add the file to the templates.',
        at: positionOf(at) ?? { file },
      },
    ];
  };
  return (manifestReferences(document, { file }) ?? [])
    .filter(({ kind }) => kind === 'part' || kind === 'file' || kind === 'chart' || kind === 'download')
    .flatMap(checkReference);
}
