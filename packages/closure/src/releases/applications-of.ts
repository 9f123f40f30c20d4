import { isRecord, recordsOf } from '@edp/kit';
import {
  documentAt,
  fillIn,
  generatedParameters,
  isArgoObject,
  type GeneratorFiles,
  type Parameters,
  type PlacedDocument,
} from '@edp/manifests';
import { patchedApplication } from './patched-application.ts';

/** Stands in the name of a file where only the running system knows what does. */
const UNKNOWN = '{{?}}';

export interface MadeApplication {
  application: PlacedDocument;
  /** Why what it says is not the whole. */
  unknown?: string | undefined;
}

/**
 * Returns the Applications that a document makes: itself, or one for each set of parameters that the generators of an ApplicationSet hand to its
 * template, as far as manifests tell.
 */
export function applicationsOf(document: PlacedDocument, repository: GeneratorFiles): MadeApplication[] {
  const { value } = document;
  if (!isArgoObject(value)) return [];
  if (value['kind'] === 'Application') return [{ application: document }];
  const spec = isRecord(value['spec']) ? value['spec'] : {};
  return recordsOf(spec['generators']).flatMap((generator) => {
    const template = laidOver(spec['template'], ownTemplate(generator));
    return generatedParameters([generator], repository).map((parameters) => {
      const application = {
        ...(filled(template, parameters) as object),
        ...{ apiVersion: value['apiVersion'], kind: 'Application' },
      };
      const { patched, unknown } = patchedApplication(application, { patch: spec['templatePatch'], parameters });
      return { application: documentAt(document, ['spec', 'template'], patched), unknown };
    });
  });
}

/** What a generator itself says of the template. */
function ownTemplate(generator: Record<string, unknown>): unknown {
  return Object.values(generator).find((body) => isRecord(body) && isRecord(body['template']))?.['template' as never];
}

/** A template with what a generator says in its place, as far as that says anything. Source: Argo CD, `generator_spec_processor.go`, `mergeGeneratorTemplate`. */
function laidOver(template: unknown, own: unknown): unknown {
  if (!isRecord(own) || !isRecord(template)) return isSaid(own) ? own : template;
  const keys = new Set([...Object.keys(template), ...Object.keys(own)]);
  return Object.fromEntries([...keys].map((key) => [key, laidOver(template[key], own[key])]));
}

const isSaid = (value: unknown): boolean =>
  !(value === undefined || value === null || value === '' || value === false || value === 0) &&
  !(Array.isArray(value) && value.length === 0);

/** `isPattern` where a `*` would be one. */
function filled(value: unknown, parameters: Parameters, isPattern = false): unknown {
  if (typeof value === 'string')
    return value.includes('{{') ? fillIn(value, parameters, isPattern ? { unknown: UNKNOWN } : {}) : value;
  if (Array.isArray(value)) return value.map((each) => filled(each, parameters, isPattern));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, filled(each, parameters, key === 'valueFiles')]),
  );
}
