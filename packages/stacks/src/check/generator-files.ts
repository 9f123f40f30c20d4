import { type GeneratorFiles, isStructured, readDocuments, widestGlob } from '@edp/manifests';
import type { Tree } from '../tree/tree.ts';
import { stacksInstances } from './stacks-instances.ts';
import { treePaths } from './tree-paths.ts';

/** Returns what git generators find in the directory of an instance, by their paths in stacks-instances. */
export function generatorFiles(
  tree: Tree,
  { path, stacksInstancesUrl }: { path: string; stacksInstancesUrl: string },
): GeneratorFiles {
  const paths = treePaths(tree.keys());
  return {
    get directories() {
      return [...paths.directories()].map((directory) => `${path}/${directory}`);
    },
    files: (pattern) => {
      const glob = widestGlob(pattern);
      return [...tree]
        .map(([file, content]) => ({ file, content, path: `${path}/${file}` }))
        .filter(({ file, path: each }) => glob.test(each) && isStructured(file))
        .flatMap(({ file, content, path: each }) =>
          readDocuments(file, content).documents.map((value) => ({ path: each, value })),
        );
    },
    holds: stacksInstances({ url: stacksInstancesUrl, path }).is,
  };
}
