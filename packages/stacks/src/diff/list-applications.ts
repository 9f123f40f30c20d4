import { type ArgoApplication, argoApplications } from '../check/argo-applications.ts';
import { generatorFiles } from '../check/generator-files.ts';
import type { Tree } from '../tree/tree.ts';
import { argoObjects } from './argo-impact.ts';

/** Returns the Argo CD Applications of a rendered directory, those that its sets make included. */
export function listApplications(
  tree: Tree,
  { path, stacksInstancesUrl }: { path: string; stacksInstancesUrl: string },
): ArgoApplication[] {
  const repository = generatorFiles(tree, { path, stacksInstancesUrl });
  return argoApplications(argoObjects(tree, tree.keys()), { path, stacksInstancesUrl, repository });
}
