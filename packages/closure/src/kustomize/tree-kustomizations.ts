import { dirname } from 'node:path/posix';
import { isRecord } from '@edp/kit';
import {
  isKustomization,
  isKustomizationFile,
  manifestReferences,
  type PlacedDocument,
  resolveDots,
} from '@edp/manifests';
import type { ChartRelease } from '../charts/chart-release.ts';

/**
 * Returns the kustomizations of the deployed tree that no other one takes in, each as what is deployed from its directory; components are nothing by
 * themselves. `isOwn` tells addresses of the tree's own repository.
 */
export function treeKustomizations(documents: PlacedDocument[], isOwn: (url: string) => boolean): ChartRelease[] {
  const found = documents.filter(({ value, file }) => isKustomizationFile(file) && isKustomization(value, { file }));
  const parts = new Set(
    found.flatMap(({ value, file }) =>
      (manifestReferences(value, { file }) ?? []).flatMap(({ kind, url, path }) =>
        kind === 'part' && isOwn(url) ? [resolveDots(path)] : [],
      ),
    ),
  );
  return found.flatMap((document): ChartRelease[] => {
    const { file } = document;
    const path = dirname(file) === '.' ? '' : dirname(file);
    if (parts.has(path) || (isRecord(document.value) && document.value['kind'] === 'Component')) return [];
    return [
      {
        title: `the kustomization ${file}`,
        at: { file, line: document.lineOf([]) },
        chart: { kind: 'directory', url: '', revision: '', path },
        ...{ recurse: false, name: '', namespace: '', values: [], parameters: [], fileParameters: [] },
        ...{ kubeVersion: '', apiVersions: [], skipCrds: false, skipTests: false, skipSchemaValidation: false },
      },
    ];
  });
}
