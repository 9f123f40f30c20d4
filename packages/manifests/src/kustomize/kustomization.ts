import { isRecord, textOf } from '@edp/kit';

/** True for the file that tells Kustomize what a directory is made of. */
export const isKustomizationFile = (path: string): boolean =>
  /(^|\/)([Kk]ustomization\.ya?ml|[Kk]ustomization)$/.test(path);

/** True for a document that Kustomize reads: a kustomization by its file or its type, or the configuration of a generator or transformer that it brings along. */
export function isKustomization(value: unknown, { file }: { file: string }): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const apiVersion = textOf(value['apiVersion']);
  return (
    // Kustomize itself takes no file of another type for one.
    (isKustomizationFile(file) && apiVersion === '') ||
    apiVersion.startsWith('kustomize.config.k8s.io/') ||
    (apiVersion === 'builtin' && (LISTING.has(textOf(value['kind'])) || Object.hasOwn(BUILTIN, textOf(value['kind']))))
  );
}

/** Generators and transformers that may stand in files of their own, by the field of a kustomization that means the same. */
const BUILTIN: Record<string, string> = {
  HelmChartInflationGenerator: 'helmCharts',
  ConfigMapGenerator: 'configMapGenerator',
  SecretGenerator: 'secretGenerator',
  PatchTransformer: 'patches',
  PatchJson6902Transformer: 'patchesJson6902',
  ImageTagTransformer: 'imageTag',
};

/** Those whose fields are named as in a kustomization. */
const LISTING = new Set(['PatchStrategicMergeTransformer', 'ReplacementTransformer']);

/** An item of a field of a kustomization, and where it stands. */
export interface Item {
  item: unknown;
  at: (string | number)[];
}

/** Returns the items of a field of a kustomization; the configuration of a built-in plugin is the one item of its own field. */
export function itemsOf(value: Record<string, unknown>, key: string): Item[] {
  if (value['apiVersion'] === 'builtin' && BUILTIN[textOf(value['kind'])] === key) return [{ item: value, at: [] }];
  const list = value[key];
  return Array.isArray(list) ? list.map((item: unknown, index) => ({ item, at: [key, index] })) : [];
}
