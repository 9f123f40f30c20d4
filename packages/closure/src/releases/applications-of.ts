import { isRecord } from '@edp/kit';
import {
  documentAt,
  fillIn,
  generatedParameters,
  isArgoObject,
  type GeneratorFiles,
  type PlacedDocument,
} from '@edp/manifests';

/** Stands in the name of a file where only the running system knows what does. */
const UNKNOWN = '{{?}}';

/**
 * Returns the Applications that a document makes: itself, or one for each set of parameters that the generators of an ApplicationSet hand to its
 * template, as far as manifests tell.
 */
export function applicationsOf(document: PlacedDocument, repository: GeneratorFiles): PlacedDocument[] {
  const { value } = document;
  if (!isArgoObject(value)) return [];
  if (value['kind'] === 'Application') return [document];
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  const { template } = spec;
  if (!isRecord(template)) return [];
  return generatedParameters(value, repository).map((parameters) => {
    const application = {
      ...(filled(template, parameters) as object),
      apiVersion: value['apiVersion'],
      kind: 'Application',
    };
    return documentAt(document, ['spec', 'template'], application);
  });
}

/** `isPattern` where a `*` would be one. */
function filled(value: unknown, parameters: Record<string, string>, isPattern = false): unknown {
  if (typeof value === 'string')
    return value.includes('{{') ? fillIn(value, parameters, isPattern ? { unknown: UNKNOWN } : {}) : value;
  if (Array.isArray(value)) return value.map((each) => filled(each, parameters, isPattern));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, filled(each, parameters, key === 'valueFiles')]),
  );
}
