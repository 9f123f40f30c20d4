import { isRecord, textOf } from '@edp/kit';
import { type Path, type Reference, type ReferenceKind, toReference } from '../reference.ts';
import { resolveDots } from '../resolve-dots.ts';
import { type Item, itemsOf } from './kustomization.ts';

/** Returns the charts that a kustomization inflates, and the files of values that it hands to them. */
export function chartReferences(
  value: Record<string, unknown>,
  { directory, read }: { directory: string; read: (kind: ReferenceKind, text: unknown, at: Path) => Reference[] },
): Reference[] {
  const globals = isRecord(value['helmGlobals']) ? value['helmGlobals'] : {};
  const chart = ({
    url,
    name,
    revision,
    home,
    at,
  }: Record<'url' | 'name' | 'revision' | 'home', string> & { at: Path }): Reference =>
    toReference('chart', {
      url,
      revision,
      path: url === '' ? resolveDots(`${directory}/${home || 'charts'}/${name}`) : name,
      at,
    });
  const now = ({ item, at }: Item): Reference[] => {
    if (!isRecord(item)) return [];
    const { additionalValuesFiles } = item;
    return [
      chart({
        url: textOf(item['repo']),
        name: textOf(item['name']),
        revision: textOf(item['version']),
        home: textOf(item['chartHome']) || textOf(globals['chartHome']),
        at,
      }),
      ...read('file', item['valuesFile'], [...at, 'valuesFile']),
      ...(Array.isArray(additionalValuesFiles) ? additionalValuesFiles : []).flatMap((each: unknown, index) =>
        read('file', each, [...at, 'additionalValuesFiles', index]),
      ),
    ];
  };
  // The field's name and spelling before kustomize 4.1.
  const before = ({ item, at }: Item): Reference[] => {
    if (!isRecord(item)) return [];
    return [
      chart({
        url: textOf(item['chartRepoUrl']),
        name: textOf(item['chartName']),
        revision: textOf(item['chartVersion']),
        home: textOf(item['chartHome']),
        at,
      }),
      ...read('file', item['values'], [...at, 'values']),
    ];
  };
  return [
    ...itemsOf(value, 'helmCharts').flatMap(now),
    ...itemsOf(value, 'helmChartInflationGenerator').flatMap(before),
  ];
}
