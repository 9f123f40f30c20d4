import { isKustomizationFile, manifestReferences, parseDocuments } from '@edp/manifests';
import { dirname } from 'node:path/posix';
import type { ChartFiles } from './chart-files.ts';
import type { Chart } from './chart-library.ts';

const MAX_PARTS = 500;

/**
 * Returns the files of a directory that is no chart as far as Argo CD reads them, by their paths in the repository: with Kustomize what the
 * kustomization takes in, wherever it stands; else the directory's own files, and those below it where `recurse` says so.
 */
export async function directoryFiles(chart: Chart, { recurse }: { recurse: boolean }): Promise<ChartFiles> {
  const { path: directory, files } = chart;
  const inRepository = (file: string): string => (directory === '' ? file : `${directory}/${file}`);
  const found = new Map<string, Buffer>();
  const isKustomized = [...files.keys()].some((file) => !file.includes('/') && isKustomizationFile(file));
  if (!isKustomized) {
    for (const [file, content] of files) if (recurse || !file.includes('/')) found.set(inRepository(file), content);
    return found;
  }
  const open = [directory];
  for (let at = open.pop(), parts = 0; at !== undefined && parts < MAX_PARTS; at = open.pop(), parts += 1) {
    for (const [file, content] of await chart.beside(at)) {
      const isPart = file === at || dirname(file) === (at === '' ? '.' : at);
      if (!isPart || found.has(file)) continue;
      // Of a directory, what its kustomization names comes with it.
      if (file !== at && !isKustomizationFile(file)) continue;
      found.set(file, content);
      if (!isKustomizationFile(file)) continue;
      for (const value of parseDocuments(content.toString('utf8'), { file: 'kustomization.yaml' }).documents)
        for (const { url, path, kind } of manifestReferences(value, { file }) ?? [])
          if (url === '' && (kind === 'part' || kind === 'file')) open.push(path);
    }
  }
  return found;
}
