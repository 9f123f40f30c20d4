import { isRecord, type Violation } from '@edp/kit';
import { parseYaml11Documents } from '@edp/yaml';
import { type KubernetesObject, kubernetesObjects } from '@edp/manifests';
import type { PlacedObject } from './check-duplicates.ts';

type Path = (string | number)[];

/** Maps of a manifest whose values Kubernetes takes as texts only. */
const TEXTS = new Set(['labels', 'annotations', 'matchLabels', 'nodeSelector', 'commonLabels']);
/** Maps of a manifest in which such maps stand. */
const DESCRIBES = new Set(['metadata', 'template', 'spec', 'selector', 'jobTemplate']);
/** A word that only YAML 1.1 takes for a boolean stands where a value ends. */
const HINT_11 = /:[ \t]*(?:y|n|yes|no|on|off)[ \t]*(?:#.*|[,}].*)?$/im;

/**
 * Returns a violation for every label and annotation that is no text as Kubernetes reads it (YAML 1.1): the whole object would be refused when it
 * is applied.
 */
export function checkMetadata(
  objects: PlacedObject[],
  { text, positionOf }: { text: string; positionOf: (object: PlacedObject, path: Path) => Violation['at'] },
): Violation[] {
  const read = new Map(
    (HINT_11.test(text) ? kubernetesObjects(parseYaml11Documents(text) ?? []) : []).map((each) => [
      placeOf(each),
      each,
    ]),
  );
  return objects.flatMap((object) => {
    const { metadata, spec } = (read.get(placeOf(object)) ?? object).value;
    return [...oddTexts(metadata, ['metadata']), ...oddTexts(spec, ['spec'])].map(({ path, value }) => ({
      code: 'METADATA_NOT_TEXT',
      message: `${object.kind} ${object.name} in ${object.file} has ${path.slice(-2).join('.')} = ${String(value)}, which Kubernetes reads as a ${typeof value} and refuses there`,
      fix: 'Put it in quotes; in a template write {{quote …}}.',
      at: positionOf(object, path) ?? { file: object.file },
    }));
  });
}

const placeOf = ({ document, path }: KubernetesObject): string => `${document} ${String(path)}`;

/** Numbers and booleans in maps of texts: of the object itself, and of the pods and others that it describes. */
function oddTexts(value: unknown, path: Path): { path: Path; value: unknown }[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (!isRecord(each)) return [];
    if (!TEXTS.has(key)) return DESCRIBES.has(key) ? oddTexts(each, [...path, key]) : [];
    return Object.entries(each)
      .filter(([, text]) => typeof text === 'number' || typeof text === 'boolean')
      .map(([name, text]) => ({ path: [...path, key, name], value: text }));
  });
}
