import {
  directoryFiles as manifestFiles,
  isKustomizationFile,
  manifestReferences,
  parseDocuments,
} from '@edp/manifests';
import { dirname } from 'node:path/posix';
import type { ChartFiles } from './chart-files.ts';
import type { Chart } from './chart-library.ts';
import type { PlainSource } from '../releases/chart-release.ts';

const MAX_PARTS = 500;

/** Returns the files that are taken for manifests of those below `directory`, '' for the root. */
export function plainFiles(
  { recurse, include, exclude }: PlainSource,
  { directory, files }: { directory: string; files: string[] },
): string[] {
  return manifestFiles({ directory: { recurse, include, exclude } }, { directory, files });
}

/**
 * Returns the files of a directory that is no chart as far as Argo CD reads them, by their paths in the repository: with Kustomize what the
 * kustomization takes in, wherever it stands; else the manifests that `plain` says.
 */
export async function directoryFiles(chart: Chart, plain: PlainSource): Promise<ChartFiles> {
  const { path: directory, files } = chart;
  const inRepository = (file: string): string => (directory === '' ? file : `${directory}/${file}`);
  const isKustomized = !plain.isForced && hasKustomization(chart);
  if (!isKustomized) {
    const read = plainFiles(plain, { directory: '', files: [...files.keys()] });
    return new Map(read.map((file) => [inRepository(file), files.get(file)!]));
  }
  const found = new Map<string, Buffer>();
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

/** Returns whether Kustomize makes something of a directory. */
export const hasKustomization = ({ files }: Chart): boolean =>
  [...files.keys()].some((file) => !file.includes('/') && isKustomizationFile(file));
