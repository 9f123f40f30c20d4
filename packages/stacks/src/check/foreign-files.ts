import { isKustomizationFile } from '@edp/manifests';
import { dirname } from 'node:path/posix';

export interface ForeignFiles {
  /** A template of a Helm chart in the tree: its text becomes YAML only when Helm has run. */
  isHelmTemplate: (path: string) => boolean;
  /** Part of what Kustomize puts together: patches name the objects of others, and Kustomize itself refuses duplicates. */
  isKustomized: (path: string) => boolean;
}

/** Returns which files of a tree other tools work on before Kubernetes sees them. */
export function findForeignFiles(paths: Iterable<string>): ForeignFiles {
  const charts = new Set<string>();
  const kustomizations = new Set<string>();
  for (const path of paths) {
    if (/(^|\/)Chart\.ya?ml$/.test(path)) charts.add(dirname(path));
    else if (isKustomizationFile(path)) kustomizations.add(dirname(path));
  }
  return {
    isHelmTemplate: (path) =>
      charts.size > 0 && /(^|\/)templates\//.test(path) && parents(path).some((at) => isBelow(path, at, 'templates')),
    isKustomized: (path) => kustomizations.size > 0 && parents(path).some((at) => kustomizations.has(at)),
  };

  function isBelow(path: string, directory: string, child: string): boolean {
    return charts.has(directory) && path.startsWith(directory === '.' ? `${child}/` : `${directory}/${child}/`);
  }
}

/** Every directory that a file is in, the nearest first, `.` last. */
function parents(path: string): string[] {
  const found: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    found.push(at);
    if (at === '.') return found;
  }
}
