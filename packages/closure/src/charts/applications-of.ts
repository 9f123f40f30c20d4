import { isRecord } from '@edp/kit';
import {
  documentAt,
  fillIn,
  generatedParameters,
  isArgoObject,
  type GeneratorFiles,
  type PlacedDocument,
} from '@edp/manifests';

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

function filled(value: unknown, parameters: Record<string, string>): unknown {
  if (typeof value === 'string') return value.includes('{{') ? fillIn(value, parameters) : value;
  if (Array.isArray(value)) return value.map((each) => filled(each, parameters));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, parameters)]));
}
