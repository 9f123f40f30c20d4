import { recordsOf, textOf } from '@edp/kit';
import type { Reference } from '@edp/manifests';

/** Fields by which what comes out is something else than the files that are taken in. */
const CHANGING = [
  ...['components', 'patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'],
  ...['generators', 'helmCharts', 'helmChartInflationGenerator', 'vars', 'configurations'],
];
const REPLACING = ['images', 'imageTags'];
/** What a name of an image has none of, which is a regular expression to Kustomize. */
const PATTERN = /[*+?^$()[\]{}|\\]/;

/**
 * Returns whether only Kustomize itself can tell which images a kustomization comes to; `replaces` where it does no more than replace images, which can
 * be told without it as long as no other one does so too.
 */
export function isBuilt(kustomization: Record<string, unknown>, references: Reference[]): boolean | 'replaces' {
  const has = (key: string): boolean => Array.isArray(kustomization[key]) && kustomization[key].length > 0;
  const isRemote = references.some(({ kind, url }) => url !== '' && kind !== 'image');
  const replaced = REPLACING.flatMap((key) => recordsOf(kustomization[key]));
  const isPlain = replaced.every(isPlainReplacement) && !isChained(replaced);
  if (isRemote || CHANGING.some(has) || !isPlain || makesImages(kustomization)) return true;
  return replaced.length > 0 ? 'replaces' : false;
}

const isPlainReplacement = ({ name, tagSuffix }: Record<string, unknown>): boolean =>
  !PATTERN.test(textOf(name)) && textOf(tagSuffix) === '';

/** What one of them puts in place another one takes away again. */
function isChained(replaced: Record<string, unknown>[]): boolean {
  const names = replaced.map(({ name }) => textOf(name));
  return new Set(names).size < names.length || replaced.some(({ newName }) => names.includes(textOf(newName)));
}

/** Whether a ConfigMap or Secret that it generates may name one, in what stands in no manifest. */
function makesImages(kustomization: Record<string, unknown>): boolean {
  return ['configMapGenerator', 'secretGenerator']
    .flatMap((key) => recordsOf(kustomization[key]))
    .some(
      ({ literals, envs, env }) =>
        envs !== undefined || env !== undefined || /image/i.test(JSON.stringify(literals ?? '')),
    );
}
