import { type GeneratorFiles, globHead, isStructured, readDocuments, widestGlob } from '@edp/manifests';
import type { Tree } from '../tree/tree.ts';
import { stacksInstances } from './stacks-instances.ts';
import { type TreePaths, treePaths } from './tree-paths.ts';

/** Returns what git generators find in the directory of an instance, by their paths in stacks-instances. */
export function generatorFiles(
  tree: Tree,
  { path, stacksInstancesUrl }: { path: string; stacksInstancesUrl: string },
): GeneratorFiles {
  const paths = treePaths(tree.keys());
  let directories: string[] | undefined;
  return {
    get directories() {
      return (directories ??= [...paths.directories()].map((directory) => `${path}/${directory}`));
    },
    files: (pattern) =>
      matchedFiles(paths, { path, pattern })
        .filter((file) => isStructured(file))
        .flatMap((file) =>
          readDocuments(file, tree.get(file)!).documents.map((value) => ({ path: `${path}/${file}`, value })),
        ),
    holds: stacksInstances({ url: stacksInstancesUrl, path }).is,
  };
}

/** Returns the files of a tree that a pattern of git file generators matches; `path` is where the tree stands. */
export function matchedFiles(paths: TreePaths, { path, pattern }: { path: string; pattern: string }): string[] {
  const [glob, head] = [widestGlob(pattern), globHead(pattern)];
  // Of thousands of sets each reads its own file: what cannot match is not looked at.
  const inside = head.slice(0, path.length + 1);
  if (!`${path}/`.startsWith(inside)) return [];
  return paths.below(head.slice(inside.length)).filter((file) => glob.test(`${path}/${file}`));
}
