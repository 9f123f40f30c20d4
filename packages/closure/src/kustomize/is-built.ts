import type { Reference } from '@edp/manifests';

/** Fields by which what comes out is something else than the files that are taken in. */
const CHANGING = [
  ...['components', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'],
  ...['generators', 'helmCharts', 'helmChartInflationGenerator'],
];
const REPLACING = ['images', 'imageTags'];

/**
 * Returns whether only Kustomize itself can tell which images a kustomization comes to; `replaces` where it does no more than replace images, which can
 * be told without it as long as no other one does so too.
 */
export function isBuilt(kustomization: Record<string, unknown>, references: Reference[]): boolean | 'replaces' {
  const has = (key: string): boolean => Array.isArray(kustomization[key]) && kustomization[key].length > 0;
  const isRemote = references.some(({ kind, url }) => url !== '' && kind !== 'image');
  return isRemote || CHANGING.some(has) || (REPLACING.some(has) ? 'replaces' : false);
}
